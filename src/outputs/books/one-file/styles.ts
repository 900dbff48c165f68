/** The styles of the page, for a file that fetches nothing. */
import type { Nodes } from 'hast';
import { elementsIn, textOf } from './walk.ts';

/**
 * All styles of a page as one sheet: those in it, and those that it links, in their order. Fonts that would be fetched
 * are left out; the stack falls back to the reader's own.
 *
 * @param sheet text of a linked sheet, for its address
 */
export function stylesOf(page: Nodes, sheet: (href: string) => string): string {
  const found = [...elementsIn(page)].flatMap((element) => {
    const { rel, href, media } = element.properties;
    const of = (css: string) => (typeof media === 'string' ? `@media ${media}{${css}}` : css);
    if (element.tagName === 'style') return [of(textOf(element))];
    const links = element.tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet');
    return links && typeof href === 'string' ? [of(sheet(href))] : [];
  });
  return (
    found
      .join('')
      .replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, '')
      // Stand-ins that stand for good need not have the height of others.
      .replace(/;(?:ascent|descent)-override:[^;}]*/g, '')
  );
}

/** A sheet without comments and without white space that says nothing. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
}
