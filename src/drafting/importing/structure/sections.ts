/** Splits a body into sections: at its own headings, and where there are none, into parts of like length. */
import { capital } from '../../../model/words.ts';
import type { BodyBlock } from './article.ts';
import { countWords } from './block-kinds.ts';
import { findDateline } from './dateline.ts';

export interface SectionText {
  title: string;
  /** Texts of its paragraphs. */
  paragraphs: string[];
}

/** Words of a section where the article has no headings: two minutes of reading, a screen or three on a phone. */
const wantedWords = 450;
/** A section under a heading of the article’s own is split only where it is much longer. */
const mostWords = 1100;
/** Section files are numbered with two digits. */
const mostSections = 99;

/** Sections in order; every paragraph is in exactly one. */
export function splitSections(body: readonly BodyBlock[]): SectionText[] {
  const headed = underHeadings(body);
  const wanted = Math.max(wantedWords, Math.ceil(wordsInAll(headed.flatMap(({ paragraphs }) => paragraphs)) / 60));
  const sections = headed.flatMap((part) => {
    const most = headed.length > 1 ? Math.max(mostWords, wanted) : wanted * 1.5;
    const pieces = wordsInAll(part.paragraphs) > most ? splitEvenly(part.paragraphs, wanted) : [part.paragraphs];
    return pieces.map((paragraphs, index) => ({
      title: (index === 0 ? part.title : null) ?? draftHeading(paragraphs[0] ?? ''),
      paragraphs,
    }));
  });
  return sections.length <= mostSections
    ? sections
    : splitSections(body.map(({ text }) => ({ kind: 'paragraph', text })));
}

function underHeadings(body: readonly BodyBlock[]): { title: string | null; paragraphs: string[] }[] {
  const parts: { title: string | null; paragraphs: string[] }[] = [];
  for (const { kind, text } of body) {
    if (kind === 'heading') parts.push({ title: text, paragraphs: [] });
    else if (parts.length === 0) parts.push({ title: null, paragraphs: [text] });
    else parts.at(-1)?.paragraphs.push(text);
  }
  return parts.filter(({ paragraphs }) => paragraphs.length > 0);
}

function splitEvenly(paragraphs: readonly string[], wanted: number): string[][] {
  const total = wordsInAll(paragraphs);
  const count = Math.max(1, Math.min(Math.round(total / wanted), Math.floor(paragraphs.length / 2)));
  const parts: string[][] = [[]];
  let words = 0;
  for (const paragraph of paragraphs) {
    // A paragraph goes where its middle lies.
    const own = countWords(paragraph);
    if (parts.length < count && words + own / 2 > (total * parts.length) / count) parts.push([]);
    parts.at(-1)?.push(paragraph);
    words += own;
  }
  return parts.filter((part) => part.length > 0);
}

const wordsInAll = (paragraphs: readonly string[]) => paragraphs.reduce((sum, text) => sum + countWords(text), 0);

const opener = /^(?:but|and|so|yet|still|meanwhile|however|also|then|now),?\s+/iu;
const trailingFunctionWord =
  /[\s,;:–—-]+(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|its|their|his|her|is|are|was|were|be|has|have|had)$/iu;

/** A heading drafted from a paragraph: its first words, up to where they pause. */
export function draftHeading(paragraph: string): string {
  const text = paragraph
    .slice(findDateline(paragraph)?.length ?? 0)
    .replace(/[“”"‘]/gu, '')
    .replace(opener, '');
  const words = text.split(' ').slice(0, 8);
  const pause = words.findIndex(
    (word, index) => index >= 2 && /[,;:.!?…]$/u.test(word) && !/^(?:\p{L}\.)+$|^\p{Lu}\p{Ll}{1,4}\.$/u.test(word),
  );
  let heading = (pause === -1 ? words : words.slice(0, pause + 1)).join(' ').replace(/[,;:.!?…–—]+$/u, '');
  while (trailingFunctionWord.test(heading)) heading = heading.replace(trailingFunctionWord, '');
  const first = heading.trim() || 'The article';
  return capital(first);
}
