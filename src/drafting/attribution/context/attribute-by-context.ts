import { attributeUncuedQuotation } from './context-speakers.ts';
import type { ArticleText } from '../article-text.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';

/**
 * Adds an attribution for each quotation that has no cue in its own sentence, from the text around it; all in text order.
 * A quotation in a paragraph that is done, as a turn of a dialogue is, is left alone.
 */
export function attributeByContext(
  article: ArticleText,
  attributions: readonly UnresolvedAttribution[],
  isDone: (paragraph: number) => boolean,
): UnresolvedAttribution[] {
  const ordered = [...attributions].sort(byStart);
  const done: UnresolvedAttribution[] = [];
  let next = 0;
  /** End of the text that attributions cover so far. */
  let coveredTo = -1;
  /** Index in `done` of the attribution that ends last: its speaker may be the next one’s too. */
  let latest = -1;
  let sentence = 0;
  article.quotations.forEach((quotation, index) => {
    for (; next < ordered.length && startOf(ordered[next]) <= quotation.start; next += 1) add(ordered[next]);
    if (quotation.start < coveredTo || isDone(quotation.paragraph)) return;
    while (sentence + 1 < article.sentences.length && endsBefore(article, sentence, quotation.start)) sentence += 1;
    const previous = done[latest] ?? null;
    const found = attributeUncuedQuotation(article, {
      quotation,
      index,
      sentence,
      previous,
      next: ordered[next] ?? null,
    });
    if (found === null) return;
    const { cue, speakerWords, continuesPrevious } = found;
    const part = { start: quotation.start, end: quotation.end };
    coveredTo = part.end;
    if (continuesPrevious && previous !== null)
      done[latest] = { ...previous, parts: [...previous.parts, part], lastSentence: sentence };
    else {
      const { paragraph } = quotation;
      latest =
        done.push({ form: 'direct', parts: [part], cue, speakerWords, sentence, lastSentence: sentence, paragraph }) -
        1;
    }
  });
  for (; next < ordered.length; next += 1) add(ordered[next]);
  return done.sort(byStart);

  function add(attribution: UnresolvedAttribution | undefined): void {
    if (attribution === undefined) return;
    const at = done.push(attribution) - 1;
    if (attribution.form === 'declined') return;
    if (endOf(attribution) >= endOf(done[latest])) latest = at;
    coveredTo = Math.max(coveredTo, endOf(attribution));
  }
}

function endsBefore(article: ArticleText, sentence: number, offset: number): boolean {
  return (article.sentences[sentence]?.end ?? 0) <= offset;
}

function startOf(attribution: UnresolvedAttribution | undefined): number {
  return attribution?.parts[0]?.start ?? 0;
}

function endOf(attribution: UnresolvedAttribution | undefined): number {
  return attribution?.parts.at(-1)?.end ?? 0;
}

function byStart(left: UnresolvedAttribution, right: UnresolvedAttribution): number {
  return startOf(left) - startOf(right) || endOf(left) - endOf(right);
}
