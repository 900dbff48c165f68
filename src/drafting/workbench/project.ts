/**
 * A project: an article that somebody annotates, with every claim, speaker and source of it, as one value. It is made by
 * the importer, changed by edits, and turned into a reading, its files or a layer. It holds no markup, only text. Its
 * schema is apart, so that drafting needs none of it.
 */
import { isPlaceholder } from '../../model/placeholders.ts';
import type { Project, ProjectClaim } from './project-schema.ts';

export type { Project, ProjectClaim, ProjectRecord, ProjectSpeaker } from './project-schema.ts';

/** Texts of all paragraphs, in order. */
export const paragraphsOf = ({ sections }: Pick<Project, 'sections'>): string[] =>
  sections.flatMap(({ paragraphs }) => paragraphs);

/** The order of claims: by paragraph, then by their first word; ids decide between equals, so that it is one order. */
export function inReadingOrder(claims: readonly ProjectClaim[]): ProjectClaim[] {
  const first = ({ parts }: ProjectClaim) => parts[0]?.start ?? 0;
  return [...claims].sort((a, b) => a.paragraph - b.paragraph || first(a) - first(b) || (a.id < b.id ? -1 : 1));
}

/** The words of a claim as they stand in its paragraph, cues between them left out. */
export function wordsOfClaim({ sections }: Project, { paragraph, parts }: ProjectClaim): string {
  const words = paragraphsOf({ sections })[paragraph] ?? '';
  return parts.map(({ start, end }) => words.slice(start, end)).join(' … ');
}

/** Whether nothing is left to review: there are claims, nobody and nothing is a draft, and the record is filled in. */
export const isReviewed = ({ claims, speakers, record }: Pick<Project, 'claims' | 'speakers' | 'record'>): boolean =>
  claims.length > 0 &&
  claims.every(({ draft }) => !draft) &&
  Object.values(speakers).every((speaker) => speaker.record.draft !== true) &&
  record.date !== null &&
  ![record.byline, record.publication, record.summary, record.holder].some(isPlaceholder);

/** How many claims have been reviewed. */
export const reviewedIn = ({ claims }: Pick<Project, 'claims'>): { done: number; total: number } => ({
  done: claims.filter(({ draft }) => !draft).length,
  total: claims.length,
});
