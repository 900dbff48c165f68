import type { Attribution } from './attribution.ts';

/**
 * Attributions as other programs read them, in the fields that the command `attribute` has always printed. There the words
 * that name the speaker are called `source`, as in the corpora PARC and PolNeAR.
 */
export function attributionsJson(attributions: readonly Attribution[]): object[] {
  return attributions.map(({ form, content, cue, speakerWords, speaker }) => ({
    form,
    content,
    cue,
    source: speakerWords,
    speaker,
  }));
}
