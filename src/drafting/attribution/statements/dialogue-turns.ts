import type { ArticleText, Sentence } from '../article-text.ts';
import type { Draft } from './attribute-sentence.ts';
import { signatureOf } from './signatures.ts';
import { firstAtOrAfter } from '../../text-range.ts';
import type { Span } from '../attribution.ts';

/** Transcript turns ("Name: …") and signed quotations ("… — Name"). */
export interface Turns {
  readonly drafts: readonly Draft[];
  /** Whether a sentence belongs to a turn, so that no other rule is to read it. */
  covers(sentence: Sentence): boolean;
}

const TURN =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|von|van|bin|of|the|\([^)\n]{1,30}\))){0,5}):\s+(?=\S)/u;
/** What stands before a colon and is nobody. */
const NOT_SPEAKERS =
  /^(?:note|updated?|correction|photo|related|read more|more|see also|video|watch|sources?|here|editor[’']s note|exclusive|breaking|analysis|opinion|live|caption|bottom line|why|how|what|total|results?)$/i;
/** Longest head of a paragraph that can hold a name and its colon. */
const HEAD = 90;
/** A text with so many turns, one of its names at least twice, is an interview or a transcript. */
const DIALOGUE = 3;

/** The turns and signed quotations of a text. */
export function findTurns(article: ArticleText): Turns {
  const found = article.paragraphs.map((paragraph) => turnOf(article.text, paragraph));
  const dialogue = isDialogue(found);
  const quoted = new Set(article.quotations.map(({ start }) => start));
  const owned = new Set<number>();
  const drafts: Draft[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    const turn = found[index] ?? null;
    const verbatim = turn !== null && (dialogue || quoted.has(turn.content.start));
    const spoken = turn !== null && (verbatim || isHeadline(article.text, paragraph, index, turn));
    const own = spoken ? turnDraft(article, index, turn, verbatim) : signatureDraft(article, index);
    if (own === null) return;
    owned.add(index);
    drafts.push(own);
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

function isDialogue(turns: readonly (Turn | null)[]): boolean {
  const names = turns.flatMap((turn) => (turn === null ? [] : [turn.name]));
  return names.length >= DIALOGUE && new Set(names).size < names.length;
}

/** "Jo Bell: Bridge will open in May", as the title of an article. */
function isHeadline(text: string, paragraph: Span, index: number, { name }: Turn): boolean {
  return index === 0 && name.includes(' ') && !/[.!?]/.test(text.charAt(paragraph.end - 1));
}

function turnDraft(article: ArticleText, index: number, { source, content }: Turn, verbatim: boolean): Draft {
  return placed(article, index, { form: verbatim ? 'direct' : 'indirect', parts: [content], cue: source, source });
}

function signatureDraft(article: ArticleText, index: number): Draft | null {
  const signed = signatureOf(article, index);
  if (signed === null) return null;
  return placed(article, index, { form: 'direct', parts: [signed.quotation], cue: signed.name, source: signed.name });
}

function placed(
  article: ArticleText,
  paragraph: number,
  draft: Pick<Draft, 'form' | 'parts' | 'cue' | 'source'>,
): Draft {
  const sentence = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.start ?? 0);
  const last = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.end ?? 0) - 1;
  return { ...draft, sentence, last, paragraph };
}
