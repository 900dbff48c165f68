/** Ways through a page's tree. */
import type { Element, Nodes, Parents } from 'hast';

/** Every element below a node, parents before children. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The first element below a node that `fits`. */
export function first(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(node)) if (fits(element)) return element;
  return undefined;
}

/** Whether an element has a class. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** All text in a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Removes every element that `isRemoved` from the tree, in place. */
export function removeElements(parent: Parents, isRemoved: (element: Element) => boolean): void {
  parent.children = parent.children.filter((child) => child.type !== 'element' || !isRemoved(child));
  for (const child of parent.children) if (child.type === 'element') removeElements(child, isRemoved);
}
