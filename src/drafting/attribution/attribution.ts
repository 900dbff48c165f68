import type { TextRange } from '../text-range.ts';

/** How the words are given: verbatim, partly verbatim, in the reporter's words, or a refusal to comment. */
export type Form = 'direct' | 'mixed' | 'indirect' | 'declined';

/**
 * What the words that name a speaker are: a person’s name, another proper name (or one of which the text does not tell whose
 * it is), a description ("two officials"), or no noun phrase, so that they name nobody.
 */
export type Naming = 'person' | 'name' | 'description' | 'none';

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
  /** What the speaker's words are; `none` too where no words name one, or a pronoun that refers to nobody known. */
  readonly naming: Naming;
  /**
   * The same number for the attributions of one text whose speaker is the same as far as the text tells; null where `naming`
   * is `none`. "A senior official" in two places is two speakers, "the official" after one of them is that one.
   */
  readonly entity: number | null;
}
