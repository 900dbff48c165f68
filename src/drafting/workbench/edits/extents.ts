/** Edits of where a claim and its cue stand: longer and shorter by a word, two claims that are one, one that is two, a new one. */
import { isQuoted, type Form } from '../../../model/claim.ts';
import { quotationsIn, wordsOutsideQuotations } from '../../../parsing/section/quotations.ts';
import { claimIdFromText, uniqueId } from '../../importing/draft/ids.ts';
import type { TextRange } from '../../text-range.ts';
import { paragraphsOf, type Project, type ProjectClaim } from '../project.ts';
import { movedEdge, wholeWords } from '../word-edges.ts';
import { claimOf, withClaim, withClaims, type Edited } from './edit.ts';

/** What of a claim is made longer or shorter: its words, or the words that attribute it. */
export type Extent = 'parts' | 'cues';

const gone = { refused: 'There is no such claim any longer.' };

/** Moves the first or the last edge of a claim’s words, or of its cue, by a number of words. */
export function moveEdge(project: Project, id: string, extent: Extent, edge: 'start' | 'end', by: number): Edited {
  const claim = claimOf(project, id);
  if (claim === undefined) return gone;
  const text = textOf(project, claim);
  const ranges = claim[extent];
  const place = edge === 'start' ? 0 : ranges.length - 1;
  const range = ranges[place];
  if (range === undefined) return { refused: 'It has no cue yet: select the words that attribute it.' };
  const moved = movedEdge(text, range[edge], edge, by);
  if (moved === null) return { refused: 'There the paragraph ends.' };
  const changed = { ...range, [edge]: moved };
  const left = changed.start < changed.end ? ranges.with(place, changed) : ranges.toSpliced(place, 1);
  if (left.length === 0) return { refused: 'It has no more words. Remove the claim instead.' };
  return withRanges(project, claim, extent, left);
}

/** Gives a claim other words, or another cue: those that were selected. */
export function setExtent(project: Project, id: string, extent: Extent, selected: TextRange): Edited {
  const claim = claimOf(project, id);
  if (claim === undefined) return gone;
  const range = wholeWords(textOf(project, claim), selected);
  return range === null ? { refused: 'Select some words.' } : withRanges(project, claim, extent, [range]);
}

/** Takes the cue off a claim. */
export const removeCue = (project: Project, id: string): Project => withClaim(project, id, { cues: [] });

function withRanges(project: Project, claim: ProjectClaim, extent: Extent, ranges: TextRange[]): Edited {
  if (extent === 'parts' && overlapsAnother(project, claim, ranges))
    return { refused: 'These words belong to another claim.' };
  return { project: withClaim(project, claim.id, { [extent]: ranges }) };
}

/** Makes a claim and the next one of its paragraph one; speaker and form are the first one’s. */
export function joinWithNext(project: Project, id: string): Edited {
  const claim = claimOf(project, id);
  const next = project.claims[project.claims.findIndex((other) => other.id === id) + 1];
  if (claim === undefined) return gone;
  if (next?.paragraph !== claim.paragraph) return { refused: 'No other claim follows it in its paragraph.' };
  const text = textOf(project, claim);
  const parts = joinedRanges(text, [...claim.parts, ...next.parts]);
  const joined: ProjectClaim = {
    ...claim,
    parts,
    cues: joinedRanges(text, [...claim.cues, ...next.cues]),
    form: formOf(text, parts, claim.form),
    draft: claim.draft || next.draft,
    same: [...new Set([...claim.same, ...next.same])].filter((other) => other !== id && other !== next.id),
    note:
      claim.note === null || next.note === null
        ? (claim.note ?? next.note)
        : [...claim.note, { type: 'text', value: ' ' }, ...next.note],
    checks: [...claim.checks, ...next.checks],
  };
  return {
    project: withClaims(project, (other) => {
      if (other.id === next.id) return null;
      return other.id === id ? joined : renamed(other, next.id, id);
    }),
  };
}

