/** Changes the addresses in a page: in its tree, and in its source, where every other byte stays. */
import type { Element, Nodes, Root, Text } from 'hast';
import type { SourceEdit } from './source-edits.ts';

type Position = NonNullable<Element['position']>;

/** Gives an address its new form. */
export type ChangeAddress = (address: string) => string;

/** Properties that hold one address, as hast calls them. */
const addressProperties = [
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'cite',
  'xLinkHref',
  'manifest',
] as const;

/**
 * Changes the addresses of a tree in place.
 *
 * @param html the source that the tree was parsed from, by `parsePage`
 * @returns the same changes for the source
 */
export function changeAddresses(tree: Root, html: string, change: ChangeAddress): SourceEdit[] {
  const edits: SourceEdit[] = [];
  visit(tree);
  return edits;

  function visit(node: Nodes): void {
    if (node.type === 'element') {
      changeProperties(node);
      for (const child of node.children) if (child.type === 'text') changeText(child, node);
      // `template` and its like have a tree of their own.
      if (node.content !== undefined) visit(node.content);
    }
    if ('children' in node) node.children.forEach(visit);
  }

  function changeProperties(element: Element): void {
    const { properties } = element;
    const positions = element.data?.position.properties ?? {};
    for (const [name, changeValue] of changersFor(element, change)) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const changed = changeValue(value);
      if (changed === value) continue;
      properties[name] = changed;
      edits.push(...attributeEdit(html, positions[name], changed));
    }
  }

  function changeText(text: Text, parent: Element): void {
    const changed = changedContent(text.value, parent, change);
    if (changed === text.value) return;
    text.value = changed;
    edits.push(...editAt(text.position, changed));
  }
}

/** Which properties of an element hold addresses, and how each is changed. */
function changersFor(element: Element, change: ChangeAddress): [name: string, change: ChangeAddress][] {
  const { httpEquiv } = element.properties;
  const isRefresh = /\brefresh\b/i.test(String(httpEquiv));
  return [
    ...addressProperties.map((name): [string, ChangeAddress] => [name, change]),
    ['srcSet', (value) => changeSourceSet(value, change)],
    ['style', (value) => changeStyle(value, change)],
    ...(isRefresh ? [['content', (value: string) => changeRefresh(value, change)] as [string, ChangeAddress]] : []),
  ];
}

const changeSourceSet = (value: string, change: ChangeAddress) =>
  value.replace(/(^|,)(\s*)([^\s,]+)/g, (_, comma: string, space: string, address: string) => {
    return comma + space + change(address);
  });

const changeRefresh = (value: string, change: ChangeAddress) =>
  value.replace(/(url=)(.*)$/i, (_, before: string, address: string) => before + change(address));

/** Addresses in a style sheet or a style attribute. */
export function changeStyle(css: string, change: ChangeAddress): string {
  return css.replace(/url\(\s*(["']?)([^"')]*)\1\s*\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${change(address)}${quote})`;
  });
}

function changedContent(text: string, { tagName, properties }: Element, change: ChangeAddress): string {
  if (tagName === 'style') return changeStyle(text, change);
  // The site’s pages load their programs so; data in a script is no program.
  if (tagName === 'script' && !String(properties['type']).endsWith('json'))
    return text.replace(
      /\bimport\("([^"]*)"\)/g,
      (_, address: string) => `import("${asModuleAddress(change(address))}")`,
    );
  return text;
}

/** A relative address of a module begins with a dot. */
const asModuleAddress = (address: string) => (/^(?:\.{1,2}\/|\/|[a-z]+:)/i.test(address) ? address : `./${address}`);

/** Writes a value into an attribute of the source, in the quotation marks that it has. */
function attributeEdit(html: string, position: Position | undefined, value: string): SourceEdit[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return [];
  const [before = '', quote = ''] = /^[^=]*=\s*(["']?)/.exec(html.slice(start, end)) ?? [];
  const name = before.slice(0, before.length - quote.length);
  const mark = quote === '' ? '"' : quote;
  const escaped = value.replaceAll('&', '&amp;').replaceAll(mark, mark === '"' ? '&quot;' : '&#39;');
  return [{ start, end, text: `${name}${mark}${escaped}${mark}` }];
}

function editAt(position: Position | undefined, text: string): SourceEdit[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? [] : [{ start, end, text }];
}
