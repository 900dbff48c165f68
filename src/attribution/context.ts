import { place } from './context-sources.ts';
import type { ArticleText } from './document.ts';
import type { Draft } from './drafts.ts';

/** Adds the quotations that no cue in their sentence reports, by what stands around them; sorts all. */
export function attributeByContext(article: ArticleText, drafts: readonly Draft[]): Draft[] {
  const ordered = [...drafts].sort(byStart);
  const added: Draft[] = [];
  let position = 0;
  let reach = -1;
  let previous: Draft | null = null;
  let lastOf: Draft | null = null;
  let sentence = 0;
  const merged = new Map<Draft, Draft>();
  article.quotations.forEach((quotation, index) => {
    while (position < ordered.length && startOf(ordered[position]) <= quotation.start) {
      const draft = ordered[position] as Draft;
      if (draft.form !== 'declined') {
        reach = Math.max(reach, endOf(draft));
        if (previous === null || endOf(draft) >= endOf(merged.get(previous) ?? previous)) previous = draft;
      }
      position += 1;
    }
    if (quotation.start < reach) return;
    while (sentence + 1 < article.sentences.length && (article.sentences[sentence]?.end ?? 0) <= quotation.start)
      sentence += 1;
    const host = article.sentences[sentence];
    if (host === undefined) return;
    lastOf = previous;
    const found = place(article, quotation, index, sentence, host, lastOf, ordered[position] ?? null);
    if (found === null) return;
    if (found.joins !== null) {
      const current: Draft = merged.get(found.joins) ?? found.joins;
      merged.set(found.joins, {
        ...current,
        parts: [...current.parts, { start: quotation.start, end: quotation.end }],
      });
      reach = quotation.end;
      return;
    }
    const draft: Draft = {
      form: found.form,
      parts: [{ start: quotation.start, end: quotation.end }],
      cue: found.origin.cue,
      source: found.origin.source,
      sentence,
      paragraph: quotation.paragraph,
    };
    added.push(draft);
    previous = draft;
    reach = quotation.end;
  });
  return [...ordered, ...added].map((draft) => merged.get(draft) ?? draft).sort(byStart);
}

function startOf(draft: Draft | undefined): number {
  return draft?.parts[0]?.start ?? 0;
}

function endOf(draft: Draft): number {
  return draft.parts.at(-1)?.end ?? 0;
}

function byStart(left: Draft, right: Draft): number {
  return startOf(left) - startOf(right) || endOf(left) - endOf(right);
}
