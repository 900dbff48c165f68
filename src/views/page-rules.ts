/** The rules of a printed page that depend on what is printed: its running head. */

/**
 * Words as a CSS string that can stand in a `style` element, whatever they hold: quotation marks, backslashes, line
 * breaks and `<` become escapes (CSS Syntax Level 3, § 4.3.7), so that neither the string nor the element ends early.
 */
export function cssString(words: string): string {
  const escaped = words.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

/** Code points that fit on the line between the margins, beside the site’s name; a longer title is cut at a word. */
const longestHead = 70;

/** A title as the running head has it. */
export function runningTitle(title: string): string {
  if (title.length <= longestHead) return title;
  const space = title.lastIndexOf(' ', longestHead - 2);
  return `${title.slice(0, space > 0 ? space : longestHead - 2)} …`;
}

/**
 * Margin boxes (CSS Paged Media Level 3, § 5) with the title at the head of every page but the first, where it stands in
 * large letters. Browsers that know no margin boxes pass them over.
 */
export function runningHead(title: string): string {
  return `@page{@top-left{content:${cssString(runningTitle(title))}}}@page:first{@top-left{content:none}}`;
}
