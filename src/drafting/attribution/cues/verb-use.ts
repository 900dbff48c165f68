import {
  auxiliaries,
  passiveAuxiliaries,
  determiners,
  possessivePronouns,
  prepositions,
  subjectPronouns,
} from '../words/closed-class-words.ts';
import { demonyms } from '../names/organization-words.ts';
import type { ReportingVerb } from '../words/reporting-verbs.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Whether an auxiliary stands among the tokens. */
export function hasAuxiliary(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const { lower, kind } = tokenAt(tokens, index);
    if (auxiliaries.has(lower) || kind === 'possessive' || /[’'](?:ve|d|re|ll)$/.test(lower)) return true;
  }
  return false;
}

/** "was told", "is called": the subject is not the one who speaks. */
export function isPassive(tokens: readonly Token[], group: number, at: number, verb: ReportingVerb): boolean {
  if (verb.shape !== 'past' && verb.shape !== 'participle') return false;
  let have = false;
  for (let index = group; index < at; index += 1) {
    const { lower, kind } = tokenAt(tokens, index);
    if (passiveAuxiliaries.has(lower) && !isHearsay(tokens, index, at)) return true;
    have ||= /^ha(?:s|ve|d|ving)/.test(lower) || kind === 'possessive' || /[’'](?:ve|d)$/.test(lower);
  }
  return verb.shape === 'participle' && !have;
}

/** Whether an auxiliary belongs to "is supposed to" before the verb. */
function isHearsay(tokens: readonly Token[], auxiliary: number, at: number): boolean {
  for (let index = auxiliary + 1; index < at; index += 1) if (tokenAt(tokens, index).lower === 'to') return true;
  return false;
}

/** "her claims", "a new report", "the reported sum": a noun or adjective of the same shape as the verb. */
export function isNoun(tokens: readonly Token[], group: number, at: number, verb: ReportingVerb): boolean {
  if (group < at) return false;
  const before = tokenAt(tokens, at - 1);
  if (before.kind === 'possessive') return true;
  if (demonyms.has(before.lower) && before.capital && at > 1 && verb.shape === 'third') return true;
  if (before.kind === 'number') return verb.shape === 'base' || verb.shape === 'third';
  if (
    before.lower === 'to' ||
    before.lower === 'by' ||
    before.lower === 'in' ||
    before.lower === 'as' ||
    before.lower === 'for' ||
    before.lower === 'of'
  ) {
    return verb.shape !== 'ing' && !(before.lower === 'to' && verb.shape === 'base');
  }
  if (prepositions.has(before.lower) && verb.shape !== 'ing') return true;
  if (
    determiners.has(before.lower) &&
    !/^(?:all|some|many|most|few|several|others|both|another|each|this|that|these|those|one)$/.test(before.lower)
  )
    return true;
  return possessivePronouns.has(before.lower) && before.lower !== 'her';
}

/** Small words with no article, as in "dropped direct attacks": the verb after them is a noun. */
export function isBareNoun(tokens: readonly Token[], phrase: TokenRange): boolean {
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const { lower, capital, kind } = tokenAt(tokens, index);
    if (kind !== 'word' || capital || subjectPronouns.has(lower) || determiners.has(lower)) return false;
    if (possessivePronouns.has(lower) || /one$|body$/.test(lower)) return false;
  }
  return true;
}
