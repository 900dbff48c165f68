/**
 * Links in notes that are not open. They are plain words: nobody who goes from link to link with the keyboard passes
 * through the sources of a note that has not been asked for.
 */

/** What makes a link of an anchor; what is no link has no role of one. */
const attributes = ['href', 'role'];

/** Makes words of the links in these elements. */
export function sleep(elements: Iterable<Element>): void {
  for (const element of elements) {
    for (const link of element.querySelectorAll('a[href]')) {
      for (const name of attributes) move(link, name, `data-${name}`);
    }
  }
}

/** Makes links of them again. */
export function wake(element: Element): void {
  for (const link of element.querySelectorAll('a[data-href]')) {
    for (const name of attributes) move(link, `data-${name}`, name);
  }
}

function move(element: Element, from: string, to: string): void {
  const value = element.getAttribute(from);
  if (value === null) return;
  element.setAttribute(to, value);
  element.removeAttribute(from);
}
