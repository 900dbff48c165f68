/**
 * Sizes of files, written into pages that are made before the files are. A page holds a comment where a size goes; text
 * from a reading cannot be one, for its signs are escaped.
 */
import { sizeWords } from '../../model/size-words.ts';

/** Where the size of a file goes; `before` stands before it. Nothing shows until it is filled in. */
export const sizeMark = (file: string, before = '') => `<!--size:${file}:${before}-->`;

/** What is only in the page where a file is there. It can come later, as a PDF does that is printed from the site. */
export const whereThere = (file: string) => ({ begin: `<!--where:${file}-->`, end: '<!--end-->' });

/** Stands for a part whose file is not there yet; the part itself is in it, written so that no sign of it counts. */
const heldBack = (file: string, part: string) => `<!--later:${file}:${encodeURIComponent(part)}-->`;

/**
 * A page with its sizes. Filled in again, a page shows what has come since.
 *
 * @param sizeOf bytes of a file, or null where there is no such file
 * @throws where a file whose size is wanted is not there
 */
export function fillSizes(html: string, sizeOf: (file: string) => number | null): string {
  return html
    .replace(/<!--where:([^>]*?)-->(.*?)<!--end-->/gs, (_whole, file: string, part: string) =>
      sizeOf(file) === null ? heldBack(file, part) : part,
    )
    .replace(/<!--later:([^>]*?):([^>:]*)-->/g, (whole, file: string, part: string) =>
      sizeOf(file) === null ? whole : decodeURIComponent(part),
    )
    .replace(/<!--size:([^>]*?):([^>]*?)-->/g, (_whole, file: string, before: string) => {
      const bytes = sizeOf(file);
      if (bytes === null) throw new Error(`A page says how large ${file} is, and there is no such file.`);
      // A no-break space holds number and unit together.
      return before + sizeWords(bytes).replace(' ', '\u00A0');
    });
}
