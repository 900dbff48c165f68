/** The records that checks cite, below the text. */
import type { ProjectReading } from '../../drafting/workbench/project-reading.ts';
import { claimsOf } from '../../model/reading.ts';
import { workAnchor } from '../../views/reading/copy.ts';
import { byId, make } from '../shared/elements.ts';

export function showWorks({ reading, library }: ProjectReading): void {
  const cited = new Set(claimsOf(reading).flatMap(({ checks }) => checks.map(({ source }) => source)));
  const works = [...library.sources.values()].filter(({ id }) => cited.has(id));
  byId('_wb-works').hidden = works.length === 0;
  byId('_wb-works-list').replaceChildren(
    ...works.map(({ id, title, short, issued, URL: address }) =>
      make(
        'li',
        { id: workAnchor(id) },
        `${short}: `,
        address === undefined ? make('cite', {}, title) : make('a', { href: address }, title),
        issued === undefined ? '.' : `, ${issued}.`,
      ),
    ),
  );
}
