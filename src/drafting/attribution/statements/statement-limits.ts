import { clauseOpeners, isAdverb, prepositions } from '../words/closed-class-words.ts';
import type { Cue } from '../cues/cue.ts';
import { closesQuote, hasQuote, isQuote } from '../text/token-ranges.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** A statement has at most so many tokens on either side of its cue: more than any real one; this limits the work. */
const longestStatement = 300;
/** A quotation longer than this (code units) can be a whole statement. */
const shortestWholeQuotation = 20;

/** Where the words before a cue start: with the sentence or after the cue before. */
export function precedingStart(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): number {
  let start = Math.max(0, cue.from - longestStatement);
  const previous = cues[position - 1];
  if (previous !== undefined && previous.to <= cue.from && closesQuote(tokens, cue.from - 1)) start = previous.to;
  for (let index = cue.from - 2; index >= Math.max(start, cue.from - 60); index -= 1) {
    if (tokenAt(tokens, index).text === ';') return index + 1;
  }
  return start;
}

/** Where the words after a cue end: with the sentence or where the next cue begins its own statement. */
export function followingEnd(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): number {
  for (const next of cues.slice(position + 1, position + 4)) {
    if (next.from <= cue.to) continue;
    const before = tokenAt(tokens, next.from - 1);
    const joined = /^(?:and|but|while|as|though|although|when)$/.test(before.lower);
    if (next.shared && (before.text === ',' || joined)) return next.from - 1;
    if (next.kind === 'according' && before.text === ',' && next.to - cue.to < 3) return next.from - 1;
    if (joined && /^[,;—–]$/.test(tokenAt(tokens, next.from - 2).text) && !next.shared && next.kind === 'verb')
      return next.from - 2;
    if (before.text === ';') return next.from - 1;
  }
  return Math.min(tokens.length, cue.to + longestStatement);
}

/** Where a whole quotation before the cue starts, after other words: Then, quietly, “We lost,” he said. */
export function wholeQuotationStart(tokens: readonly Token[], start: number, cueFrom: number): number {
  const at = isQuote(tokens, cueFrom - 1) ? cueFrom - 1 : cueFrom - 2;
  const quote = tokenAt(tokens, at);
  const whole = quote.kind === 'quote' && /^“[XT]/.test(quote.text) && quote.end - quote.start > shortestWholeQuotation;
  return whole && at > start && /^[,:]$/.test(tokenAt(tokens, at - 1).text) ? at : start;
}

/** A quotation that continues after the cue: “…,” she said, “…”. */
export function continuedQuotation(tokens: readonly Token[], after: TokenRange): TokenRange[] {
  for (let index = after.from; index < Math.min(after.to, after.from + 24); index += 1) {
    const { text } = tokenAt(tokens, index);
    if (isQuote(tokens, index + 1) && (text === ',' || text === ':') && closesQuote(tokens, index + 1))
      return [{ from: index + 1, to: index + 2 }];
    if (isQuote(tokens, index)) break;
  }
  return [];
}

/** “On NBC’s “Meet the Press,”” before a cue: where something was said, in an opening phrase that ends in a title. */
function endsInTitle(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const at = isQuote(tokens, to - 1) ? to - 1 : to - 2;
  const before = tokenAt(tokens, at - 1);
  return (
    tokenAt(tokens, at).text.startsWith('“T') &&
    at > from &&
    (before.kind === 'word' || before.kind === 'possessive') &&
    /^(?:in|on|at|during|after|before|speaking|appearing|asked|interviewed)$/.test(tokenAt(tokens, from).lower)
  );
}

/** Whether the words before the cue can be what it reports. */
export function hasStatementBefore(tokens: readonly Token[], before: TokenRange): boolean {
  if (before.to <= before.from || endsInTitle(tokens, before)) return false;
  const last = tokenAt(tokens, before.to - 1);
  if (last.kind === 'quote') return true;
  if (!/^(?:,|—|–|--|-|\)|\?|!|\.{3}|…|\.)$/.test(last.text)) return false;
  return before.to - before.from > 2 || tokenAt(tokens, before.from).kind === 'quote' || hasQuote(tokens, before);
}

/** "After the vote," before a verb other than "said" tells when, not what. */
export function isIntroduction(tokens: readonly Token[], before: TokenRange): boolean {
  const first = tokenAt(tokens, before.from).lower;
  if (hasQuote(tokens, before)) return false;
  return prepositions.has(first) || clauseOpeners.has(first) || isAdverb(first) || first === 'as' || first === 'even';
}

/** The range without the marks at its ends. */
export function trimMarks(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { from, to } = range;
  while (from < to && isEdge(tokenAt(tokens, from), /^[,:;.—–-]$/)) from += 1;
  while (to > from && isEdge(tokenAt(tokens, to - 1), /^[,:;.?!—–-]$/)) to -= 1;
  return { from, to };
}

function isEdge(token: Token, marks: RegExp): boolean {
  return token.kind === 'mark' && (marks.test(token.text) || token.text === '--');
}
