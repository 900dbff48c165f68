/** Edits of what is told of the article itself: title, byline, paper, date, address, summary. */
import { emptyMasthead } from '../../importing/structure/article.ts';
import { sourceRecord } from '../../importing/write/records.ts';
import { slugFromText } from '../../importing/draft/ids.ts';
import { partialDate, webAddress } from '../../../model/fields.ts';
import type { Project, ProjectRecord } from '../project.ts';
import { typedLine, type Edited } from './edit.ts';

export type RecordFields = Pick<ProjectRecord, 'title' | 'byline' | 'publication' | 'summary'> & {
  /** Blank where it is not known. */
  date: string;
  /** Blank for none. */
  address: string;
};

/** Changes the record, and the source that is the article with it. */
export function editRecord(project: Project, typed: RecordFields): Edited {
  const line = Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [key, typedLine(value)]),
  ) as unknown as RecordFields;
  const missing = (['title', 'byline', 'publication', 'summary'] as const).find((field) => line[field] === '');
  if (missing !== undefined)
    return { refused: `Fill in the ${missing}. Where the article does not tell, write “Not given”.` };
  if (line.date !== '' && !partialDate.safeParse(line.date).success)
    return { refused: 'Write the date as 2024, 2024-03 or 2024-03-05.' };
  if (line.address !== '' && !webAddress.safeParse(line.address).success)
    return { refused: 'The address must begin with http:// or https://, or be left empty.' };
  const address = line.address === '' ? null : line.address;
  const { title, byline, publication, summary } = line;
  const date = line.date === '' ? null : line.date;
  const isGiven = (words: string) => (words === 'Not given' ? null : words);
  const source = sourceRecord({
    ...emptyMasthead,
    title,
    byline: isGiven(byline),
    publication: isGiven(publication),
    date,
    address,
    body: [],
    credits: [],
    leftOut: [],
  });
  const { record } = project;
  return {
    project: {
      ...project,
      slug: slugFromText(title, 48, 'article'),
      record: {
        ...record,
        title,
        byline,
        publication,
        date,
        summary,
        address,
        holder: record.holder === record.publication ? publication : record.holder,
      },
      sources: { ...project.sources, [project.source]: source },
    },
  };
}
