import { findCues, type Cue } from './cues/find-cues.ts';
import { declinedCue } from './cues/declined-cues.ts';
import { maskQuotations } from './quotations/mask-quotations.ts';
import { findParagraphs } from './text/paragraphs.ts';
import { findQuotations, type Quotation } from './quotations/quotations.ts';
import { findSentences, type SentenceRange } from './text/sentences.ts';
import { tokenize, type Token } from './text/tokens.ts';
import type { TextRange } from './attribution.ts';

/** A sentence of the reporter's with its tokens and the cues among them. */
export interface Sentence extends SentenceRange {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  /** It holds nothing but quotations and marks. */
  readonly quotedOnly: boolean;
}

/** A text taken apart, for the rules that look beyond one sentence. */
export interface ArticleText {
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** Takes a text apart, in the order of the data flow. */
export function analyzeText(text: string): ArticleText {
  const paragraphs = findParagraphs(text);
  const quotations = findQuotations(text, paragraphs);
  const masked = maskQuotations(text, quotations);
  const sentences = findSentences(masked, paragraphs).map((span): Sentence => {
    const tokens = tokenize(masked, span);
    const refusal = declinedCue(tokens);
    const cues = findCues(tokens).filter((cue) => refusal === null || cue.to < refusal.from);
    const quotedOnly =
      tokens.some(({ kind }) => kind === 'quote') && tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');
    return { ...span, tokens, cues: refusal === null ? cues : [...cues, refusal], quotedOnly };
  });
  return { text, paragraphs, quotations, sentences };
}
