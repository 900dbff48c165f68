/** Pages of the site as a course has them: without what leads out of the package, and with what talks to the course. */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { dirname, join, normalize, relative } from 'pathe';
import { decodePercent } from '../../model/percent.ts';
import { withContentPolicy } from '../policy/content-policy.ts';

/** What a page is in the package. */
export interface CoursePage {
  /** Its path. */
  path: string;
  /** Whether the package has a file. */
  has: (path: string) => boolean;
  /** For the page that the course begins with: the program that talks to the course, and its launch data. */
  start: { program: string; launchData: object } | null;
}

/** The path that an address of a page stands for; null where it leads out of the site or stays on the page. */
export function targetOf(address: string, from: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[?#]|$)/i.test(address)) return null;
  const [path = ''] = address.split(/[?#]/);
  return normalize(join(dirname(from), decodePercent(path) ?? path));
}

/** @param tree a page of the site with relative addresses, which is not changed */
export function coursePage(tree: Root, page: CoursePage): string {
  const inCourse = { ...tree, children: keptChildren(tree, page) };
  if (page.start !== null) addProgram(inCourse, page, page.start);
  return withContentPolicy(toHtml(inCourse));
}

/** The children of a node without those that a course has no use for, each as a course has it. */
function keptChildren<Child extends RootContent>({ children }: { children: Child[] }, page: CoursePage): Child[] {
  return children
    .filter((child) => child.type !== 'element' || isKept(child, page))
    .map((child) => (child.type === 'element' ? { ...child, ...inCourse(child, page) } : child));
}

/** What of an element is different in a course. */
function inCourse(element: Element, page: CoursePage): Partial<Element> {
  const { content } = element;
  return {
    ...linkInCourse(element, page),
    children: keptChildren<ElementContent>(element, page),
    // `template` and its like have a tree of their own.
    ...(content === undefined ? {} : { content: { ...content, children: keptChildren(content, page) } }),
  };
}

const classesOf = ({ properties }: Element) => (Array.isArray(properties.className) ? properties.className : []);

function isKept(element: Element, { path, has }: CoursePage): boolean {
  const isHere = (address: unknown) => {
    const target = typeof address === 'string' ? targetOf(address, path) : null;
    return target === null || has(target);
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

/**
 * A link to what is not in the package becomes text; on the first page all others open beside it, so that the session goes
 * on.
 */
function linkInCourse(element: Element, { path, has, start }: CoursePage): Partial<Element> {
  const { href, ...others } = element.properties;
  if (element.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return {};
  const target = targetOf(href, path);
  if (target !== null && !has(target)) {
    // Text, and no longer in a link’s color; in a picture the element only groups.
    return { tagName: others['tabIndex'] === undefined ? 'span' : 'a', properties: others };
  }
  if (start === null || target === path) return {};
  return { properties: { ...element.properties, target: '_blank', rel: ['noopener'] } };
}

function addProgram(tree: Root, { path }: CoursePage, { program, launchData }: NonNullable<CoursePage['start']>): void {
  bodyOf(tree).children.push(
    // A classic script at the end of the page runs before the page’s own modules do.
    {
      type: 'element',
      tagName: 'script',
      properties: { type: 'application/json', id: '_course' },
      children: [{ type: 'text', value: JSON.stringify(launchData).replaceAll('<', '\\u003c') }],
    },
    { type: 'element', tagName: 'script', properties: { src: relative(dirname(path), program) }, children: [] },
  );
}

/** @throws where the page has none, which no page of the site has */
function bodyOf(tree: Root): Element {
  const named = (nodes: readonly RootContent[], name: string) =>
    nodes.filter((node) => node.type === 'element').find(({ tagName }) => tagName === name);
  const body = named(named(tree.children, 'html')?.children ?? [], 'body');
  if (body === undefined) throw new Error('The page has no body.');
  return body;
}

/** Paths that a page needs or leads to. */
export function referencesOf(tree: Root, path: string): { needs: string[]; links: string[] } {
  const needs: string[] = [];
  const links: string[] = [];
  const add = (list: string[], address: unknown) => {
    const target = typeof address === 'string' ? targetOf(address, path) : null;
    if (target !== null) list.push(target);
  };
  const visit = (node: Nodes): void => {
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
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { needs, links };
}
