import {
  auxiliaries,
  clauseStarters,
  daysAndMonths,
  determiners,
  isAdverb,
  prepositions,
  timeWords,
} from '../words/closed-class-words.ts';
import { phraseStartingAt } from '../phrases/phrases.ts';
import type { ReportingVerb } from '../words/reporting-verbs.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** An adverbial ("in an interview with …") is not followed further than this many tokens. */
const longestAdverbial = 16;
const adverbialPrepositions = new Set([
  'in',
  'on',
  'at',
  'during',
  'to',
  'via',
  'after',
  'before',
  'from',
  'through',
  'with',
  'of',
  'about',
  'over',
  'as',
  'upon',
  'for',
  'by',
]);
const clauseSubjects = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there']);

/** Index after time, place and occasion: "said [on Monday in a statement] that …". */
export function afterAdverbials(tokens: readonly Token[], start: number): number {
  let index = start;
  for (;;) {
    const next = afterAdverbial(tokens, index);
    if (next === index) return index;
    index = next;
  }
}

/** Index after the hearer, for a verb that takes one, and after adverbials: "told [the crowd on Monday] that …". */
export function afterHearer(tokens: readonly Token[], start: number, verb: ReportingVerb): number {
  if (verb.group === 'think' || verb.group === 'show') return start;
  if (verb.group !== 'tell') return afterAdverbials(tokens, start);
  const { lower, kind } = tokenAt(tokens, start);
  if (kind === 'quote' || clauseStarters.has(lower) || prepositions.has(lower)) return afterAdverbials(tokens, start);
  const hearer = phraseStartingAt(tokens, start, tokens.length);
  return afterAdverbials(tokens, hearer?.to ?? start);
}

function afterAdverbial(tokens: readonly Token[], index: number): number {
  const { lower, capital, kind } = tokenAt(tokens, index);
  if (kind !== 'word') return index;
  if (daysAndMonths.has(lower) && capital) return tokenAt(tokens, index + 1).kind === 'number' ? index + 2 : index + 1;
  if (isAdverb(lower) && lower !== 'not' && lower !== 'both' && lower !== 'all' && lower !== 'only') return index + 1;
  if (timeWords.has(lower)) return timeEnd(tokens, index);
  if (lower === 'when' || lower === 'while') return index;
  if (adverbialPrepositions.has(lower)) return prepositionalEnd(tokens, index);
  return index;
}

function timeEnd(tokens: readonly Token[], index: number): number {
  const { lower } = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (lower === 'this' || lower === 'last' || lower === 'next') {
    return timeWords.has(next.lower) || daysAndMonths.has(next.lower) ? index + 2 : index;
  }
  return index + 1;
}

/** The end of "in an interview with X": before a clause, a quotation or a mark. */
function prepositionalEnd(tokens: readonly Token[], start: number): number {
  const next = tokenAt(tokens, start + 1);
  if (tokenAt(tokens, start).lower === 'to' && !startsHearer(next)) return start;
  for (let index = start + 1; index < start + longestAdverbial; index += 1) {
    const { lower, kind, text } = tokenAt(tokens, index);
    if (kind === 'none' || kind === 'quote' || lower === 'that' || lower === 'whether') return index;
    if (kind === 'mark' && text !== '&' && text !== '(' && text !== ')') return index;
    if (clauseSubjects.has(lower)) return index > start + 1 ? index : start;
    if (auxiliaries.has(lower)) return start;
  }
  return start;
}

function startsHearer(next: Token): boolean {
  if (next.kind !== 'word') return false;
  return (
    next.capital ||
    determiners.has(next.lower) ||
    /^(?:reporters|supporters|me|him|her|them|us|voters|journalists|his|their|applause|cheers|laughter)$/.test(
      next.lower,
    )
  );
}