/** Another claim that named the second of two joined claims names the first. */
function renamed(claim: ProjectClaim, from: string, to: string): ProjectClaim {
  if (!claim.same.includes(from)) return claim;
  const same = [...new Set(claim.same.map((id) => (id === from ? to : id)))];
  return { ...claim, same: same.filter((id) => id !== claim.id) };
}

/**
 * Makes one claim two, before the word at an offset of the paragraph.
 *
 * @returns the project, with the second claim under a new id
 */
export function splitClaim(project: Project, id: string, offset: number): Edited & { second?: string } {
  const claim = claimOf(project, id);
  if (claim === undefined) return gone;
  const text = textOf(project, claim);
  const word = wholeWords(text, { start: offset, end: offset + 1 });
  const at = word?.start ?? offset;
  const before = claim.parts.flatMap(({ start, end }) => clipped(text, start, Math.min(end, at)));
  const after = claim.parts.flatMap(({ start, end }) => clipped(text, Math.max(start, at), end));
  if (before.length === 0 || after.length === 0) return { refused: 'Put the cursor between two words of the claim.' };
  const second = freshId(project, text, after);
  return {
    project: withClaims(
      project,
      (other) => (other.id === id ? { ...claim, parts: before, form: formOf(text, before, claim.form) } : other),
      [
        {
          ...claim,
          id: second,
          parts: after,
          form: formOf(text, after, claim.form),
          draft: true,
          note: null,
          checks: [],
          same: [],
          when: null,
        },
      ],
    ),
    second,
  };
}

/** Makes a claim of selected words. Quoted words are taken to be those of whoever else speaks in the paragraph. */
export function addClaim(project: Project, paragraph: number, selected: TextRange): Edited & { added?: string } {
  const text = paragraphsOf(project)[paragraph] ?? '';
  const range = wholeWords(text, selected);
  if (range === null) return { refused: 'Select some words.' };
  const form = formOf(text, [range], 'direct');
  const beside = project.claims.findLast((claim) => claim.paragraph === paragraph && claim.by !== null);
  const claim: ProjectClaim = {
    id: freshId(project, text, [range]),
    paragraph,
    form: isQuoted(form) ? form : 'narration',
    by: isQuoted(form) ? (beside?.by ?? null) : null,
    channel: null,
    draft: true,
    when: null,
    same: [],
    parts: [range],
    cues: [],
    note: null,
    checks: [],
  };
  if (overlapsAnother(project, claim, claim.parts)) return { refused: 'These words belong to another claim.' };
  return { project: withClaims(project, (other) => other, [claim]), added: claim.id };
}

/** The form that words allow: a claim is direct only where all of it is quoted. */
function formOf(text: string, parts: readonly TextRange[], form: Form): Form {
  if (!isQuoted(form)) return form;
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isLast = text.slice(parts.at(-1)?.end ?? 0).trim() === '';
  if (quotationsIn(words, isLast).length === 0) return 'indirect';
  return wordsOutsideQuotations(words, isLast) === '' ? 'direct' : 'mixed';
}

const textOf = (project: Project, { paragraph }: Pick<ProjectClaim, 'paragraph'>) =>
  paragraphsOf(project)[paragraph] ?? '';

function overlapsAnother(
  project: Project,
  { id, paragraph }: Pick<ProjectClaim, 'id' | 'paragraph'>,
  ranges: readonly TextRange[],
): boolean {
  return project.claims.some(
    (other) =>
      other.id !== id &&
      other.paragraph === paragraph &&
      other.parts.some((part) => ranges.some(({ start, end }) => start < part.end && part.start < end)),
  );
}

/** Ranges in order; two with nothing but marks and spaces between them are one. */
function joinedRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The words of a part of the text, without blanks and marks that end nothing; none where it has no word. */
function clipped(text: string, start: number, end: number): TextRange[] {
  if (start >= end) return [];
  const words = wholeWords(text, { start, end });
  if (words === null) return [];
  const range = { start: Math.max(start, words.start), end: Math.min(end, words.end) };
  return range.start < range.end ? [range] : [];
}

function freshId(project: Project, text: string, parts: readonly TextRange[]): string {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  return uniqueId(claimIdFromText(words), new Set(project.claims.map(({ id }) => id)));
}
