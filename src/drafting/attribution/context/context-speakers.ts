import { speakerBefore, speakerInSentence } from './context-subjects.ts';
import type { ArticleText, Sentence } from '../article-text.ts';
import { textRangeOf, type UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { isScareQuote, isShort, namesAWork } from '../quotations/scare-quotes.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import type { TextRange } from '../attribution.ts';

/** A quotation with no cue of its own, and what stands around it. */
export interface UncuedQuotation {
  readonly quotation: Quotation;
  /** Index of the quotation, and of the sentence that it stands in. */
  readonly index: number;
  readonly sentence: number;
  /** The attribution before it, and the one behind it. */
  readonly previous: UnresolvedAttribution | null;
  readonly next: UnresolvedAttribution | null;
}

/** Whom a quotation is given to. */
export interface ContextAttribution {
  readonly by: { readonly cue: TextRange | null; readonly speakerWords: TextRange };
  /** It is more of the statement before it, by the same speaker in the same paragraph. */
  readonly continuesPrevious: boolean;
}

/** Whom the context gives a quotation to; null where nobody speaks, as in a scare quote. */
export function attributeUncuedQuotation(article: ArticleText, loose: UncuedQuotation): ContextAttribution | null {
  const { quotation, previous } = loose;
  const host = article.sentences[loose.sentence];
  if (host === undefined) return null;
  const near = previous?.paragraph === quotation.paragraph ? previous : null;
  if (!host.quotedOnly) {
    if (isScareQuote(article.text, quotation) || namesAWork(article.text, quotation)) return null;
    return speakerInSentence(quotation, host, near);
  }
  if (near === null && isShort(article.text, quotation)) return null;
  return (
    attributedByIntroduction(article, loose) ??
    attributedByPreviousQuotation(loose, near) ??
    attributedByNextQuotation(article, loose) ??
    speakerBefore(article, loose, near)
  );
}

/** "The mayor was blunt:" or "She said:", at the end of the sentence before. */
function attributedByIntroduction(article: ArticleText, { sentence, quotation }: UncuedQuotation): ContextAttribution | null {
  const before = article.sentences[sentence - 1];
  if (before === undefined || before.paragraph < quotation.paragraph - 1) return null;
  if (!/[:,]$/.test(article.text.slice(before.start, before.end).slice(-1))) return null;
  const own = attributedByCue(before, -1);
  if (own !== null) return own;
  const subject = sentenceSubject(before.tokens, before.tokens.length);
  return subject === null ? null : { by: { cue: null, speakerWords: textRangeOf(before.tokens, subject) }, continuesPrevious: false };
}

/** “…,” she said. “…”: quotations that follow one another in a paragraph have one speaker. */
function attributedByPreviousQuotation({ sentence }: UncuedQuotation, near: UnresolvedAttribution | null): ContextAttribution | null {
  const source = near?.speakerWords ?? null;
  if (near === null || source === null || near.lastSentence < sentence - 1) return null;
  return { by: { cue: null, speakerWords: source }, continuesPrevious: near.form !== 'indirect' };
}

/** A quotation whose speaker comes with the next: “…” “…,” she said, or a paragraph that goes on. */
function attributedByNextQuotation(article: ArticleText, { quotation, sentence, next }: UncuedQuotation): ContextAttribution | null {
  const following = article.sentences[sentence + 1];
  if (following?.paragraph === quotation.paragraph && !following.quotedOnly) {
    const [cue] = following.cues;
    if (cue !== undefined && (cue.from <= 1 || following.tokens[0]?.kind === 'quote')) return attributedByCue(following, 0);
  }
  const source = next?.paragraph === quotation.paragraph + 1 ? next.speakerWords : null;
  return source === null || !quotation.continues ? null : { by: { cue: null, speakerWords: source }, continuesPrevious: false };
}

function attributedByCue({ cues, tokens }: Sentence, at: number): ContextAttribution | null {
  const cue = cues.at(at);
  const subject = cue?.subject ?? null;
  if (cue === undefined || subject === null) return null;
  return { by: { cue: textRangeOf(tokens, cue), speakerWords: textRangeOf(tokens, subject) }, continuesPrevious: false };
}
