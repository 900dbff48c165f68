import { attributeByContext } from './context/attribute-by-context.ts';
import { readArticle } from './article-text.ts';
import { draftSentence } from './statements/attribute-sentence.ts';
import { nameSpeakers } from './speakers/name-speakers.ts';
import { findTurns } from './statements/dialogue-turns.ts';
import type { Attribution, Span } from './attribution.ts';

/**
 * Drafts who says what in a text: quotations and indirect speech, each with its cue, source and speaker, in the
 * order of the text. Works by rules alone, in time linear in the text, and never throws.
 */
export function attribute(text: string): Attribution[] {
  const article = readArticle(text);
  const turns = findTurns(article);
  const own = article.sentences.flatMap((sentence, index) =>
    turns.covers(sentence) ? [] : draftSentence(sentence, index),
  );
  const drafts = attributeByContext(article, [...turns.drafts, ...own]);
  const speakers = nameSpeakers(article, drafts);
  return drafts.map(({ form, parts, cue, source }, index) => ({
    form,
    content: hull(parts),
    parts,
    cue,
    source,
    speaker: speakers[index] ?? null,
  }));
}

function hull(parts: readonly Span[]): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
