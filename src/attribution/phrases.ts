import {
  AUXILIARIES,
  BE,
  CLAUSE_OPENERS,
  DAYS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
  isAdverb,
} from './closed-class.ts';
import { reportingVerb } from './reporting-verbs.ts';
import { tokenAt, type Token } from './tokens.ts';

/** Tokens `from` (inclusive) to `to` (exclusive) of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No source is longer than this many tokens; it also bounds the work for every verb. */
const LONGEST = 28;
/** Small words that can follow a name in one phrase: "Bell spokesman", "Senate aides"; other words after it are verbs. */
const ROLE_OR_PLURAL = /(?:[^su]s|er|or|man|men|woman|women|ist|ian|ant|ent|ive|al|people|staff|team|campaign|aide|chief|source|camp|group|office|police|candidate|nominee|advocate|attorney|delegate|magnate|analyst|poll|survey|study|report|committee|company|family|party|government|officials?|family|judge|counsel|guard|coach)$/;
/** Determiners that never follow another word of the same phrase. */
const STARTS_ANOTHER = /^(?:the|a|an|this|these|those|my|your|his|her|its|our|their|some|any|every|each)$/;
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me', 'it', 'you', 'himself', 'herself', 'themselves']);
/** Words after which a description of the source is over: place, time and occasion of the speaking. */
const OCCASION = new Set(
  'interview statement email e-mail tweet post letter speech memo press news conference phone twitter facebook reporters'.split(
    ' ',
  ),
);
const PAST_PARTICIPLE_OK = new Set(['briefed', 'involved', 'told', 'asked', 'known']);

/** The noun phrase whose last token is `last`, reaching back no further than `floor`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | null {
  const end = tokenAt(tokens, last);
  if (end.kind !== 'word' && end.kind !== 'number' && end.text !== ')') return null;
  if (SUBJECT_PRONOUNS.has(end.lower) || (OBJECT_PRONOUNS.has(end.lower) && end.lower !== 'her')) {
    return { from: last, to: last + 1 };
  }
  if (!canEndPhrase(end)) return null;
  let from = last;
  for (let index = last; index >= Math.max(floor, last - LONGEST); index -= 1) {
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
export function phraseStartingAt(tokens: readonly Token[], first: number, ceiling: number): Phrase | null {
  const start = tokenAt(tokens, first);
  if (SUBJECT_PRONOUNS.has(start.lower) && start.lower !== 'who') return { from: first, to: first + 1 };
  if (OBJECT_PRONOUNS.has(start.lower)) return { from: first, to: first + 1 };
  if (!canStartPhrase(start)) return null;
  let to = first;
  for (let index = first; index < Math.min(ceiling, first + LONGEST); index += 1) {
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

function isLink(token: Token): boolean {
  return PREPOSITIONS.has(token.lower) || token.lower === 'and' || token.text === '&';
}

function canEndPhrase(token: Token): boolean {
  if (token.text === ')') return true;
  if (PREPOSITIONS.has(token.lower) || CLAUSE_OPENERS.has(token.lower) || AUXILIARIES.has(token.lower)) return false;
  return !/^(?:a|an|the|and|my|your|his|its|our|their|not|no|to)$/.test(token.lower);
}

function canStartPhrase(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return false;
  if (token.lower === 'that' || CLAUSE_OPENERS.has(token.lower) || AUXILIARIES.has(token.lower)) return false;
  return token.lower !== 'and' && !TIME_WORDS.has(token.lower) && !DAYS.has(token.lower);
}

function stopsBackwards(tokens: readonly Token[], index: number, floor: number, last: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'mark') return token.text !== '&' && token.text !== '-' && token.text !== '/';
  if (token.kind === 'quote') return !isNickname(tokens, index);
  if (token.kind === 'possessive' || token.kind === 'number') return false;
  if (CLAUSE_OPENERS.has(token.lower)) return true;
  if (AUXILIARIES.has(token.lower) && token.lower !== 'may') return true;
  if (
    index < last &&
    (token.lower === 'he' ||
      token.lower === 'she' ||
      token.lower === 'they' ||
      token.lower === 'who' ||
      token.lower === 'i' ||
      token.lower === 'we')
  )
    return true;
  if (token.lower === 'and') return !joinsSubjects(tokens, index, floor);
  if (index === last || token.capital) return false;
  const verb = reportingVerb(token.lower);
  return (
    verb !== undefined &&
    verb.shape === 'past' &&
    !PAST_PARTICIPLE_OK.has(token.lower) &&
    !endsReducedRelative(tokens, index)
  );
}

/** "officials interviewed by …": a participle before a preposition describes the noun before it. */
function endsReducedRelative(tokens: readonly Token[], index: number): boolean {
  return tokenAt(tokens, index + 1).lower === 'by';
}

