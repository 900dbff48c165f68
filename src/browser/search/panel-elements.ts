/** Finds and replaces elements of a search panel. */

/** The part of a panel that has this class; a panel without it is a fault of the program. */
export function part<Kind extends Element>(root: ParentNode, name: string, kind: new () => Kind): Kind {
  const element = root.querySelector(`.${name}`);
  if (element instanceof kind) return element;
  throw new Error(`The search panel has no ${name}.`);
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
