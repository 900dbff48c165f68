/** The one place where MDX is parsed: source text to an mdast tree, with syntax errors as diagnostics. */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Report } from './found.ts';

export type { MdastNode };

/** Line on which a node begins, from 1. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/**
 * Parses a section.
 *
 * Sätteri is the parser that Astro builds MDX with. The tree is only read: nothing in it is ever compiled or run.
 *
 * @returns the top-level nodes, or null where the text is not MDX (the parser stops at the first fault, which is reported)
 */
export function parseMdx(source: string, report: Report): MdastNode[] | null {
  try {
    const tree = mdxToMdast(source, { features: { frontmatter: true, gfm: false } });
    return 'children' in tree ? tree.children : [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):\d+: /.exec(message);
    report('mdx-syntax', Number(place?.[1] ?? 1), {
      found: message.slice(place?.[0].length ?? 0).replace(/ \(mdx[\w-]*:[\w-]+\)$/, ''),
      expected: 'a section in MDX',
      hint: 'Close every component that you open, in the same paragraph; write “<” and “{” in text as &lt; and &#123;.',
    });
    return null;
  }
}
