/** Markdown that a reading cannot show, in the words of those who write it. */
import type { Report } from '../report.ts';
import { lineOf, type MdastNode } from './mdx.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['blockquote', 'a block quotation (>)'],
  ['code', 'a block of code'],
  ['definition', 'a link definition ([…]: …)'],
  ['emphasis', 'emphasis nested too deep'],
  ['heading', 'a heading (#, or a line of = or - below)'],
  ['image', 'an image (![…](…))'],
  ['imageReference', 'an image (![…][…])'],
  ['inlineCode', 'code (`…`)'],
  ['linkReference', 'a link by reference ([…][…])'],
  ['list', 'a list'],
  ['strong', 'emphasis nested too deep'],
  ['thematicBreak', 'a rule (---)'],
  ['toml', 'a head between +++'],
  ['yaml', 'a second head between ---'],
]);

/** Reports a node that is neither prose nor a component. */
export function reportMarkdown(node: MdastNode, report: Report): void {
  report('unsupported-markdown', lineOf(node), {
    found: words.get(node.type) ?? node.type,
    expected: 'text, *emphasis*, **strong**, [a link](https://…) and the components',
    hint:
      node.type === 'heading'
        ? 'A section has one heading, its title: begin another section’s file for another.'
        : 'Put a backslash before the character that Markdown takes for markup, or write plain paragraphs.',
  });
}
