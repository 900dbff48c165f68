import { subjectBeforeAside } from './asides.ts';
import { auxiliaries, isAdverb } from '../words/closed-class-words.ts';
import { phraseEndingAt } from './phrases.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** How far back from a verb its subject is looked for, in tokens. */
export const longestReach = 60;

/** "is supposed to have said", "is reported to have told": the verb is the one that reports. */
const hearsay = /^(?:supposed|said|reported|believed|thought|alleged|known|rumou?red|claimed|understood)$/;

/** Start of the verb group: the verb with the auxiliaries and adverbs before it. */
export function verbGroupStart(tokens: readonly Token[], verb: number): number {
  const start = auxiliariesStart(tokens, verb);
  const isHearsay =
    tokenAt(tokens, start).lower === 'have' &&
    tokenAt(tokens, start - 1).lower === 'to' &&
    hearsay.test(tokenAt(tokens, start - 2).lower);
  return isHearsay ? auxiliariesStart(tokens, start - 2) : start;
}

function auxiliariesStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  for (let index = verb - 1; index >= Math.max(0, verb - 8); index -= 1) {
    const { lower, kind } = tokenAt(tokens, index);
    const auxiliary = auxiliaries.has(lower) || kind === 'possessive' || /[’'](?:s|ve|d|re|ll)$/.test(lower);
    if (!auxiliary && !isAdverb(lower)) break;
    if (
      kind === 'possessive' &&
      index === start - 1 &&
      index + 1 === verb &&
      !/ing$|ed$|id$/.test(tokenAt(tokens, verb).lower)
    )
      break;
    start = index;
  }
  return start;
}

/** The subject before a verb group; it may stand before an appositive or a clause with "who". */
export function subjectBefore(tokens: readonly Token[], groupStart: number): TokenRange | null {
  const before = tokenAt(tokens, groupStart - 1);
  const floor = clauseStart(tokens, groupStart - 1);
  if (before.text === ',' || before.text === '—' || before.text === '–')
    return subjectBeforeAside(tokens, groupStart - 1, floor);
  if (before.lower === 'who') return relativeSubject(tokens, groupStart - 1, floor);
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') return null;
  return phraseEndingAt(tokens, groupStart - 1, floor);
}

/** The phrase to which "who" refers, with "who". */
function relativeSubject(tokens: readonly Token[], who: number, floor: number): TokenRange | null {
  const comma = tokenAt(tokens, who - 1).text === ',';
  const antecedent = phraseEndingAt(tokens, comma ? who - 2 : who - 1, floor);
  return { from: antecedent?.from ?? who, to: who + 1 };
}

/** Where the search for a subject ends: after a quotation, a colon or a semicolon. */
function clauseStart(tokens: readonly Token[], from: number): number {
  let brackets = 0;
  for (let index = from; index >= Math.max(0, from - longestReach); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.text === ')') brackets += 1;
    else if (token.text === '(') brackets -= 1;
    // "Acme Inc. (NYSE: ACM) said"
    if (brackets > 0) continue;
    if (token.text === ':' || token.text === ';') return index + 1;
    if (token.kind === 'quote' && /[.,!?—…]”$/.test(token.text)) return index + 1;
  }
  return Math.max(0, from - longestReach);
}
