import { sourceBefore, sourceInSentence } from './context-subjects.ts';
import type { ArticleText, Sentence } from '../article-text.ts';
import { spanOf, type Draft } from '../statements/attribute-sentence.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { isScareQuote, isShort, namesAWork } from '../quotations/scare-quotes.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import type { Span } from '../attribution.ts';

/** A quotation with no cue of its own, and what stands around it. */
export interface Loose {
  readonly quotation: Quotation;
  /** Index of the quotation, and of the sentence that it stands in. */
  readonly index: number;
  readonly sentence: number;
  /** The attribution before it, and the one behind it. */
  readonly previous: Draft | null;
  readonly next: Draft | null;
}

/** Whom a quotation is given to. */
export interface Origin {
  readonly by: { readonly cue: Span | null; readonly source: Span };
  /** It is more of the statement before it, by the same speaker in the same paragraph. */
  readonly goesOn: boolean;
}

/** Whom the context gives a quotation to; null where nobody speaks, as in a scare quote. */
export function originOf(article: ArticleText, loose: Loose): Origin | null {
  const { quotation, previous } = loose;
  const host = article.sentences[loose.sentence];
  if (host === undefined) return null;
  const near = previous?.paragraph === quotation.paragraph ? previous : null;
  if (!host.quotedOnly) {
    if (isScareQuote(article.text, quotation) || namesAWork(article.text, quotation)) return null;
    return sourceInSentence(quotation, host, near);
  }
  if (near === null && isShort(article.text, quotation)) return null;
  return (
    introduction(article, loose) ??
    continuation(loose, near) ??
    sourceAhead(article, loose) ??
    sourceBefore(article, loose, near)
  );
}

/** "The mayor was blunt:" or "She said:", at the end of the sentence before. */
function introduction(article: ArticleText, { sentence, quotation }: Loose): Origin | null {
  const before = article.sentences[sentence - 1];
  if (before === undefined || before.paragraph < quotation.paragraph - 1) return null;
  if (!/[:,]$/.test(article.text.slice(before.start, before.end).slice(-1))) return null;
  const own = cueOf(before, -1);
  if (own !== null) return own;
  const subject = sentenceSubject(before.tokens, before.tokens.length);
  return subject === null ? null : { by: { cue: null, source: spanOf(before.tokens, subject) }, goesOn: false };
}

/** “…,” she said. “…”: quotations that follow one another in a paragraph have one speaker. */
function continuation({ sentence }: Loose, near: Draft | null): Origin | null {
  const source = near?.source ?? null;
  if (near === null || source === null || near.last < sentence - 1) return null;
  return { by: { cue: null, source }, goesOn: near.form !== 'indirect' };
}

/** A quotation whose speaker comes with the next: “…” “…,” she said, or a paragraph that goes on. */
function sourceAhead(article: ArticleText, { quotation, sentence, next }: Loose): Origin | null {
  const following = article.sentences[sentence + 1];
  if (following?.paragraph === quotation.paragraph && !following.quotedOnly) {
    const [cue] = following.cues;
    if (cue !== undefined && (cue.from <= 1 || following.tokens[0]?.kind === 'quote')) return cueOf(following, 0);
  }
  const source = next?.paragraph === quotation.paragraph + 1 ? next.source : null;
  return source === null || !quotation.continues ? null : { by: { cue: null, source }, goesOn: false };
}

function cueOf({ cues, tokens }: Sentence, at: number): Origin | null {
  const cue = cues.at(at);
  const subject = cue?.subject ?? null;
  if (cue === undefined || subject === null) return null;
  return { by: { cue: spanOf(tokens, cue), source: spanOf(tokens, subject) }, goesOn: false };
}
