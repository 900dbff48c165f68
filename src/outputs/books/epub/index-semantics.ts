/** What makes a list of speakers an index to a reading system (EPUB Indexes 1.0). */
import type { Element, ElementContent } from 'hast';

const types: Readonly<Record<string, string>> = {
  ul: 'index-entry-list',
  li: 'index-entry',
  b: 'index-term',
  span: 'index-locator-list',
  a: 'index-locator',
};

/** The list with its entries, terms and locators named. Marks are pictures and have no name. */
export function asIndex(list: Element): Element {
  const type = list.properties.ariaHidden === undefined ? types[list.tagName] : undefined;
  const named = (child: ElementContent) => (child.type === 'element' ? asIndex(child) : child);
  return {
    ...list,
    properties: { ...list.properties, ...(type === undefined ? {} : { 'epub:type': type }) },
    children: list.children.map(named),
  };
}
