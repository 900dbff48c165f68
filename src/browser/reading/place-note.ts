/** Puts an open note where it can be read, and moves the page only where the note would lie on the words it is about. */

/** Pixels between a note and the edge of the screen. */
const space = 8;

/** @param number the link behind the words */
export function placeNote(body: HTMLElement, number: Element): void {
  const words = number.getBoundingClientRect();
  // The browser has not yet gone to words that are not there to be seen.
  if (words.bottom < 0 || words.top > innerHeight) return;
  body.style.top = '';
  const { top, bottom } = body.getBoundingClientRect();
  if (getComputedStyle(body).position === 'fixed') {
    const under = words.bottom + space - top;
    if (under > 0) scrollBy(0, under);
    return;
  }
  const bar = (document.querySelector('.lens')?.getBoundingClientRect().bottom ?? 0) + space;
  const above = Math.max(0, bar - top);
  const below = Math.max(0, bottom + space - innerHeight);
  // A note that is higher than the screen begins below the bar.
  const shift = above > 0 ? above : -Math.min(below, top - bar);
  if (shift !== 0) body.style.top = `${String(shift)}px`;
}
