/** Pages of the site as a course has them: without what leads out of the package, and with what talks to the course. */
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { dirname, join, normalize, relative } from 'pathe';

/** What a page is in the package. */
export interface CoursePage {
  /** Its path. */
  path: string;
  /** Whether the package holds a file. */
  holds: (path: string) => boolean;
  /** For the page that the course begins with: the program that talks to the course, and what it is told. */
  start: { program: string; told: object } | null;
}

/** The path that an address of a page means; null where it leads out of the site or stays on the page. */
export function targetOf(address: string, from: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[?#]|$)/i.test(address)) return null;
  const [path = ''] = address.split(/[?#]/);
  return normalize(join(dirname(from), decodeURIComponent(path)));
}

/** @param html a page of the site with relative addresses */
export function coursePage(html: string, page: CoursePage): string {
  const tree = fromHtml(html);
  keepInside(tree, page);
  if (page.start !== null) addProgram(tree, page, page.start);
  return toHtml(tree);
}

/** Takes out what a course has no use for, and links to what is not in it. */
function keepInside(node: Nodes, page: CoursePage): void {
  if (!('children' in node)) return;
  node.children = node.children.filter((child) => child.type !== 'element' || isKept(child, page));
  for (const child of node.children) {
    if (child.type === 'element') settleLink(child, page);
    keepInside(child, page);
  }
  // `template` and its like have a tree of their own.
  if (node.type === 'element' && node.content !== undefined) keepInside(node.content, page);
}

const classesOf = ({ properties }: Element) => (Array.isArray(properties.className) ? properties.className : []);

function isKept(element: Element, { path, holds }: CoursePage): boolean {
  const isHere = (address: unknown) => {
    const target = typeof address === 'string' ? targetOf(address, path) : null;
    return target === null || holds(target);
  };
  switch (element.tagName) {
    case 'nav':
      // The site’s own menu, and the way to other readings.
      return element.properties['ariaLabel'] !== 'Site' && !classesOf(element).includes('readings-nav');
    case 'search':
      return false;
    case 'link':
      return isHere(element.properties['href']);
    case 'meta':
      return element.properties['httpEquiv'] === undefined;
    case 'script':
      return element.properties['src'] === undefined ? isSelfContained(element) : isHere(element.properties['src']);
    default:
      return true;
  }
}

/** Whether a script in the page fetches nothing: the search and what saves pages are not in a course. */
const isSelfContained = (script: Element) =>
  script.children.every((child) => child.type !== 'text' || !/\bimport\(/.test(child.value));

/** Links to what is not here become words; on the first page all others open beside it, so that the sitting goes on. */
function settleLink(element: Element, { path, holds, start }: CoursePage): void {
  const { href } = element.properties;
  if (element.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
  const target = targetOf(href, path);
  if (target !== null && !holds(target)) {
    // Words, and no longer a link’s color; in a picture the element only groups.
    if (element.properties['tabIndex'] === undefined) element.tagName = 'span';
    delete element.properties['href'];
    return;
  }
  if (start !== null && target !== path)
    element.properties = { ...element.properties, target: '_blank', rel: ['noopener'] };
}

function addProgram(tree: Root, { path }: CoursePage, { program, told }: { program: string; told: object }): void {
  const body = bodyOf(tree);
  const src = relative(dirname(path), program);
  body.children.push(
    // A classic script at the end of the page runs before the page’s own modules do.
    {
      type: 'element',
      tagName: 'script',
      properties: { type: 'application/json', id: 'course' },
      children: [{ type: 'text', value: JSON.stringify(told).replaceAll('<', '\\u003c') }],
    },
    { type: 'element', tagName: 'script', properties: { src }, children: [] },
  );
}

/** @throws where the page has none, which no page of the site has */
function bodyOf(tree: Root): Element {
  const html = tree.children.find((child) => child.type === 'element' && child.tagName === 'html');
  const body =
    html?.type === 'element'
      ? html.children.find((child) => child.type === 'element' && child.tagName === 'body')
      : undefined;
  if (body?.type !== 'element') throw new Error('The page has no body.');
  return body;
}

/** Paths that a page needs or leads to. */
export function referencesOf(html: string, path: string): { needs: string[]; links: string[] } {
  const needs: string[] = [];
  const links: string[] = [];
  const add = (list: string[], address: unknown) => {
    const target = typeof address === 'string' ? targetOf(address, path) : null;
    if (target !== null) list.push(target);
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      const { tagName, properties, children } = node;
      if (tagName === 'a') add(links, properties['href']);
      if (tagName === 'link' && /icon|stylesheet/.test(String(properties['rel']))) add(needs, properties['href']);
      add(needs, properties['src']);
      for (const child of tagName === 'style' ? children : []) {
        if (child.type !== 'text') continue;
        for (const [, address] of child.value.matchAll(/url\(\s*["']?([^"')]+)/g)) add(needs, address);
      }
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(html));
  return { needs, links };
}
