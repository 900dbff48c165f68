/**
 * Runs in the page: which of its texts lie on one another. A text is a heading, a paragraph, its paragraph number, or a
 * note; what counts is the boxes of their lines of words, not of their elements, so that an overflowing word counts too.
 *
 * @returns one line for each pair, with the beginnings of both
 */
export function overlaps(): string[] {
  interface Box {
    text: Element;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const texts = '.reading h2, .block > p, .block .pn, .notes > li';
  const boxes: Box[] = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.parentElement?.closest(texts);
    if (!text || node.parentElement?.checkVisibility() !== true || node.textContent?.trim() === '') continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const { left, right, top, bottom } = shownOf(line, node.parentElement, text);
      if (right <= left || bottom <= top) continue;
      // The box of a line is as high as its font is, ascenders and descenders with their space; words fill less of it.
      const slack = (bottom - top) * 0.15;
      boxes.push({ text, left: left + 0.5, right: right - 0.5, top: top + slack, bottom: bottom - slack });
    }
  }
  /** What shows of a line: an element that hides what overflows it cuts it off. */
  function shownOf(line: DOMRect, from: Element, to: Element) {
    let { left, right, top, bottom } = line;
    for (let element: Element | null = from; element !== null && element !== to; element = element.parentElement) {
      if (getComputedStyle(element).overflow === 'visible') continue;
      const edge = element.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return { left, right, top, bottom };
  }

  boxes.sort((a, b) => a.top - b.top);
  const found = new Set<string>();
  const name = ({ text }: Box) => `“${text.textContent.slice(0, 30)}…”`;
  boxes.forEach((box, index) => {
    for (let next = index + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (other === undefined || other.top >= box.bottom) break;
      if (other.text !== box.text && other.left < box.right && box.left < other.right) {
        found.add(`${name(box)} and ${name(other)}`);
      }
    }
  });
  return [...found];
}
