import {
  auxiliaries,
  passiveAuxiliaries,
  clauseOpeners,
  daysAndMonths,
  determiners,
  irregularPasts,
  isAdverb,
  prepositions,
  subjectPronouns,
  timeWords,
} from '../words/closed-class-words.ts';
import { wordSet } from '../../word-set.ts';
import { demonyms } from '../names/organization-words.ts';
import { isNickname } from '../names/nicknames.ts';
import { reportingVerb } from '../words/reporting-verbs.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** Endings of lower-case words that can follow a name in one phrase: "Bell spokesman", "Senate aides"; others are verbs. */
const roleOrPluralEnding = /(?:[^su]s|er|or|man|men|ist|ian|ant|ent|ive|al)$/;
const roleNouns = wordSet(`
  advocate aide analyst attorney camp campaign candidate chief coach committee company counsel delegate family
  government group guard judge magnate nominee office official party people police poll report source staff
  study survey team`);

/** Determiners that never follow another word of the same phrase. */
const phraseOpeners = /^(?:the|a|an|this|these|those|my|your|his|her|its|our|their|some|any|every|each)$/;

/** Words of the place or occasion of speaking, which do not describe the speaker. */
const occasionWords = wordSet(
  'interview statement email e-mail tweet post letter speech memo press news conference phone twitter facebook reporters',
);

/** Whether a phrase that is read forwards from `first` ends before the token. */
export function stopsForwards(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'none') return true;
  if (token.kind === 'quote') return !isNickname(tokens, index);
  if (token.kind === 'mark') return !/^[&/-]$/.test(token.text);
  if (token.kind !== 'word' || index === first) return false;
  if (clauseOpeners.has(token.lower) || passiveAuxiliaries.has(token.lower) || auxiliaries.has(token.lower))
    return true;
  if (subjectPronouns.has(token.lower)) return true;
  if (token.lower === 'and') return !continuesSubject(tokens, index);
  if (prepositions.has(token.lower)) return !describesSpeaker(tokens, index, first);
  const before = tokenAt(tokens, index - 1);
  if (token.capital && daysAndMonths.has(token.lower) && token.lower !== 'may') return before.lower !== 'of';
  if (startsPhrase(token, before)) return true;
  return !token.capital && (isAdverb(token.lower) || timeWords.has(token.lower) || isVerb(tokens, index, first));
}

/** "the", "his" … begin a phrase of their own, except after a preposition or "and". */
function startsPhrase(token: Token, before: Token): boolean {
  if (!phraseOpeners.test(token.lower) || before.kind !== 'word' || (token.capital && token.lower !== 'the'))
    return false;
  return !prepositions.has(before.lower) && before.lower !== 'and' && before.lower !== 'all';
}

/** Whether a lower-case word looks like the verb after the phrase. */
function isVerb(tokens: readonly Token[], index: number, first: number): boolean {
  const { lower } = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const named = before.capital && !isPrefix(before) && tokenAt(tokens, first).capital;
  if (named && !roleOrPluralEnding.test(lower) && !roleNouns.has(lower)) return true;
  if (before.kind !== 'word' || prepositions.has(before.lower)) return false;
  if (irregularPasts.has(lower)) return true;
  if (/[^e]ed$/.test(lower) && !determiners.has(before.lower)) {
    const next = tokenAt(tokens, index + 1).lower;
    if (!prepositions.has(next) || (next === 'to' && isInfinitive(tokens, index + 1))) return true;
  }
  return reportingVerb(lower) !== undefined && /(?:ed|ing|id|ote|old)$/.test(lower);
}

/** "refused to answer", not "opposed to the plan". */
function isInfinitive(tokens: readonly Token[], to: number): boolean {
  const { kind, capital, lower } = tokenAt(tokens, to + 1);
  return kind === 'word' && !capital && !determiners.has(lower) && !/[^s]s$/.test(lower);
}

/** "The", "Young", "U.S.": capitalised, but no name that a verb could follow. */
function isPrefix({ text, lower }: Token): boolean {
  return determiners.has(lower) || demonyms.has(lower) || text.endsWith('.');
}

/** Whether "and" continues the phrase; otherwise it begins another verb or clause. */
function continuesSubject(tokens: readonly Token[], and: number): boolean {
  const right = tokenAt(tokens, and + 1);
  if (right.kind !== 'word' || reportingVerb(right.lower) !== undefined || isAdverb(right.lower)) return false;
  if (right.capital || determiners.has(right.lower) || /^(?:former|current|other)$/.test(right.lower)) return true;
  return tokenAt(tokens, and + 2).capital || !tokenAt(tokens, and - 1).capital;
}

/** Whether a preposition describes the speaker ("a spokesman for the mayor"); otherwise it tells the occasion. */
function describesSpeaker(tokens: readonly Token[], index: number, first: number): boolean {
  const { lower } = tokenAt(tokens, index);
  if (lower === 'of') return true;
  if (!/^(?:for|at|from|with|in|to|on|by|about)$/.test(lower)) return false;
  for (let next = index + 1; next < index + 5; next += 1) {
    const token = tokenAt(tokens, next);
    if (occasionWords.has(token.lower) || daysAndMonths.has(token.lower) || timeWords.has(token.lower)) return false;
    if (token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)) return false;
    if (token.kind === 'mark' || token.kind === 'none' || prepositions.has(token.lower)) break;
  }
  const before = tokenAt(tokens, index - 1);
  if (before.capital && index - first > 1 && tokenAt(tokens, first).capital) return false;
  return !before.capital || lower === 'for' || lower === 'at';
}
