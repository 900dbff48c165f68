import type { TextRange } from '../../text-range.ts';
import type { Quotation } from '../quotations/quotations.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';

/** A quotation with no cue in its own sentence, and the attributions around it. */
export interface UncuedQuotation {
  readonly quotation: Quotation;
  /** Index of the quotation in the text. */
  readonly index: number;
  /** Index of the sentence that the quotation stands in. */
  readonly sentence: number;
  readonly previous: UnresolvedAttribution | null;
  readonly next: UnresolvedAttribution | null;
}

/** Whom the context of a quotation attributes it to. */
export interface ContextAttribution {
  readonly cue: TextRange | null;
  readonly speakerWords: TextRange;
  /** It is more of the statement before it, by the same speaker in the same paragraph. */
  readonly continuesPrevious: boolean;
}
