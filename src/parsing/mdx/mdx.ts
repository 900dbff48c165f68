/** The one place where MDX is parsed: source text to an mdast tree, with syntax errors as diagnostics. */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Report } from '../report.ts';

export type { MdastNode };

/** Line on which a node begins, from 1. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** Components in components that the parser is asked to read; readings nest two or three deep. */
const deepestNesting = 50;

/**
 * Parses a section.
 *
 * Sätteri is the parser that Astro builds MDX with. The tree is only read: nothing in it is ever compiled or run.
 *
 * @param source the section’s text, without code
 * @returns the top-level nodes, or null where the text is not MDX (the parser stops at the first fault, which is reported)
 */
export function parseMdx(source: string, report: Report): MdastNode[] | null {
  const expected = 'a section in MDX';
  const tooDeep = lineOfDepth(source);
  if (tooDeep !== null) {
    report('mdx-syntax', tooDeep, {
      found: `components nested more than ${String(deepestNesting)} deep`,
      expected,
      hint: 'Close every component that you open, in the same paragraph.',
    });
    return null;
  }
  try {
    const tree = mdxToMdast(source, { features: { frontmatter: true, gfm: false } });
    return 'children' in tree ? tree.children : [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):\d+: /.exec(message);
    report('mdx-syntax', Number(place?.[1] ?? 1), {
      // The parser’s advice is for programmers who write MDX.
      found: message.slice(place?.[0].length ?? 0).replace(/ \(note: .*\)(?= \(|$)| \(mdx[\w-]*:[\w-]+\)$/gs, ''),
      expected,
      hint: 'Close every component that you open, in the same paragraph; write “<” in text as &lt;.',
    });
    return null;
  }
}

/** Line on which components get too deep for the parser, whose time grows with the square of their depth, or null. */
function lineOfDepth(source: string): number | null {
  let depth = 0;
  for (const { 0: tag, index } of source.matchAll(/<\/?[^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepestNesting) return source.slice(0, index).split('\n').length;
  }
  return null;
}
