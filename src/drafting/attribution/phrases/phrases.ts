import {
  auxiliaries,
  clauseOpeners,
  daysAndMonths,
  determiners,
  isAdverb,
  prepositions,
  subjectPronouns,
  timeWords,
} from '../words/closed-class-words.ts';
import { stopsForwards } from './phrase-ends.ts';
import { stopsBackwards } from './phrase-starts.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** No phrase that names a speaker is longer than this many tokens; this also limits the work for every verb. */
const longestPhrase = 28;

const objectPronouns = new Set(['him', 'her', 'them', 'us', 'me', 'it', 'you', 'himself', 'herself', 'themselves']);

/** The noun phrase whose last token is `last`, reaching back no further than `floor`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): TokenRange | null {
  const end = tokenAt(tokens, last);
  if (end.kind !== 'word' && end.kind !== 'number' && end.text !== ')') return null;
  if (subjectPronouns.has(end.lower) || (objectPronouns.has(end.lower) && end.lower !== 'her')) {
    return { from: last, to: last + 1 };
  }
  if (!canEndPhrase(end)) return null;
  let from = last;
  for (let index = last; index >= Math.max(floor, last - longestPhrase); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.text === ')' || token.text === '(') {
      const open = index - 5 <= floor ? -1 : openingBracket(tokens, index);
      if (token.text === ')' && open > floor) {
        index = open;
        continue;
      }
      break;
    }
    if (stopsBackwards(tokens, index, floor, last)) break;
    if (!isLink(token)) from = index;
  }
  return trimPhrase(tokens, { from, to: last + 1 });
}

/** The noun phrase that starts at `first`, reaching no further than `ceiling` (exclusive). */
export function phraseStartingAt(tokens: readonly Token[], first: number, ceiling: number): TokenRange | null {
  const start = tokenAt(tokens, first);
  if (subjectPronouns.has(start.lower) && start.lower !== 'who') return { from: first, to: first + 1 };
  if (objectPronouns.has(start.lower) && !isPossessive(tokens, first)) return { from: first, to: first + 1 };
  if (!canStartPhrase(start)) return null;
  let to = first;
  for (let index = first; index < Math.min(ceiling, first + longestPhrase); index += 1) {
    const token = tokenAt(tokens, index);
    if (token.text === '(') {
      const close = closingBracket(tokens, index);
      if (close === -1) break;
      index = close;
      to = index + 1;
      continue;
    }
    if (stopsForwards(tokens, index, first)) break;
    if (!isLink(token)) to = index + 1;
  }
  return to > first ? { from: first, to } : null;
}

/** "her brother", not "told her that", "told her the truth". */
function isPossessive(tokens: readonly Token[], index: number): boolean {
  const { kind, lower } = tokenAt(tokens, index + 1);
  if (tokenAt(tokens, index).lower !== 'her' || kind !== 'word') return false;
  if (determiners.has(lower) || subjectPronouns.has(lower) || prepositions.has(lower) || clauseOpeners.has(lower))
    return false;
  return (
    !auxiliaries.has(lower) && !isAdverb(lower) && !timeWords.has(lower) && !daysAndMonths.has(lower) && lower !== 'and'
  );
}

function isLink(token: Token): boolean {
  return prepositions.has(token.lower) || token.lower === 'and' || token.text === '&';
}

function canEndPhrase(token: Token): boolean {
  if (token.text === ')') return true;
  if (prepositions.has(token.lower) || clauseOpeners.has(token.lower) || auxiliaries.has(token.lower)) return false;
  return !/^(?:a|an|the|and|my|your|his|its|our|their|not|no|to)$/.test(token.lower);
}

function canStartPhrase(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || prepositions.has(token.lower)) return false;
  if (token.lower === 'that' || clauseOpeners.has(token.lower) || auxiliaries.has(token.lower)) return false;
  return token.lower !== 'and' && !timeWords.has(token.lower) && !daysAndMonths.has(token.lower);
}

function trimPhrase(tokens: readonly Token[], phrase: TokenRange): TokenRange | null {
  let { from, to } = phrase;
  while (from < to && !canOpen(tokens, from)) from += 1;
  while (to > from && tokenAt(tokens, to - 1).kind === 'possessive') to -= 1;
  return to > from ? { from, to } : null;
}

function canOpen(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'possessive' || token.kind === 'mark') return false;
  if (token.kind === 'number') return true;
  return (
    !prepositions.has(token.lower) &&
    token.lower !== 'and' &&
    token.lower !== 'that' &&
    !(isAdverb(token.lower) && !determiners.has(token.lower))
  );
}

function openingBracket(tokens: readonly Token[], close: number): number {
  for (let index = close - 1; index >= Math.max(0, close - 8); index -= 1)
    if (tokenAt(tokens, index).text === '(') return index;
  return -1;
}

function closingBracket(tokens: readonly Token[], open: number): number {
  for (let index = open + 1; index < open + 9; index += 1) if (tokenAt(tokens, index).text === ')') return index;
  return -1;
}
