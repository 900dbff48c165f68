import { speakerBefore, speakerInSentence } from './context-subjects.ts';
import type { ArticleText, Sentence } from '../article-text.ts';
import { textRangeOf, type UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import { namesNoSpeaker } from '../statements/turn-labels.ts';
import { isScareQuote, isShort, namesAWork } from '../quotations/scare-quotes.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import type { ContextAttribution, UncuedQuotation } from './uncued-quotation.ts';

/** Headings like "Partial transcript:" are no longer than this (code units); longer sentences are not looked at whole. */
const longestHeading = 60;

/** Whom the context of a quotation attributes it to; null where nobody speaks, as in a scare quote. */
export function attributeUncuedQuotation(article: ArticleText, uncued: UncuedQuotation): ContextAttribution | null {
  const { quotation, previous } = uncued;
  const host = article.sentences[uncued.sentence];
  if (host === undefined) return null;
  const near = previous?.paragraph === quotation.paragraph ? previous : null;
  if (!host.quotedOnly) {
    if (isScareQuote(article.text, quotation) || namesAWork(article.text, quotation)) return null;
    return speakerInSentence(quotation, host, near);
  }
  if (near === null && isShort(article.text, quotation)) return null;
  return (
    attributedByIntroduction(article, uncued) ??
    attributedByPreviousQuotation(uncued, near) ??
    attributedByNextQuotation(article, uncued) ??
    speakerBefore(article, uncued, near)
  );
}

/** "The mayor was blunt:" or "She said:", at the end of the sentence before. */
function attributedByIntroduction(
  article: ArticleText,
  { sentence, quotation }: UncuedQuotation,
): ContextAttribution | null {
  const before = article.sentences[sentence - 1];
  if (before === undefined || before.paragraph < quotation.paragraph - 1) return null;
  if (!/[:,]$/.test(article.text.slice(before.start, before.end).slice(-1))) return null;
  if (namesNoSpeaker(article.text.slice(before.start, Math.min(before.end - 1, before.start + longestHeading))))
    return null;
  const own = attributedByCue(before, -1);
  if (own !== null) return own;
  const subject = sentenceSubject(before.tokens, before.tokens.length);
  return subject === null
    ? null
    : { cue: null, speakerWords: textRangeOf(before.tokens, subject), continuesPrevious: false };
}

/** “…,” she said. “…”: quotations that follow one another in a paragraph have one speaker. */
function attributedByPreviousQuotation(
  { sentence }: UncuedQuotation,
  near: UnresolvedAttribution | null,
): ContextAttribution | null {
  const speakerWords = near?.speakerWords ?? null;
  if (near === null || speakerWords === null || near.lastSentence < sentence - 1) return null;
  return { cue: null, speakerWords, continuesPrevious: near.form !== 'indirect' };
}

/** A quotation whose speaker is named with the next one: “…” “…,” she said, or a quotation that continues in the next paragraph. */
function attributedByNextQuotation(
  article: ArticleText,
  { quotation, sentence, next }: UncuedQuotation,
): ContextAttribution | null {
  const following = article.sentences[sentence + 1];
  if (following?.paragraph === quotation.paragraph && !following.quotedOnly) {
    const [cue] = following.cues;
    if (cue !== undefined && (cue.from <= 1 || following.tokens[0]?.kind === 'quote'))
      return attributedByCue(following, 0);
  }
  const speakerWords = next?.paragraph === quotation.paragraph + 1 ? next.speakerWords : null;
  return speakerWords === null || !quotation.continues ? null : { cue: null, speakerWords, continuesPrevious: false };
}

function attributedByCue({ cues, tokens }: Sentence, at: number): ContextAttribution | null {
  const cue = cues.at(at);
  const subject = cue?.subject ?? null;
  if (cue === undefined || subject === null) return null;
  return { cue: textRangeOf(tokens, cue), speakerWords: textRangeOf(tokens, subject), continuesPrevious: false };
}
