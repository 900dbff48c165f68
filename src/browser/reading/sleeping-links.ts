/**
 * Links in notes that are not open. They are plain words: nobody who goes from link to link with the keyboard passes
 * through the sources of a note that has not been asked for.
 */

/** Makes words of the links in these elements. */
export function sleep(elements: Iterable<Element>): void {
  for (const element of elements) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      link.dataset['href'] = link.getAttribute('href') ?? '';
      link.removeAttribute('href');
    }
  }
}

/** Makes links of them again. */
export function wake(element: Element): void {
  for (const link of element.querySelectorAll<HTMLAnchorElement>('a[data-href]')) {
    link.setAttribute('href', link.dataset['href'] ?? '');
    delete link.dataset['href'];
  }
}
