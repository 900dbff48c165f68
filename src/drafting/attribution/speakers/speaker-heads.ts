import { prepositions } from '../words/closed-class-words.ts';
import type { Name } from '../names/names.ts';
import { isTitle } from '../names/titles.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** The name at the head of the words that name a speaker: "former Gov. Jo Bell of Ohio", but not "a spokesman for Jo Bell". */
export function headName(tokens: readonly Token[], speakerWords: TextRange, names: readonly Name[]): Name | null {
  let index = firstAtOrAfter(tokens, speakerWords.start);
  let next = firstFrom(names, index);
  let head: Name | null = null;
  while (index < tokens.length && !endsHead(tokenAt(tokens, index), speakerWords)) {
    // "Secretary of State Jo Bell"
    if (isTitle(tokenAt(tokens, index).text) && names[next]?.from === index + 3) index += 3;
    const name = names[next];
    head = name?.from === index ? name : null;
    if (head !== null) next += 1;
    index = head?.to ?? index + 1;
  }
  // Of two halves, "Mexican and U.S. officials", neither names the speaker alone.
  return tokenAt(tokens, index).lower === 'and' && tokenAt(tokens, index).end < speakerWords.end ? null : head;
}

/** Whether the head of the phrase ends before the token: at a preposition, "and", a comma or "who". */
function endsHead({ start, kind, lower, text }: Token, speakerWords: TextRange): boolean {
  if (start >= speakerWords.end || (kind === 'mark' && text !== '-' && text !== '/')) return true;
  return prepositions.has(lower) || lower === 'and' || lower === 'who';
}

/** The role in "the senator" or "the Texas senator"; null for any other words. */
export function roleWord(tokens: readonly Token[], speakerWords: TextRange): string | null {
  const from = firstAtOrAfter(tokens, speakerWords.start);
  if (tokenAt(tokens, from).lower !== 'the') return null;
  const last = firstAtOrAfter(tokens, speakerWords.end) - 1;
  const { capital, lower, kind } = tokenAt(tokens, last);
  return last > from && last - from < 5 && kind === 'word' && !capital ? lower : null;
}

/** Whether a described speaker is a group, to which "they" can refer. */
export function isGroup(lower: string): boolean {
  const [head = ''] = lower.split(/ (?:of|for|in|from|with|on|at|to|familiar|involved|briefed) /, 1);
  return /s$|\band\b|people$|men$/.test(head);
}
