import { endsInAbbreviation } from './abbreviations.ts';
import { trimTextRange, type TextRange } from '../../text-range.ts';

/** A sentence of the reporter; a quotation inside it does not end it. */
export interface SentenceRange extends TextRange {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const lowerCaseStart = /^[\s—–-]*\p{Ll}/u;

/**
 * Sentences of a masked text (see quotations/mask-quotations.ts), by `Intl.Segmenter`. Two segments are joined where the first ends in
 * an abbreviation ("Rep. G. K. Abernathy") or the second begins with a lower-case letter (“…?” she asked).
 */
export function findSentences(masked: string, paragraphs: readonly TextRange[]): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  paragraphs.forEach((range, paragraph) => {
    let open: TextRange = { start: range.start, end: range.start };
    for (const { index, segment: words } of segmenter.segment(masked.slice(range.start, range.end))) {
      const segment = { start: range.start + index, end: range.start + index + words.length };
      if (isContinued(masked, open, segment)) open = { start: open.start, end: segment.end };
      else {
        sentences.push({ ...trimTextRange(masked, open), paragraph });
        open = segment;
      }
    }
    sentences.push({ ...trimTextRange(masked, open), paragraph });
  });
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

function isContinued(masked: string, before: TextRange, segment: TextRange): boolean {
  const after = masked.slice(segment.start, Math.min(segment.end, segment.start + 40));
  if (lowerCaseStart.test(after)) return true;
  return endsInAbbreviation(masked.slice(Math.max(before.start, before.end - 30), before.end), after);
}
