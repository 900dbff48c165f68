/** The record of a project’s reading, as `reading.yaml` and the model have it. */
import type { ReadingRecord } from '../importing/write/records.ts';
import { isReviewed, paragraphsOf, type Project } from './project.ts';

const statements = {
  imported: 'Imported for your own use. It stays on your machine: a build for publication leaves it out.',
  twin: 'The article’s own words, with the claims, notes and checks of the reading applied on them. It stays on this machine.',
};

/** The record. It is reviewed as soon as every claim and every speaker is. */
export function projectRecord(project: Project): ReadingRecord {
  const { record, source } = project;
  const { title, byline, publication, date, language, summary, holder, address, twin } = record;
  return {
    title,
    kind: 'copy',
    byline,
    publication,
    ...(date === null ? {} : { date }),
    language,
    summary,
    source,
    paragraphs: paragraphsOf(project).length,
    rights: { holder, redistribute: false, statement: twin === null ? statements.imported : statements.twin },
    status: isReviewed(project) ? 'reviewed' : 'draft',
    ...(twin === null ? {} : { twin }),
    ...(address === null ? {} : { original: [{ title: publication, url: address }] }),
  };
}
