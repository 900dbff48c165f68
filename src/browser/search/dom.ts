/** Makes elements. What comes from the index goes in as text, never as markup. */

type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes; `true` sets one without a value, `false` and `undefined` leave it out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(attribute, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The part of a panel that has this class; a panel without it is a fault of the program. */
export function part<Kind extends Element>(root: ParentNode, name: string, kind: new () => Kind): Kind {
  const found = root.querySelector(`.${name}`);
  if (found instanceof kind) return found;
  throw new Error(`The search panel has no ${name}.`);
}

/** A button that does something here. */
export function button(text: string, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onPress);
  return element;
}

/**
 * Puts `items` in place of what a list holds. A link of it that has the focus keeps it, where the new items have the
 * same link: an answer that comes late must not take the focus from a reader who has gone on. Else `otherwise` gets it.
 */
export function replaceLinks(list: HTMLElement, items: readonly HTMLElement[], otherwise: HTMLElement): void {
  const active = list.contains(document.activeElement) ? document.activeElement : null;
  list.replaceChildren(...items);
  if (active === null) return;
  const address = active.getAttribute('href');
  const same = [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
  (same ?? otherwise).focus();
}
