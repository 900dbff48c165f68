/** Splits a section into its blocks: paragraphs, and the notes and checks that follow them. */
import {
  componentName,
  isBlockComponent,
  isComponent,
  isProseComponent,
  readAttributes,
  type Attributes,
  type ComponentNode,
} from '../mdx/components.ts';
import type { Report } from '../report.ts';
import { reportMarkdown } from '../mdx/unsupported-markdown.ts';
import { lineOf, type MdastNode } from '../mdx/mdx.ts';
import { reportParagraphs } from '../mdx/component-checks.ts';
import { reportEmpty } from '../mdx/report-empty.ts';
import { readProse, type Prose } from '../mdx/prose.ts';

export type Block =
  | ({ type: 'paragraph'; line: number } & Prose)
  | ({ type: 'note' | 'check'; line: number; attributes: Attributes } & Prose);

/**
 * Reads the top-level nodes of a section (front matter left out) into blocks, in order.
 *
 * @param parsed the text that was parsed, which the nodes’ offsets count in
 */
export function readBlocks(nodes: readonly MdastNode[], parsed: string, report: Report): Block[] {
  const blocks: Block[] = [];
  for (const group of groupParagraphs(nodes, parsed)) {
    const [first] = group;
    if (first === undefined) continue;
    const line = lineOf(first);
    if (isBlockComponent(first)) blocks.push(...readBlockComponent(first, report));
    else if (first.type !== 'paragraph' && !isComponent(first)) reportMarkdown(first, report);
    else blocks.push({ type: 'paragraph', line, ...readProse(group, report, true) });
  }
  return blocks;
}

/**
 * Groups the nodes that an author wrote as one paragraph. MDX lifts the components out of a paragraph that holds
 * nothing but components, so a paragraph of two claims comes as two nodes; no blank line between them tells.
 */
function groupParagraphs(nodes: readonly MdastNode[], parsed: string): MdastNode[][] {
  const groups: MdastNode[][] = [];
  let previous: MdastNode | undefined;
  for (const node of nodes) {
    const gap = previous === undefined ? '\n\n' : parsed.slice(endOf(previous), startOf(node));
    const joined =
      previous !== undefined && isProseComponent(previous) && isProseComponent(node) && !/\n\s*\n/.test(gap);
    if (joined) groups.at(-1)?.push({ type: 'text', value: gap }, node);
    else groups.push([node]);
    previous = node;
  }
  return groups;
}

/** Offsets into the source, in UTF-16 code units. */
const startOf = (node: MdastNode) => node.position?.start.offset ?? 0;
const endOf = (node: MdastNode) => node.position?.end.offset ?? 0;

function readBlockComponent(node: ComponentNode, report: Report): Block[] {
  const attributes = readAttributes(node, report);
  if (attributes === null) return [];
  reportParagraphs(node, report);
  const line = lineOf(node);
  const prose = readProse(node.children, report, false);
  const name = componentName(node) ?? '';
  const type = name === 'Note' ? 'note' : 'check';
  reportEmpty(name, prose.children, line, report);
  return [{ type, line, attributes, ...prose }];
}
