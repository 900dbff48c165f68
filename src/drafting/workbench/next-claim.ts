/** Which claim comes next, and where words are that belong to none. */
import { findSentences } from '../attribution/text/sentences.ts';
import { findParagraphs } from '../attribution/text/paragraphs.ts';
import type { TextRange } from '../text-range.ts';
import { paragraphsOf, type Project, type ProjectClaim } from './project.ts';
import { wholeWords } from './word-edges.ts';

/** The claim after, or before, the one in hand; at the end it begins again. Null where no claim is wanted. */
export function nextClaim(
  { claims }: Pick<Project, 'claims'>,
  current: string | null,
  direction: 1 | -1,
  isWanted: (claim: ProjectClaim) => boolean = () => true,
): string | null {
  const at = claims.findIndex(({ id }) => id === current);
  const start = at === -1 ? (direction === 1 ? -1 : claims.length) : at;
  for (let step = 1; step <= claims.length; step++) {
    const place = (start + direction * step + 2 * claims.length) % claims.length;
    const claim = claims[place];
    if (claim !== undefined && isWanted(claim)) return claim.id;
  }
  return null;
}

/** The next words after a claim that belong to no claim and no cue: up to where their sentence ends, or a claim begins. */
export function nextFreeWords(
  project: Project,
  current: string | null,
): { paragraph: number; range: TextRange } | null {
  const paragraphs = paragraphsOf(project);
  const claim = project.claims.find(({ id }) => id === current);
  const first = claim?.paragraph ?? 0;
  for (let paragraph = first; paragraph < paragraphs.length; paragraph++) {
    const text = paragraphs[paragraph] ?? '';
    const own = project.claims.filter((other) => other.paragraph === paragraph);
    const taken = own.flatMap(({ parts, cues }) => [...parts, ...cues]).sort((a, b) => a.start - b.start);
    let from = paragraph === first ? (claim?.parts.at(-1)?.end ?? 0) : 0;
    for (const { start, end } of [
      ...taken.filter(({ end: last }) => last > from),
      { start: text.length, end: text.length },
    ]) {
      const range = freeWords(text, from, start);
      if (range !== null) return { paragraph, range };
      from = Math.max(from, end);
    }
  }
  return null;
}

/** The words of the first sentence in a gap. One or two words, such as “and he”, are no claim. */
function freeWords(text: string, from: number, to: number): TextRange | null {
  if (to <= from) return null;
  for (const sentence of findSentences(text, findParagraphs(text))) {
    const gap = { start: Math.max(from, sentence.start), end: Math.min(to, sentence.end) };
    if (gap.end <= gap.start) continue;
    const range = wholeWords(text, gap);
    if (range === null) continue;
    const inside = { start: Math.max(range.start, gap.start), end: Math.min(range.end, gap.end) };
    if (text.slice(inside.start, inside.end).trim().split(/\s+/u).length > 2) return inside;
  }
  return null;
}

/** Where a claim is best made two: between its pieces, after a sentence, or in the middle. */
export function splitPlace(project: Project, { paragraph, parts }: ProjectClaim): number {
  const text = paragraphsOf(project)[paragraph] ?? '';
  const [first, second] = parts;
  if (first === undefined) return 0;
  if (second !== undefined) return second.start;
  const words = text.slice(first.start, first.end);
  const sentence = /[.!?]”?\s+/u.exec(words);
  if (sentence !== null) return first.start + sentence.index + sentence[0].length;
  const middle = words.indexOf(' ', Math.floor(words.length / 2));
  return middle === -1 ? first.start : first.start + middle + 1;
}
