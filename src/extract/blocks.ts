/** Splits a section into its blocks: paragraphs, and the notes and checks that follow them. */
import { idList, isBlockComponent, isProseComponent, readAttributes, type ComponentNode } from './components.ts';
import type { Report } from './found.ts';
import { lineOf, type MdastNode } from './mdx.ts';
import { readProse, reportCode, type Prose } from './prose.ts';

export type Block =
  | ({ type: 'paragraph'; line: number } & Prose)
  | ({ type: 'note' | 'check'; line: number; of: string; attributes: Record<string, string> } & Prose);

/** Reads the top-level nodes of a section (front matter left out) into blocks, in order. */
export function readBlocks(nodes: readonly MdastNode[], source: string, report: Report): Block[] {
  const blocks: Block[] = [];
  for (const group of groupParagraphs(nodes, source)) {
    const [first] = group;
    if (first === undefined) continue;
    const line = lineOf(first);
    if (first.type === 'mdxjsEsm' || first.type === 'mdxFlowExpression') reportCode(first, report);
    else if (isBlockComponent(first)) blocks.push(...readBlockComponent(first, report));
    else blocks.push({ type: 'paragraph', line, ...readProse(group, report, true) });
  }
  return blocks;
}

/**
 * Groups the nodes that an author wrote as one paragraph. MDX lifts the components out of a paragraph that holds
 * nothing but components, so a paragraph of two claims comes as two nodes; no blank line between them tells.
 */
function groupParagraphs(nodes: readonly MdastNode[], source: string): MdastNode[][] {
  const groups: MdastNode[][] = [];
  let previous: MdastNode | undefined;
  for (const node of nodes) {
    const gap = previous === undefined ? '\n\n' : source.slice(endOf(previous), startOf(node));
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
  const prose = readProse(node.children, report, false);
  if (attributes === null) return [];
  const [of = '', ...more] = idList(attributes['of'] ?? '');
  if (more.length > 0) {
    report('wrong-value', lineOf(node), {
      found: `of="${attributes['of'] ?? ''}"`,
      expected: 'the id of one claim',
      hint: `Write a ${node.name ?? 'note'} for each claim.`,
    });
  }
  return [{ type: node.name === 'Note' ? 'note' : 'check', line: lineOf(node), of, attributes, ...prose }];
}
