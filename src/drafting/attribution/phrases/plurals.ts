import { prepositions, subjectPronouns } from '../words/closed-class-words.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Plurals with no "s", and words before or instead of a plural noun. */
const pluralWords =
  /^(?:some|many|most|several|few|others|both|all|people|men|women|those|these|police|percent|media|team|majority|data)$/;
const pluralEnding = /[^su'’]s$|%$/;

/** Whether a phrase can be the subject of a verb in the plural: "Critics say", but not "the TV show". */
export function isPlural(tokens: readonly Token[], phrase: TokenRange): boolean {
  return hasPluralHead(tokens, phrase) && !(endsLikePlural(tokens, phrase) && endsInSingular(tokens, phrase));
}

/** Whether the noun at the head of a phrase is a plural: "critics of the old mayor". */
export function hasPluralHead(tokens: readonly Token[], phrase: TokenRange): boolean {
  const { lower } = headOf(tokens, phrase);
  if (lower === 'and') return true;
  if (subjectPronouns.has(lower)) return !/^(?:he|she|it)$/.test(lower);
  return pluralWords.test(lower) || pluralWords.test(tokenAt(tokens, phrase.from).lower) || pluralEnding.test(lower);
}

/** Whether nothing but the ending of its head makes a phrase a plural. */
function endsLikePlural(tokens: readonly Token[], phrase: TokenRange): boolean {
  const { lower } = headOf(tokens, phrase);
  if (lower === 'and' || subjectPronouns.has(lower)) return false;
  return !pluralWords.test(lower) && !pluralWords.test(tokenAt(tokens, phrase.from).lower);
}

/** The noun before the first preposition of a phrase, or its "and". */
function headOf(tokens: readonly Token[], { from, to }: TokenRange): Token {
  for (let index = from; index < to; index += 1) {
    const token = tokenAt(tokens, index);
    if (token.lower === 'and') return token;
    if (index > from && prepositions.has(token.lower)) return tokenAt(tokens, index - 1);
  }
  return tokenAt(tokens, to - 1);
}

/** "fees for the TV show": the last lower-case word is no plural, so a plural verb hardly follows. */
function endsInSingular(tokens: readonly Token[], { to }: TokenRange): boolean {
  const last = tokenAt(tokens, to - 1);
  if (last.kind !== 'word' || last.capital || pluralWords.test(last.lower) || pluralEnding.test(last.lower))
    return false;
  const before = tokenAt(tokens, to - 2).lower;
  return !prepositions.has(before) && !/^(?:the|a|this|that)$/.test(before);
}
