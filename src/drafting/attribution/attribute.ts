import type { TextRange } from '../text-range.ts';
import { analyzeText } from './article-text.ts';
import type { Attribution } from './attribution.ts';
import { attributeByContext } from './context/attribute-by-context.ts';
import { nameSpeakers } from './speakers/name-speakers.ts';
import { attributeSentence } from './statements/attribute-sentence.ts';
import { findDialogueTurns } from './statements/dialogue-turns.ts';

/**
 * Finds who says what in a text: quotations and indirect speech, each with its cue, the words that name the speaker, and
 * the speaker, in the order of the text. Works by rules alone, in time linear in the text, and never throws.
 */
export function attribute(text: string): Attribution[] {
  const article = analyzeText(text);
  const turns = findDialogueTurns(article);
  const cued = article.sentences.flatMap((sentence, index) =>
    turns.hasTurn(sentence.paragraph) ? [] : attributeSentence(sentence, index),
  );
  const attributions = attributeByContext(article, [...turns.attributions, ...cued], turns.hasTurn);
  const speakers = nameSpeakers(article, attributions);
  return attributions.map(({ form, parts, cue, speakerWords }, index) => ({
    form,
    content: coveringRange(parts),
    parts,
    cue,
    speakerWords,
    speaker: speakers[index]?.words ?? null,
    naming: speakers[index]?.naming ?? 'none',
    entity: speakers[index]?.entity ?? null,
  }));
}

/** From the start of the first range to the end of the last. */
function coveringRange(ranges: readonly TextRange[]): TextRange {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}
