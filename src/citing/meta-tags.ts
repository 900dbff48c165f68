/** Highwire Press tags, which Zotero and Google Scholar read. They describe the page itself, not the article it is of. */
import { siteName } from './reading-item.ts';
import { dateText, type Citable } from './item.ts';

/** Names and contents of the `meta` elements, in order; none where there is nothing to cite. */
export function metaTags(item: Citable | undefined): [name: string, content: string][] {
  if (item === undefined) return [];
  const tags: [string, string | undefined][] = [
    ['citation_title', item.title],
    ['citation_author', siteName],
    ['citation_publication_date', dateText(item.issued, '/')],
    ['citation_public_url', item.URL],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}
