/** Between places in the text of a paragraph and places on the page. */
import type { TextRange } from '../../drafting/text-range.ts';

/** Elements in a paragraph that are no words of its text: its own number, and those of claims. */
const isNumber = (element: Element) => element.matches('a.pn, .c + a');

/** The texts of a paragraph in order, without numbers. */
function* textsOf(paragraph: Element): Generator<Text> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const link = node.parentElement?.closest('a') ?? null;
    if (link === null || !isNumber(link)) yield node as Text;
  }
}

/** Where a place on the page is in a paragraph’s text, in UTF-16 code units; null where it is not in the paragraph. */
export function offsetIn(paragraph: Element, node: Node, offset: number): number | null {
  if (!paragraph.contains(node)) return null;
  const place = document.createRange();
  place.setStart(node, offset);
  let at = 0;
  for (const text of textsOf(paragraph)) {
    if (text === node) return at + offset;
    // A text that begins at the place or after it.
    if (place.comparePoint(text, 0) >= 0) return at;
    at += text.data.length;
  }
  return at;
}

/** The words that are selected, and the number of their paragraph; null where none are, or those of several paragraphs. */
export function selectedWords(text: HTMLElement): { paragraph: number; range: TextRange } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const paragraph = start?.closest('.block > p') ?? null;
  if (paragraph === null || !text.contains(paragraph)) return null;
  const number = /^p(?<number>\d+)$/u.exec(paragraph.parentElement?.id ?? '')?.groups?.['number'];
  const from = offsetIn(paragraph, startContainer, startOffset);
  const to = offsetIn(paragraph, endContainer, endOffset) ?? lengthOf(paragraph);
  if (number === undefined || from === null || to <= from) return null;
  return { paragraph: Number(number) - 1, range: { start: from, end: to } };
}

const lengthOf = (paragraph: Element) => [...textsOf(paragraph)].reduce((sum, { data }) => sum + data.length, 0);
