/** Makes elements. Words become text nodes and never markup, wherever they come from. */
import type { ElementContent } from 'hast';

type Child = Node | string | null;
type Attributes = Record<string, string | boolean | EventListener>;

/** An element; an attribute of true is set without value, of false left out; a function listens to that event. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (value !== false) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Elements of a tree that a view has made. Only attributes that views use are known; whatever else is left out. */
export function fromTree(nodes: readonly ElementContent[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type === 'text') fragment.append(node.value);
    if (node.type !== 'element') continue;
    const made = document.createElement(node.tagName);
    for (const [property, value] of Object.entries(node.properties)) {
      if (value === undefined || value === null || value === false) continue;
      made.setAttribute(
        attributeName(property),
        Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
      );
    }
    made.append(fromTree(node.children));
    fragment.append(made);
  }
  return fragment;
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const [, prefix, rest] = /^(aria|data)(?=[A-Z])(.+)$/.exec(property) ?? [];
  if (prefix === undefined || rest === undefined) return property.toLowerCase();
  return prefix === 'aria'
    ? `aria-${rest.toLowerCase()}`
    : `data${rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The element of an id that the page surely has. @throws where it has none, which is a fault of the page */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element “${id}”.`);
  return found;
}

/** The field of an id, of the kind that the page surely has there. @throws where it has none of that kind */
export function fieldById<Name extends 'input' | 'textarea' | 'select' | 'progress' | 'a' | 'form'>(
  name: Name,
  id: string,
): HTMLElementTagNameMap[Name] {
  const found = document.querySelector(`${name}#${id}`);
  if (found === null) throw new Error(`The page has no ${name} “${id}”.`);
  return found as HTMLElementTagNameMap[Name];
}
