/** Short ways to write a tree of elements, and to write it as HTML. */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** What goes into an element: text as a string, elements as they are. */
export type Content = string | ElementContent | readonly Content[];

/** An element with what is in it; text stays text, whatever it holds. */
export function make(tagName: string, properties: Properties, ...content: readonly Content[]): Element {
  return { type: 'element', tagName, properties, children: contents(content) };
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

/** HTML of a tree. The stringifier escapes every text and attribute, so nothing in a reading can become markup. */
export function htmlOf(content: Content): string {
  return toHtml({ type: 'root', children: contents(content) });
}

/** How many characters a tree shows. */
export function lengthOf(content: Content): number {
  return contents(content).reduce((length, node) => length + nodeLength(node), 0);
}

function nodeLength(node: ElementContent): number {
  if (node.type === 'element') return lengthOf(node.children);
  return node.type === 'text' ? node.value.length : 0;
}
