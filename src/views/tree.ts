/** Short ways to write a tree of elements. */
import type { Element, ElementContent, Properties } from 'hast';
import { element } from './prose.ts';

/** What goes into an element: text as a string, elements as they are. */
export type Content = string | ElementContent | readonly Content[];

/** An element with what is in it; text stays text, whatever it holds. */
export function make(tagName: string, properties: Properties, ...content: readonly Content[]): Element {
  return element(tagName, properties, contents(content));
}

/** Text and elements as the children of an element. */
export function contents(content: Content): ElementContent[] {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', value: content }];
  return isList(content) ? content.flatMap(contents) : [content];
}

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

/** `parts` with `between` between each two. */
export function joined(parts: readonly Content[], between: Content): Content[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}
