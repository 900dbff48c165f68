/**
 * A reading as one file that opens from a stick: the page of the reading as it was built, with everything in it that the
 * site has around it, and nothing that asks the network.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Library, Reading } from '../../../model/reading.ts';
import { withContentPolicy } from '../../policy/content-policy.ts';
import { bookOf, singleFile } from '../book.ts';
import type { WorkStyle } from '../entries.ts';
import { make } from '../../../views/tree.ts';
import { rewriteLinks } from './links.ts';
import { endMatter, finder, masthead } from './parts.ts';
import { simplifyStrips } from './pictures.ts';
import { stylesOf, minifyCss } from './styles.ts';
import { first, hasClass, removeElements } from './walk.ts';

export interface OneFileParts {
  /** The page of the reading, as the site has it. */
  page: string;
  reading: Reading;
  library: Library;
  /** Absolute address of the reading's page, or null where the site does not know its own. */
  address: string | null;
  /** The site's base path, with a slash at its end. */
  base: string;
  /** How the works cited are listed. */
  works: WorkStyle;
  /** Styles of what the page does not have. */
  css: string;
  /** The search's program. */
  script: string;
  /** The icon, an SVG. */
  icon: string;
  /** Text of a style sheet that the page links, for its address. */
  sheet: (href: string) => string;
}

/**
 * The file.
 *
 * @throws where the page is not one of a reading
 */
export function oneFile(parts: OneFileParts): string {
  const page = fromHtml(parts.page);
  const book = bookOf(parts.reading, parts.library, parts.address, singleFile, parts.works);
  const main = requireElement(page, 'main', ({ tagName }) => tagName === 'main');
  const css = stylesOf(page, parts.sheet) + minifyCss(parts.css);
  removeElements(main, belongsToSite);
  rewriteLinks(main, book, parts.base);
  simplifyStrips(main);
  const contents = requireElement(main, 'contents', ({ properties }) => properties['id'] === 'contents');
  const article = requireElement(main, 'article', (element) => element.tagName === 'article');
  article.children.splice(article.children.indexOf(contents) + 1, 0, ...finder());
  main.children.push(...endMatter(book));
  const body = make(
    'body',
    {},
    make('a', { className: ['skip'], href: '#main' }, 'Skip to the text'),
    masthead(),
    main,
    make('script', {}, parts.script),
  );
  const html = make('html', { lang: parts.reading.language }, head(parts, css), body);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  const file = toHtml(root, { closeEmptyElements: true, tightSelfClosing: true, upperDoctype: true });
  // A browser holds the file to it: were there an address in it after all, nothing would be fetched.
  return `${withContentPolicy(file)}\n`;
}

/** Scripts, and what leads to other readings or to other forms of this one. */
function belongsToSite(element: Element): boolean {
  return (
    ['script', 'link', 'style'].includes(element.tagName) ||
    ['readings-nav', 'take'].some((name) => hasClass(element, name))
  );
}

function head({ reading: { title, summary }, icon }: OneFileParts, css: string): Element {
  const meta = (name: string, content: string) => make('meta', { name, content });
  return make(
    'head',
    {},
    make('meta', { charSet: 'utf-8' }),
    meta('viewport', 'width=device-width'),
    make('title', {}, `${title} · According To`),
    meta('description', summary),
    // Where it stands on the site, search engines have the page.
    meta('robots', 'noindex'),
    meta('color-scheme', 'light dark'),
    make('link', { rel: ['icon'], href: `data:image/svg+xml,${encodeURIComponent(icon.trim())}` }),
    make('style', {}, css),
  );
}

/** @throws where the page has no such element, so that a change of the page cannot go unnoticed */
function requireElement(page: Root | Element, name: string, fits: (element: Element) => boolean): Element {
  const found = first(page, fits);
  if (found === undefined) throw new Error(`The page of the reading has no ${name}.`);
  return found;
}
