import { endsInAbbreviation } from './abbreviations.ts';
import type { Span } from './types.ts';

/** A sentence of the reporter's: quotations inside it do not end it. */
export interface SentenceSpan extends Span {
  readonly paragraph: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const STARTS_SMALL = /^[\s—–-]*\p{Ll}/u;
/** Segmented in slices, because the segmenter slows down on one very long string. */
const SLICE = 20_000;

/**
 * Sentences of a masked text (see mask.ts), by `Intl.Segmenter`. Two segments are joined where the first ends in
 * an abbreviation ("Rep. G. K. Butterfield") or the second goes on with a small letter (“…?” she asked).
 */
export function findSentences(masked: string, paragraphs: readonly Span[]): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  paragraphs.forEach((span, paragraph) => {
    let open: Span | null = null;
    for (const segment of segments(masked, span)) {
      const before: Span | null = open;
      if (before !== null && goesOn(masked, before, segment)) open = { start: before.start, end: segment.end };
      else {
        if (before !== null) sentences.push({ ...trimSpan(masked, before), paragraph });
        open = segment;
      }
    }
    if (open !== null) sentences.push({ ...trimSpan(masked, open), paragraph });
  });
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

function goesOn(masked: string, before: Span, segment: Span): boolean {
  const after = masked.slice(segment.start, Math.min(segment.end, segment.start + 40));
  if (STARTS_SMALL.test(after)) return true;
  return endsInAbbreviation(masked.slice(Math.max(before.start, before.end - 30), before.end), after);
}

function* segments(masked: string, paragraph: Span): Generator<Span> {
  for (let from = paragraph.start; from < paragraph.end;) {
    const to = sliceEnd(masked, from, paragraph.end);
    for (const { index, segment } of segmenter.segment(masked.slice(from, to))) {
      yield { start: from + index, end: from + index + segment.length };
    }
    from = to;
  }
}

/** Where to cut a slice: after a blank, so that no word is split. */
function sliceEnd(masked: string, from: number, end: number): number {
  if (end - from <= SLICE) return end;
  const blank = masked.lastIndexOf(' ', from + SLICE);
  return blank > from ? blank + 1 : from + SLICE;
}
