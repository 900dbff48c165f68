/** A stretch of the text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How the words are given: verbatim, partly verbatim, in the reporter's words, or refused. */
export type Form = 'direct' | 'mixed' | 'indirect' | 'declined';

/** One statement and whom the text attributes it to. */
export interface Attribution {
  readonly form: Form;
  /** From the first attributed word to the last; a cue may stand inside (“…,” he said, “…”). */
  readonly content: TextRange;
  /** The attributed words without a cue between them, in order; never empty. */
  readonly parts: readonly TextRange[];
  /** Source and reporting phrase where they stand, or null where nothing attributes but the context. */
  readonly cue: TextRange | null;
  /** The words that name the source, the nearest to the content. */
  readonly speakerWords: TextRange | null;
  /** The resolved name where one is known, else the description. */
  readonly speaker: string | null;
}
