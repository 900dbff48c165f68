import { endsInAbbreviation } from './abbreviations.ts';
import { trimTextRange } from '../../text-range.ts';
import type { TextRange } from '../attribution.ts';

/** A sentence of the reporter's: quotations inside it do not end it. */
export interface SentenceRange extends TextRange {
  readonly paragraph: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const lowerCaseStart = /^[\s—–-]*\p{Ll}/u;

/**
 * Sentences of a masked text (see mask.ts), by `Intl.Segmenter`. Two segments are joined where the first ends in
 * an abbreviation ("Rep. G. K. Abernathy") or the second goes on with a small letter (“…?” she asked).
 */
export function findSentences(masked: string, paragraphs: readonly TextRange[]): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  paragraphs.forEach((span, paragraph) => {
    let open: TextRange = { start: span.start, end: span.start };
    for (const { index, segment: words } of segmenter.segment(masked.slice(span.start, span.end))) {
      const segment = { start: span.start + index, end: span.start + index + words.length };
      if (goesOn(masked, open, segment)) open = { start: open.start, end: segment.end };
      else {
        sentences.push({ ...trimTextRange(masked, open), paragraph });
        open = segment;
      }
    }
    sentences.push({ ...trimTextRange(masked, open), paragraph });
  });
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

function goesOn(masked: string, before: TextRange, segment: TextRange): boolean {
  const after = masked.slice(segment.start, Math.min(segment.end, segment.start + 40));
  if (lowerCaseStart.test(after)) return true;
  return endsInAbbreviation(masked.slice(Math.max(before.start, before.end - 30), before.end), after);
}
