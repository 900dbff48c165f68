/** Where the links of the page lead once it has left the site. */
import type { Element, Parents } from 'hast';
import type { Book } from '../book.ts';
import { textOf } from './walk.ts';

/**
 * The address in the file for an address of the page: its own places and other sites stay, speakers and sources are in
 * the file, too.
 *
 * @param base the site's base path, with a slash at its end
 * @returns null where the file has nothing of the kind
 */
export function addressInFile(href: string, { reading: { slug }, links }: Book, base: string): string | null {
  if (href.startsWith('#') || /^https?:\/\//.test(href)) return href;
  if (!href.startsWith(base)) return null;
  const [path = '', fragment = ''] = href.slice(base.length).split('#');
  if (path === `readings/${slug}/`) return `#${fragment === '' ? 'main' : fragment}`;
  const speaker = /^speakers\/([^/]+)\/$/.exec(path)?.[1];
  if (speaker !== undefined) return links.speaker(speaker);
  if (path === 'sources/' && fragment !== '') return links.source(fragment);
  return partsOf(slug)[path] ?? null;
}

/** Pages of the site that are parts of the file. */
const partsOf = (slug: string): Record<string, string> => ({
  'speakers/': '#speakers',
  'sources/': '#works-cited',
  'how-to-read/': '#how-to-read',
  [`readings/${slug}/sourcing/`]: '#speakers',
  [`readings/${slug}/cite/`]: '#cite',
});

/** Rewrites the links of a tree, in place. A link that leads nowhere is removed, with the separator before it and with elements that it leaves empty. */
export function rewriteLinks(parent: Parents, book: Book, base: string): void {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (child.tagName === 'a' && typeof href === 'string') {
      const address = addressInFile(href, book, base);
      if (address === null) {
        remove(parent, child);
        continue;
      }
      child.properties['href'] = address;
    }
    const textBefore = textOf(child);
    rewriteLinks(child, book, base);
    if (textBefore !== '' && textOf(child).trim() === '') remove(parent, child);
  }
}

function remove(parent: Parents, link: Element): void {
  const at = parent.children.findIndex((child) => child === link);
  const before = parent.children[at - 1];
  if (before?.type === 'text') before.value = before.value.replace(/\s*[·,]\s*$/u, '');
  parent.children.splice(at, 1);
}
