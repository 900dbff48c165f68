import { prepositions } from '../words/closed-class-words.ts';
import type { Name } from '../names/names.ts';
import { firstAtOrAfter } from '../../text-range.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt, type Token } from '../text/tokens.ts';
import type { TextRange } from '../attribution.ts';

/** The name at the head of a source: "former Gov. Jo Bell of Ohio", but not "a spokesman for Jo Bell". */
export function headName(tokens: readonly Token[], source: TextRange, names: readonly Name[]): Name | null {
  let index = firstAtOrAfter(tokens, source.start);
  let next = firstFrom(names, index);
  let head: Name | null = null;
  while (index < tokens.length && !endsHead(tokenAt(tokens, index), source)) {
    const name = names[next];
    head = name?.from === index ? name : null;
    if (head !== null) next += 1;
    index = head?.to ?? index + 1;
  }
  // Of two halves, "Mexican and U.S. officials", neither names the source alone.
  return tokenAt(tokens, index).lower === 'and' && tokenAt(tokens, index).end < source.end ? null : head;
}

/** Whether the head of a source is over: at a preposition, "and", a comma or "who". */
function endsHead({ start, kind, lower, text }: Token, source: TextRange): boolean {
  if (start >= source.end || (kind === 'mark' && text !== '-')) return true;
  return prepositions.has(lower) || lower === 'and' || lower === 'who';
}

/** The role in "the senator" or "the Texas senator"; null for any other source. */
export function roleWord(tokens: readonly Token[], source: TextRange): string | null {
  const from = firstAtOrAfter(tokens, source.start);
  if (tokenAt(tokens, from).lower !== 'the') return null;
  const last = firstAtOrAfter(tokens, source.end) - 1;
  const { capital, lower, kind } = tokenAt(tokens, last);
  return last > from && last - from < 5 && kind === 'word' && !capital ? lower : null;
}

/** Whether a described source is a group, which "they" can take up. */
export function isGroup(lower: string): boolean {
  const [head = ''] = lower.split(/ (?:of|for|in|from|with|on|at|to|familiar|involved|briefed) /, 1);
  return /s$|\band\b|people$|men$/.test(head);
}
