import type { ArticleText, Sentence } from './document.ts';
import type { Draft } from './drafts.ts';
import { signatureOf } from './signatures.ts';
import { firstAtOrAfter } from './spans.ts';
import type { Span } from './types.ts';

/** Transcript turns ("Name: …") and signed quotations ("… — Name"). */
interface Turns {
  readonly drafts: readonly Draft[];
  /** Whether a sentence belongs to a turn, so that no other rule is to read it. */
  covers(sentence: Sentence): boolean;
}

const TURN =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|von|van|bin|of|the|\([^)\n]{1,30}\))){0,5}):\s+(?=\S)/u;

const NOT_SPEAKERS =
  /^(?:note|update|updated|correction|photo|related|read more|more|see also|video|watch|source|sources|here|editor’s note|editor's note|exclusive|breaking|analysis|opinion|live|caption|bottom line|why|how|what)$/i;

/** Longest paragraph head that can hold a name and its colon, or a signature at its end. */
export const HEAD = 90;

/** The turns and signed quotations of a text. */
export function findTurns(article: ArticleText): Turns {
  const found = article.paragraphs.map((paragraph) => turnOf(article.text, paragraph));
  const counts = new Map<string, number>();
  for (const turn of found) if (turn !== null) counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
  const dialogue =
    [...counts.values()].reduce((sum, count) => sum + count, 0) >= 3 &&
    [...counts.values()].some((count) => count >= 2);
  const quoted = new Set(article.quotations.map(({ paragraph, start }) => `${paragraph}:${start}`));
  const owned = new Set<number>();
  const drafts: Draft[] = [];
  let speaking: Draft | null = null;
  article.paragraphs.forEach((paragraph, index) => {
    const turn = found[index] ?? null;
    const headline =
      turn !== null &&
      index === 0 &&
      turn.name.includes(' ') &&
      !/[.!?]$/.test(article.text.slice(paragraph.start, paragraph.end));
    const quotes = turn !== null && quoted.has(`${index}:${turn.content.start}`);
    if (turn !== null && (dialogue || quotes || headline)) {
      owned.add(index);
      speaking = {
        form: headline && !quotes ? 'indirect' : 'direct',
        parts: [turn.content],
        cue: turn.source,
        source: turn.source,
        sentence: sentenceAt(article, index),
        paragraph: index,
      };
      drafts.push(speaking);
      return;
    }
    const signature = signatureOf(article, index);
    if (signature !== null) {
      owned.add(index);
      drafts.push(...signature);
    }
  });
  return { drafts, covers: ({ paragraph }) => owned.has(paragraph) };
}

interface Turn {
  readonly name: string;
  readonly source: Span;
  readonly content: Span;
}

function turnOf(text: string, paragraph: Span): Turn | null {
  const match = TURN.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + HEAD)));
  const name = match?.[1];
  if (match === null || name === undefined || NOT_SPEAKERS.test(name)) return null;
  const source = { start: paragraph.start, end: paragraph.start + name.length };
  const content = { start: paragraph.start + match[0].length, end: paragraph.end };
  return /\p{L}{2}/u.test(text.slice(content.start, content.start + HEAD)) ? { name, source, content } : null;
}

export function sentenceAt(article: ArticleText, paragraph: number): number {
  return firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.start ?? 0);
}
