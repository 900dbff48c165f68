/** Turns the Markdown of a paragraph, a note or a check into the prose of the model. */
import type { Inline } from '../model/inline.ts';
import { idList, isComponent, readAttributes, type ComponentNode } from './components.ts';
import type { Report } from './found.ts';
import { lineOf, type MdastNode } from './mdx.ts';

/** A claim as its author marked it: attributes not yet checked against anything. */
export interface ClaimMark {
  attributes: Record<string, string>;
  children: Inline[];
  line: number;
}

/** What a piece of prose holds beside its words. */
export interface Marks {
  claims: ClaimMark[];
  cues: { of: string[]; line: number; children: Inline[] }[];
  links: { url: string; line: number }[];
}

export interface Prose extends Marks {
  children: Inline[];
}

/** Reads phrasing nodes. In a note or a check (`marks` false) claims and cues are out of place. */
export function readProse(nodes: readonly MdastNode[], report: Report, marks: boolean): Prose {
  const prose: Prose = { children: [], claims: [], cues: [], links: [] };
  prose.children = readNodes(nodes, { report, marks, prose, within: null });
  return prose;
}

interface Context {
  report: Report;
  marks: boolean;
  prose: Marks;
  /** The component that is open here. */
  within: 'Claim' | 'Cue' | null;
}

function readNodes(nodes: readonly MdastNode[], context: Context): Inline[] {
  return nodes.flatMap((node) => readNode(node, context));
}

function readNode(node: MdastNode, context: Context): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'paragraph':
      // A component on lines of its own wraps its text in a paragraph.
      return readNodes(node.children, context);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: readNodes(node.children, context) }];
    case 'link':
      return readLink(node, context);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
      reportCode(node, context.report);
      return [];
    default:
      if (isComponent(node)) return readComponent(node, context);
      context.report('unsupported-markdown', lineOf(node), {
        found: node.type,
        expected: 'text, *emphasis*, **strong**, [a link](https://…) and the components',
        hint: 'Put a backslash before the character that Markdown takes for markup, or write plain paragraphs.',
      });
      return [];
  }
}

/** Reports an import, an export or an expression. */
export function reportCode(node: MdastNode & { value: string }, report: Report): void {
  const code = node.value.split('\n')[0] ?? '';
  report('code-in-reading', lineOf(node), {
    found: node.type === 'mdxjsEsm' ? code : `{${code}}`,
    expected: 'text and components only',
    hint: 'A reading is never run: write &#123; for a brace, and begin no line with import or export.',
  });
}

function readLink(node: Extract<MdastNode, { type: 'link' }>, context: Context): Inline[] {
  const children = readNodes(node.children, context);
  if (!/^(?:https?:\/\/|mailto:|#)/i.test(node.url)) {
    context.report('unsafe-link', lineOf(node), {
      found: node.url,
      expected: 'an address that begins with https://, http://, mailto: or #',
      hint: 'Link to a page on the web, or to a claim of this reading as #its-id.',
    });
    return children;
  }
  context.prose.links.push({ url: node.url, line: lineOf(node) });
  return [{ type: 'link', url: node.url, children }];
}

function readComponent(node: ComponentNode, context: Context): Inline[] {
  const attributes = readAttributes(node, context.report);
  const line = lineOf(node);
  const name = node.name ?? '';
  if (attributes === null) return readNodes(node.children, context);
  if (name === 'Lang') {
    return [{ type: 'lang', code: attributes['code'] ?? '', children: readNodes(node.children, context) }];
  }
  const misplaced =
    !context.marks || context.within === name || context.within === 'Cue' || (name !== 'Claim' && name !== 'Cue');
  if (misplaced) {
    context.report('misplaced-component', line, {
      found: context.within === null ? `<${name}> in this place` : `<${name}> in <${context.within}>`,
      expected: 'claims and cues in paragraphs, a cue beside or in a claim, notes and checks between paragraphs',
      hint: name === 'Claim' ? 'Close the outer claim first: claims follow one another.' : `Move <${name}> out.`,
    });
    return readNodes(node.children, context);
  }
  if (name === 'Claim') {
    const mark: ClaimMark = { attributes, children: [], line };
    context.prose.claims.push(mark);
    mark.children = readNodes(node.children, { ...context, within: 'Claim' });
    return [{ type: 'claim', id: attributes['id'] ?? '', children: mark.children }];
  }
  const of = idList(attributes['of'] ?? '');
  const children = readNodes(node.children, { ...context, within: 'Cue' });
  context.prose.cues.push({ of, line, children });
  return [{ type: 'cue', of, children }];
}
