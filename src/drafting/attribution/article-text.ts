import type { TextRange } from '../text-range.ts';
import type { Cue } from './cues/cue.ts';
import { findCues } from './cues/find-cues.ts';
import { findDeclinedCue } from './cues/declined-cues.ts';
import { maskQuotations } from './quotations/mask-quotations.ts';
import { findParagraphs } from './text/paragraphs.ts';
import { findQuotations, type Quotation } from './quotations/quotations.ts';
import { findSentences, type SentenceRange } from './text/sentences.ts';
import { tokenize, type Token } from './text/tokens.ts';
import { wordCase, type WordCase } from './text/word-case.ts';

/** A sentence of the reporter with its tokens and cues. */
export interface Sentence extends SentenceRange {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  /** It holds nothing but quotations and marks. */
  readonly quotedOnly: boolean;
}

/** An analyzed text: all that the rules look at. */
export interface ArticleText {
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  /** Which words it writes with a capital. */
  readonly inText: WordCase;
}

/** Analyzes a text, in the order in which data flow. */
export function analyzeText(text: string): ArticleText {
  const paragraphs = findParagraphs(text);
  const quotations = findQuotations(text, paragraphs);
  const masked = maskQuotations(text, quotations);
  const sentences = findSentences(masked, paragraphs).map((span): Sentence => {
    const tokens = tokenize(masked, span);
    const declined = findDeclinedCue(tokens);
    const cues = findCues(tokens).filter((cue) => declined === null || cue.to < declined.from);
    const quotedOnly =
      tokens.some(({ kind }) => kind === 'quote') && tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');
    return { ...span, tokens, cues: declined === null ? cues : [...cues, declined], quotedOnly };
  });
  return { text, paragraphs, quotations, sentences, inText: wordCase(sentences) };
}
