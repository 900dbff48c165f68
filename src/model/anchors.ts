/** Fragments that the pages keep for themselves; a claim or a source with such an id would take their place. */

/**
 * A letter and a number (`p12` a paragraph, `r12` a claim’s number, `s3` a section), what begins with `lens-`,
 * `fill-`, `style-`, `section-` or `_wb-`, and the landmarks of the pages and of a reading as one file.
 */
const reserved =
  /^(?:[a-z]\d+|(?:lens|fill|style|section|wb)-.*|main|contents(?:-title)?|toc|notes|works(?:-cited)?|files|claims|about|cite|how-to-read|speakers|find(?:-(?:title|words|speaker|count|list))?)$/;

/** Whether an id cannot be a claim’s or a source’s, because a page has an anchor of that name. */
export function isReservedAnchor(id: string): boolean {
  return reserved.test(id);
}