/** Whether "and" joins two halves of a subject, rather than two clauses. */
function joinsSubjects(tokens: readonly Token[], and: number, floor: number): boolean {
  const left = tokenAt(tokens, and - 1);
  const right = tokenAt(tokens, and + 1);
  if (left.kind !== 'word') return false;
  for (let index = and - 1; index >= Math.max(floor, and - 8); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.kind === 'mark' || token.kind === 'quote')
      return left.capital === right.capital || right.lower === 'other';
    if (AUXILIARIES.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower)) return false;
    if (reportingVerb(token.lower)?.shape === 'past') return false;
    if (!token.capital && /[^e]ed$/.test(token.lower) && tokenAt(tokens, index - 1).kind === 'word') return false;
  }
  return true;
}

function stopsForwards(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'none') return true;
  if (token.kind === 'quote') return !isNickname(tokens, index);
  if (token.kind === 'mark') return !(token.text === '&' || token.text === '/' || token.text === '-');
  if (token.kind === 'possessive' || token.kind === 'number') return false;
  if (index === first) return false;
  if (CLAUSE_OPENERS.has(token.lower) || BE.has(token.lower) || AUXILIARIES.has(token.lower) || token.lower === 'who')
    return true;
  if (/^(?:he|she|they|it|i|we|you)$/.test(token.lower)) return true;
  if (!token.capital && (isAdverb(token.lower) || TIME_WORDS.has(token.lower))) return true;
  if (DAYS.has(token.lower) && token.capital && token.lower !== 'may') return tokenAt(tokens, index - 1).lower !== 'of';
  if (token.lower === 'and') return !continuesSubject(tokens, index);
  if (PREPOSITIONS.has(token.lower)) return !describesSource(tokens, index, first);
  const before = tokenAt(tokens, index - 1);
  if (
    STARTS_ANOTHER.test(token.lower) &&
    before.kind === 'word' &&
    !PREPOSITIONS.has(before.lower) &&
    before.lower !== 'and' &&
    before.lower !== 'all'
  )
    return !token.capital || token.lower === 'the';
  if (token.capital) return false;
  if (before.capital && tokenAt(tokens, first).capital && !ROLE_OR_PLURAL.test(token.lower)) return true;
  if (/[^e]ed$/.test(token.lower) && before.kind === 'word' && !DETERMINERS.has(before.lower) && !PREPOSITIONS.has(tokenAt(tokens, index + 1).lower)) return true;
  if (reportingVerb(token.lower) === undefined) return false;
  return /(?:ed|ing|id|ote|old)$/.test(token.lower) && before.kind === 'word' && !PREPOSITIONS.has(before.lower);
}

function continuesSubject(tokens: readonly Token[], and: number): boolean {
  const right = tokenAt(tokens, and + 1);
  return (
    right.kind === 'word' &&
    (right.capital ||
      DETERMINERS.has(right.lower) ||
      tokenAt(tokens, and + 2).capital ||
      /^(?:former|current|other)$/.test(right.lower) ||
      tokenAt(tokens, and - 1).capital === right.capital) &&
    reportingVerb(right.lower) === undefined &&
    !isAdverb(right.lower)
  );
}

/** Whether a preposition goes on describing the source ("a spokesman for the mayor") or tells the occasion. */
function describesSource(tokens: readonly Token[], index: number, first: number): boolean {
  const { lower } = tokenAt(tokens, index);
  if (lower === 'of') return true;
  if (!/^(?:for|at|from|with|in|to|on|by|about)$/.test(lower)) return false;
  for (let next = index + 1; next < index + 5; next += 1) {
    const token = tokenAt(tokens, next);
    if (OCCASION.has(token.lower) || DAYS.has(token.lower) || TIME_WORDS.has(token.lower)) return false;
    if (token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)) return false;
    if (token.kind === 'mark' || token.kind === 'none') break;
  }
  const before = tokenAt(tokens, index - 1);
  if (before.capital && index - first > 1 && tokenAt(tokens, first).capital) return lower === 'for' && false;
  return !before.capital || lower === 'for' || lower === 'at';
}

/** A quotation of a few words between two capitalised words is a nickname. */
export function isNickname(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  return (
    token.end - token.start < 24 &&
    tokenAt(tokens, index - 1).capital &&
    tokenAt(tokens, index + 1).capital &&
    !/[.,!?]”$/.test(token.text)
  );
}

function trimPhrase(tokens: readonly Token[], phrase: Phrase): Phrase | null {
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
    !PREPOSITIONS.has(token.lower) &&
    token.lower !== 'and' &&
    token.lower !== 'that' &&
    !(isAdverb(token.lower) && !DETERMINERS.has(token.lower))
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
