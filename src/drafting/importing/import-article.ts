/** Makes the files of a reading from an article. It writes nothing: the command writes the files that it returns. */
import { draftProject, type ImportOptions } from '../workbench/draft-project.ts';
import { paragraphsOf } from '../workbench/project.ts';
import { projectFiles } from '../workbench/project-files.ts';
import { slugFromText } from './draft/ids.ts';
import type { DraftSpeaker } from './draft/draft-speakers.ts';
import type { Article } from './structure/article.ts';

export interface ImportResult {
  slug: string;
  /** Texts by path below the content folder. */
  files: Map<string, string>;
  speakers: DraftSpeaker[];
  claims: number;
  paragraphs: number;
  sections: number;
}

/** Drafts the reading of an article, by the same steps as the workbench. */
export function importArticle(article: Article, options: ImportOptions): ImportResult {
  const project = draftProject(article, options);
  return {
    slug: project.slug,
    files: projectFiles(project),
    speakers: Object.values(project.speakers),
    claims: project.claims.length,
    paragraphs: paragraphsOf(project).length,
    sections: project.sections.length,
  };
}

/** The name of a reading’s folder, from its title. */
export const slugFromTitle = (article: Pick<Article, 'title'>, otherwise: string) =>
  slugFromText(article.title ?? otherwise, 48, 'article');
