import { attributeByContext } from './context/attribute-by-context.ts';
import { analyzeText } from './article-text.ts';
import { attributeSentence } from './statements/attribute-sentence.ts';
import { nameSpeakers } from './speakers/name-speakers.ts';
import { findDialogueTurns } from './statements/dialogue-turns.ts';
import type { Attribution, TextRange } from './attribution.ts';

/**
 * Drafts who says what in a text: quotations and indirect speech, each with its cue, source and speaker, in the
 * order of the text. Works by rules alone, in time linear in the text, and never throws.
 */
export function attribute(text: string): Attribution[] {
  const article = analyzeText(text);
  const turns = findDialogueTurns(article);
  const own = article.sentences.flatMap((sentence, index) =>
    turns.covers(sentence) ? [] : attributeSentence(sentence, index),
  );
  const drafts = attributeByContext(article, [...turns.attributions, ...own]);
  const speakers = nameSpeakers(article, drafts);
  return drafts.map(({ form, parts, cue, speakerWords: source }, index) => ({
    form,
    content: hull(parts),
    parts,
    cue,
    source,
    speaker: speakers[index] ?? null,
  }));
}

function hull(parts: readonly TextRange[]): TextRange {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
