/** Changes to a page that leave every other byte of its source as it is. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A page as a tree, with the place of each element and attribute in the source. */
export const parsePage = (html: string): Root => fromHtml(html, { verbose: true });

/** Text that replaces a part of the source. Offsets are UTF-16 code units. */
export interface SourceEdit {
  start: number;
  end: number;
  text: string;
}

/** The source with the edits in it, in whatever order they are. One that begins within another is left out. */
export function applyEdits(html: string, edits: readonly SourceEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    // The parser copies elements that are nested wrongly: their edits then come twice.
    if (start < at) continue;
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}
