import type { ArticleText, Sentence } from '../article-text.ts';
import type { UnresolvedAttribution } from './attribute-sentence.ts';
import { findSignature } from './signatures.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';

/** Transcript turns ("Name: …") and signed quotations ("… — Name"). */
export interface DialogueTurns {
  readonly attributions: readonly UnresolvedAttribution[];
  /** Whether a sentence belongs to a turn; no other rule reads it then. */
  covers(sentence: Sentence): boolean;
}

const turnPattern =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|von|van|bin|of|the|\([^)\n]{1,30}\))){0,5}):\s+(?=\S)/u;
/** Words before a colon that name no speaker. */
const notSpeakers =
  /^(?:note|updated?|correction|photo|related|read more|more|see also|video|watch|sources?|here|editor[’']s note|exclusive|breaking|analysis|opinion|live|caption|bottom line|why|how|what|total|results?)$/i;
/** A name and its colon stand within this many code units of the start of their paragraph. */
const longestTurnStart = 90;
/** A text with this many turns, two of them by one name, is an interview or a transcript. */
const fewestDialogueTurns = 3;

/** The turns and signed quotations of a text. */
export function findDialogueTurns(article: ArticleText): DialogueTurns {
  const turns = article.paragraphs.map((paragraph) => turnOf(article.text, paragraph));
  const dialogue = isDialogue(turns);
  const quoted = new Set(article.quotations.map(({ start }) => start));
  const covered = new Set<number>();
  const attributions: UnresolvedAttribution[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    const turn = turns[index] ?? null;
    const verbatim = turn !== null && (dialogue || quoted.has(turn.content.start));
    const spoken = turn !== null && (verbatim || isHeadline(article.text, paragraph, index, turn));
    const own = spoken ? attributeTurn(article, index, turn, verbatim) : attributeSignature(article, index);
    if (own === null) return;
    covered.add(index);
    attributions.push(own);
  });
  return { attributions, covers: ({ paragraph }) => covered.has(paragraph) };
}

interface Turn {
  readonly name: string;
  readonly speakerWords: TextRange;
  readonly content: TextRange;
}

function turnOf(text: string, paragraph: TextRange): Turn | null {
  const match = turnPattern.exec(
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestTurnStart)),
  );
  const name = match?.[1];
  if (match === null || name === undefined || notSpeakers.test(name)) return null;
  const speakerWords = { start: paragraph.start, end: paragraph.start + name.length };
  const content = { start: paragraph.start + match[0].length, end: paragraph.end };
  return /\p{L}{2}/u.test(text.slice(content.start, content.start + longestTurnStart))
    ? { name, speakerWords, content }
    : null;
}

function isDialogue(turns: readonly (Turn | null)[]): boolean {
  const names = turns.flatMap((turn) => (turn === null ? [] : [turn.name]));
  return names.length >= fewestDialogueTurns && new Set(names).size < names.length;
}

/** "Jo Bell: Bridge will open in May", as the title of an article. */
function isHeadline(text: string, paragraph: TextRange, index: number, { name }: Turn): boolean {
  return index === 0 && name.includes(' ') && !/[.!?]/.test(text.charAt(paragraph.end - 1));
}

function attributeTurn(
  article: ArticleText,
  index: number,
  { speakerWords, content }: Turn,
  verbatim: boolean,
): UnresolvedAttribution {
  return inParagraph(article, index, {
    form: verbatim ? 'direct' : 'indirect',
    parts: [content],
    cue: speakerWords,
    speakerWords,
  });
}

function attributeSignature(article: ArticleText, index: number): UnresolvedAttribution | null {
  const signed = findSignature(article, index);
  if (signed === null) return null;
  return inParagraph(article, index, {
    form: 'direct',
    parts: [signed.quotation],
    cue: signed.name,
    speakerWords: signed.name,
  });
}

function inParagraph(
  article: ArticleText,
  paragraph: number,
  attribution: Pick<UnresolvedAttribution, 'form' | 'parts' | 'cue' | 'speakerWords'>,
): UnresolvedAttribution {
  const sentence = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.start ?? 0);
  const lastSentence = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.end ?? 0) - 1;
  return { ...attribution, sentence, lastSentence, paragraph };
}
