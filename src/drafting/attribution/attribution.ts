import type { TextRange } from '../text-range.ts';

/** How the words are given: verbatim, partly verbatim, in the reporter's words, or a refusal to comment. */
export type Form = 'direct' | 'mixed' | 'indirect' | 'declined';

/** A statement and whom the text attributes it to. */
export interface Attribution {
  readonly form: Form;
  /** From the first attributed word to the last; a cue may stand inside (“…,” he said, “…”). */
  readonly content: TextRange;
  /** The attributed words without a cue between them, in order; never empty. */
  readonly parts: readonly TextRange[];
  /** The words that name the speaker and the reporting phrase, where they stand; null where only the context attributes. */
  readonly cue: TextRange | null;
  /** The words that name the speaker, those nearest to the content. */
  readonly speakerWords: TextRange | null;
  /** The resolved name where one is known, else the description. */
  readonly speaker: string | null;
}
