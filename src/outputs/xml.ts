/** XML files, made from trees: no text of a reading can make one that is not well-formed (XML 1.0, § 2). */
import type { Nodes } from 'xast';
import { toXml, type Options } from 'xast-util-to-xml';

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** What no XML file may hold, not even as a reference: halves of characters, U+FFFE and U+FFFF (§ 2.2). */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A tree as a whole XML file. Control characters are left out, and what else XML cannot hold becomes U+FFFD. In text “]]>” would be taken for the end of a section
 * that never began (§ 2.4).
 */
export function xmlFile(tree: Nodes, options: Options = {}): string {
  const xml = toXml(tree, options).replaceAll(']]>', ']]&gt;').replace(notInXml, '\u{FFFD}');
  return `${xmlDeclaration}${xml}\n`;
}

/** The beginning of a text, with no half of a character at its end. @param length in UTF-16 code units */
export const beginningOf = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
