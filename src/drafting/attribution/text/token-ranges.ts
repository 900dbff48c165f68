import { firstAtLeast } from '../../sorted-search.ts';
import { tokenAt, type Token, type TokenRange } from './tokens.ts';

/** Whether the token is a quotation. */
export function isQuote(tokens: readonly Token[], index: number): boolean {
  return tokenAt(tokens, index).kind === 'quote';
}

/** Whether a quotation lies in the range. */
export function hasQuote(tokens: readonly Token[], range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index += 1) if (isQuote(tokens, index)) return true;
  return false;
}

/** A quotation that ends in a mark, or a comma after one: “…,” she said; “…”, she said. */
export function closesQuote(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'quote') return true;
  return /^(?:,|—|–)$/.test(token.text) && isQuote(tokens, index - 1);
}

/** Index of the first comma, or -1. */
export function findComma(tokens: readonly Token[], from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (tokenAt(tokens, index).text === ',') return index;
  return -1;
}

/** Index of the first of some ordered ranges that starts at the token or after it. */
export function firstFrom(ranges: readonly TokenRange[], token: number): number {
  return firstAtLeast(ranges, token, ({ from }) => from);
}
