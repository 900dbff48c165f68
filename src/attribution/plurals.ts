import { PREPOSITIONS, SUBJECT_PRONOUNS } from './closed-class.ts';
import { tokenAt, type Token, type TokenRange } from './tokens.ts';

const PLURALS =
  /^(?:some|many|most|several|few|others|both|all|people|men|women|those|these|police|percent|media|team|majority)$/;

export function isPlural(tokens: readonly Token[], phrase: TokenRange): boolean {
  let head = phrase.to - 1;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (lower === 'and') return true;
    if (index > phrase.from && PREPOSITIONS.has(lower)) {
      head = index - 1;
      break;
    }
  }
  const { lower } = tokenAt(tokens, head);
  if (SUBJECT_PRONOUNS.has(lower)) return lower !== 'he' && lower !== 'she' && lower !== 'it';
  const first = tokenAt(tokens, phrase.from).lower;
  const last = tokenAt(tokens, phrase.to - 1);
  if (
    last.kind === 'word' &&
    !last.capital &&
    !/[^su'’]s$|^(?:people|men|women|media|police|percent)$/.test(last.lower)
  ) {
    if (
      !PREPOSITIONS.has(tokenAt(tokens, phrase.to - 2).lower) &&
      !/^(?:the|a|this|that)$/.test(tokenAt(tokens, phrase.to - 2).lower)
    )
      return PLURALS.test(lower) || PLURALS.test(first);
  }
  if (PLURALS.test(lower)) return true;
  if (/^(?:some|many|most|several|few|these|those)$/.test(first)) return true;
  return /[^su'’]s$/.test(lower) || lower.endsWith('%');
}
