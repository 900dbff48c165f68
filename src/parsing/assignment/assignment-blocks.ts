/** Splits an assignment’s file into its blocks: paragraphs of the task, prompts, words to know, and the key. */
import { promptKinds, promptSchema, type KeyEntry, type Prompt } from '../../model/assignment.ts';
import type { Inline } from '../../model/inline.ts';
import { isAssignmentComponent, readAssignmentAttributes } from './assignment-components.ts';
import { didYouMean, type Report } from '../report.ts';
import { lineOf, type MdastNode } from '../mdx/mdx.ts';
import { readProse } from '../mdx/prose.ts';

export interface AssignmentBlocks {
  task: Inline[][];
  terms: { word: string; meaning: Inline[] }[];
  prompts: { prompt: Prompt; line: number }[];
  /** Prompts that could not be read; each is reported. */
  faultyPrompts: number;
  key: { entry: KeyEntry; line: number }[];
  /** Every link, wherever it stands. */
  links: { url: string; line: number }[];
}

/** Lines for an answer where the author does not say how many. */
const usualLines = 4;

/** Reads the top-level nodes of an assignment (front matter left out). */
export function readAssignmentBlocks(nodes: readonly MdastNode[], report: Report): AssignmentBlocks {
  const blocks: AssignmentBlocks = { task: [], terms: [], prompts: [], faultyPrompts: 0, key: [], links: [] };
  const prose = (some: readonly MdastNode[]): Inline[] => {
    const { children, links } = readProse(some, report, false);
    blocks.links.push(...links);
    return children;
  };
  for (const node of nodes) {
    if (isAssignmentComponent(node)) {
      const before = blocks.prompts.length;
      readComponent(node, blocks, prose, report);
      if (node.name === 'Prompt' && blocks.prompts.length === before) blocks.faultyPrompts += 1;
    } else blocks.task.push(prose([node]));
  }
  return blocks;
}

function readComponent(
  node: Extract<MdastNode, { children: MdastNode[] }> & { name: string | null },
  blocks: AssignmentBlocks,
  prose: (nodes: readonly MdastNode[]) => Inline[],
  report: Report,
): void {
  if (!isAssignmentComponent(node)) return;
  const line = lineOf(node);
  const attributes = readAssignmentAttributes(node, report);
  if (node.name === 'Option') {
    report('misplaced-component', line, {
      found: '<Option> outside a prompt',
      expected: 'options in a <Prompt kind="choice">',
      hint: 'Move it before the end of its prompt.',
    });
    return;
  }
  const options = optionsIn(node.children);
  const words = prose(node.children.filter((child) => optionsIn([child]).length === 0));
  const optionWords = options.map((option) => prose(option.children));
  if (attributes === null) return;
  if (words.length === 0) {
    report('missing-field', line, {
      found: `<${node.name ?? ''}> without words`,
      expected: 'the words of the question, the meaning or the answer',
      hint: 'Write them between the opening and the closing tag.',
    });
    return;
  }
  if (node.name === 'Term') blocks.terms.push({ word: attributes.get('word') ?? '', meaning: words });
  else if (node.name === 'Key') blocks.key.push({ entry: keyEntry(attributes, words), line });
  else readPrompt(attributes, words, optionWords, line, blocks, report);
}

/** Options, wherever MDX has put them: in the prompt itself, or in a paragraph that holds nothing else. */
function optionsIn(nodes: readonly MdastNode[]): Extract<MdastNode, { children: MdastNode[] }>[] {
  return nodes.flatMap((node) => {
    if (isAssignmentComponent(node)) return node.name === 'Option' ? [node] : [];
    return node.type === 'paragraph' ? optionsIn(node.children) : [];
  });
}

function keyEntry(attributes: ReadonlyMap<string, string>, text: Inline[]): KeyEntry {
  const option = attributes.get('option');
  return {
    of: attributes.get('of') ?? '',
    option: option === undefined ? null : Number(option),
    claims: (attributes.get('claims') ?? '').split(/\s+/).filter((claim) => claim !== ''),
    text,
  };
}

function readPrompt(
  attributes: ReadonlyMap<string, string>,
  question: Inline[],
  options: Inline[][],
  line: number,
  blocks: AssignmentBlocks,
  report: Report,
): void {
  const kind = attributes.get('kind') ?? '';
  const id = attributes.get('id') ?? '';
  if (!(promptKinds as readonly string[]).includes(kind)) {
    report('wrong-value', line, {
      found: `kind="${kind}" on “${id}”`,
      expected: `one of ${promptKinds.join(', ')}`,
      hint: didYouMean(kind, promptKinds, 'short is answered in words, choice by an option, point by a claim.'),
    });
    return;
  }
  if (kind === 'choice' ? options.length < 2 : options.length > 0) {
    report('prompt-options', line, {
      found: `${String(options.length)} options on the ${kind} prompt “${id}”`,
      expected: kind === 'choice' ? 'at least two' : 'none',
      hint: kind === 'choice' ? 'Write each as <Option>…</Option>.' : 'Use kind="choice", or take the options out.',
    });
    return;
  }
  const lines = Number(attributes.get('lines') ?? usualLines);
  const result = promptSchema.safeParse({
    id,
    on: attributes.get('on'),
    kind,
    question,
    ...(kind === 'short' ? { lines } : kind === 'choice' ? { options } : {}),
  });
  if (result.success) {
    blocks.prompts.push({ prompt: result.data, line });
    return;
  }
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'prompt');
    report('wrong-value', line, {
      found: `${field}="${attributes.get(field) ?? '…'}" on “${id}”`,
      expected: issue.message,
      hint: 'Write the value as expected.',
    });
  }
}
