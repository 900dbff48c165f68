import { prepositions, subjectPronouns } from '../words/closed-class-words.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Plurals with no "s", and words before or instead of a plural noun. */
const pluralWords =
  /^(?:some|many|most|several|few|others|both|all|people|men|women|those|these|police|percent|media|team|majority)$/;
const pluralEnding = /[^su'’]s$|%$/;

/** Whether a phrase can be the subject of a verb in the plural: "Critics say", but not "the TV show". */
export function isPlural(tokens: readonly Token[], phrase: TokenRange): boolean {
  const first = tokenAt(tokens, phrase.from).lower;
  let head = phrase.to - 1;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (lower === 'and') return true;
    if (index === phrase.from || !prepositions.has(lower)) continue;
    head = index - 1;
    break;
  }
  const { lower } = tokenAt(tokens, head);
  if (subjectPronouns.has(lower)) return !/^(?:he|she|it)$/.test(lower);
  if (pluralWords.test(lower) || pluralWords.test(first)) return true;
  return pluralEnding.test(lower) && !endsInSingular(tokens, phrase);
}

/** "fees for the TV show": the last lower-case word is no plural, so a plural verb hardly follows. */
function endsInSingular(tokens: readonly Token[], { to }: TokenRange): boolean {
  const last = tokenAt(tokens, to - 1);
  if (last.kind !== 'word' || last.capital || pluralWords.test(last.lower) || pluralEnding.test(last.lower))
    return false;
  const before = tokenAt(tokens, to - 2).lower;
  return !prepositions.has(before) && !/^(?:the|a|this|that)$/.test(before);
}
