/** Highwire Press tags, which Zotero and Google Scholar read. They describe the page itself, not the article it is of. */
import { siteName } from './reading-item.ts';
import type { Citable } from './item.ts';

/** Names and contents of the `meta` elements, in order; none where there is nothing to cite. */
export function metaTags(item: Citable | undefined): [name: string, content: string][] {
  if (item === undefined) return [];
  const date = item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('/');
  const tags: [string, string | undefined][] = [
    ['citation_title', item.title],
    ['citation_author', siteName],
    ['citation_publication_date', date],
    ['citation_public_url', item.URL],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}
