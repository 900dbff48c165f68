/** Makes elements. Strings become text nodes and never markup, wherever they come from. */
import type { ElementContent } from 'hast';
import { attributeName } from './attribute-name.ts';

type Child = Node | string | null;
type Attributes = Record<string, string | boolean | undefined | EventListener>;

/**
 * An element. An attribute of true is set without a value, one of false or undefined is left out; a function listens to
 * the event of that name.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (value !== false && value !== undefined) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something on the page. */
export function button(text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return make('button', { type: 'button', ...attributes, click: onClick }, text);
}

/** Gives the page styles that only a program needs. A `style` element would need a hash in the page’s policy. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
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

/** The element of an id that every such page has. @throws where it has none, which is a fault of the page */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element “${id}”.`);
  return element;
}

/** The field of an id, of the kind that every such page has. @throws where it has none of that kind */
export function fieldById<Name extends 'input' | 'textarea' | 'select' | 'progress' | 'a' | 'form'>(
  name: Name,
  id: string,
): HTMLElementTagNameMap[Name] {
  const element = document.querySelector(`${name}#${id}`);
  if (element === null) throw new Error(`The page has no ${name} “${id}”.`);
  return element as HTMLElementTagNameMap[Name];
}
