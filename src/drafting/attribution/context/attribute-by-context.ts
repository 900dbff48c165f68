import { attributeUncuedQuotation } from './context-speakers.ts';
import type { ArticleText } from '../article-text.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';

/** Adds the quotations that no cue in their sentence reports, by what stands around them; all in order. */
export function attributeByContext(article: ArticleText, drafts: readonly UnresolvedAttribution[]): UnresolvedAttribution[] {
  const ordered = [...drafts].sort(byStart);
  const done: UnresolvedAttribution[] = [];
  let next = 0;
  let reach = -1;
  /** Index in `done` of the draft that ends last: the one whose speaker may go on. */
  let latest = -1;
  let sentence = 0;
  article.quotations.forEach((quotation, index) => {
    for (; next < ordered.length && startOf(ordered[next]) <= quotation.start; next += 1) take(ordered[next]);
    if (quotation.start < reach) return;
    while (sentence + 1 < article.sentences.length && endsBefore(article, sentence, quotation.start)) sentence += 1;
    const previous = done[latest] ?? null;
    const origin = attributeUncuedQuotation(article, { quotation, index, sentence, previous, next: ordered[next] ?? null });
    if (origin === null) return;
    const part = { start: quotation.start, end: quotation.end };
    reach = part.end;
    if (origin.continuesPrevious && previous !== null)
      done[latest] = { ...previous, parts: [...previous.parts, part], lastSentence: sentence };
    else {
      const { paragraph } = quotation;
      latest = done.push({ form: 'direct', parts: [part], ...origin.by, sentence, lastSentence: sentence, paragraph }) - 1;
    }
  });
  for (; next < ordered.length; next += 1) take(ordered[next]);
  return done.sort(byStart);

  function take(draft: UnresolvedAttribution | undefined): void {
    if (draft === undefined) return;
    const at = done.push(draft) - 1;
    if (draft.form === 'declined') return;
    if (endOf(draft) >= endOf(done[latest])) latest = at;
    reach = Math.max(reach, endOf(draft));
  }
}

function endsBefore(article: ArticleText, sentence: number, offset: number): boolean {
  return (article.sentences[sentence]?.end ?? 0) <= offset;
}

function startOf(draft: UnresolvedAttribution | undefined): number {
  return draft?.parts[0]?.start ?? 0;
}

function endOf(draft: UnresolvedAttribution | undefined): number {
  return draft?.parts.at(-1)?.end ?? 0;
}

function byStart(left: UnresolvedAttribution, right: UnresolvedAttribution): number {
  return startOf(left) - startOf(right) || endOf(left) - endOf(right);
}
