/** Turns the Markdown of a paragraph, a note or a check into the prose of the model. */
import { languageTag, unshowable } from '../../model/fields.ts';
import type { Inline } from '../../model/inline.ts';
import { componentName, isComponent, readAttributes, type Attributes, type ComponentNode } from './components.ts';
import { idList } from './id-list.ts';
import { didYouMean, type Report } from '../report.ts';
import { reportMarkdown } from './unsupported-markdown.ts';
import { lineOf, type MdastNode } from './mdx.ts';
import { reportParagraphs } from './component-checks.ts';
import { reportEmpty } from './report-empty.ts';

/** A claim as its author marked it: attributes not yet checked against anything. */
export interface WrittenClaim {
  attributes: Attributes;
  children: Inline[];
  line: number;
}

/** What a piece of prose holds besides its words. */
interface ProseParts {
  claims: WrittenClaim[];
  cues: { of: string[]; line: number; children: Inline[] }[];
  links: { url: string; line: number }[];
}

export interface Prose extends ProseParts {
  children: Inline[];
}

/** Reads phrasing nodes. `marks`: whether claims and cues may stand here, as in a paragraph; in a note or a check they may not. */
export function readProse(nodes: readonly MdastNode[], report: Report, marks: boolean): Prose {
  const prose: Prose = { children: [], claims: [], cues: [], links: [] };
  prose.children = readNodes(nodes, { report, marks, prose, within: [] });
  return prose;
}

/** Emphasis in emphasis, and so on: no author needs as much, and the limit keeps recursive functions from overflowing the stack. */
const deepestNesting = 50;

interface Context {
  report: Report;
  marks: boolean;
  prose: ProseParts;
  /** What is open here, outermost first. */
  within: readonly string[];
}

function readNodes(nodes: readonly MdastNode[], context: Context): Inline[] {
  return nodes.flatMap((node) => readNode(node, context));
}

function readNode(node: MdastNode, context: Context): Inline[] {
  switch (node.type) {
    case 'text':
      // Line breaks of the file are spaces; a no-break space stays one.
      return [
        { type: 'text', value: node.value.replace(/[ \t\r\n]+/g, ' ').replace(new RegExp(unshowable, 'gu'), '\uFFFD') },
      ];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'paragraph':
      // A component on lines of its own wraps its text in a paragraph.
      return readNodes(node.children, context);
    case 'emphasis':
    case 'strong':
      if (context.within.length >= deepestNesting) break;
      return [{ type: node.type, children: readNodes(node.children, inside(context, node.type)) }];
    case 'link':
      return readLink(node, context);
    default:
      if (isComponent(node)) return readComponent(node, context);
  }
  reportMarkdown(node, context.report);
  return [];
}

function inside(context: Context, name: string): Context {
  return { ...context, within: [...context.within, name] };
}

function readLink(node: Extract<MdastNode, { type: 'link' }>, context: Context): Inline[] {
  const children = readNodes(node.children, inside(context, 'link'));
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
  const { report, marks, prose } = context;
  const attributes = readAttributes(node, report);
  if (attributes === null) return readNodes(node.children, context);
  const name = componentName(node) ?? '';
  if (name === 'Lang') return readLang(node, attributes, context);
  reportMisplaced(name, lineOf(node), context);
  if (!marks || (name !== 'Claim' && name !== 'Cue')) return readNodes(node.children, context);

  reportParagraphs(node, report);
  const line = lineOf(node);
  const mark = name === 'Claim' && !attributes.has('more') ? { attributes, children: [] as Inline[], line } : null;
  if (mark !== null) prose.claims.push(mark);
  const children = readNodes(node.children, inside(context, name));
  reportEmpty(name, children, line, report);
  if (mark !== null) {
    // A copy: later pieces of the claim are added to it.
    mark.children = [...children];
    return [{ type: 'claim', id: attributes.get('id') ?? '', children }];
  }
  if (name === 'Claim') return readMore(attributes, children, line, context);
  const of = idList(attributes.get('of') ?? '');
  prose.cues.push({ of, line, children });
  return [{ type: 'cue', of, children }];
}

/** Reads a piece that continues a claim: its words go to the claim, after a mark of omission. */
function readMore(attributes: Attributes, children: Inline[], line: number, { report, prose }: Context): Inline[] {
  const id = attributes.get('more') ?? '';
  const claim = prose.claims.find((mark) => mark.attributes.get('id') === id);
  const others = [...attributes.keys()].filter((name) => name !== 'more');
  // An empty `more` is missing, and a claim without an id, which is a fault of its own, may be the one meant.
  const unknown = claim === undefined && id !== '' && prose.claims.every((mark) => mark.attributes.get('id'));
  if (unknown || others.length > 0) {
    report('continued-claim', line, {
      found: unknown ? `more="${id}"` : `${others.join(', ')} on a piece of “${id}”`,
      expected: 'more="…" alone, with the id of a claim that begins before it in the same paragraph',
      hint: unknown
        ? didYouMean(
            id,
            prose.claims.flatMap((mark) => mark.attributes.get('id') ?? []),
            'Give the piece an id, a form and a speaker of its own, or put it into the paragraph of its claim.',
          )
        : 'Say form, speaker and the rest where the claim begins.',
    });
  }
  claim?.children.push({ type: 'text', value: ' … ' }, ...children);
  return [{ type: 'claim', id, more: true, children }];
}

function readLang(node: ComponentNode, attributes: Attributes, context: Context): Inline[] {
  const code = attributes.get('code') ?? '';
  if (code !== '' && !languageTag.safeParse(code).success) {
    context.report('wrong-value', lineOf(node), {
      found: `<Lang code="${code}">`,
      expected: 'a language tag such as en or es-MX',
      hint: 'Most languages have a tag of two letters.',
    });
  }
  return [{ type: 'lang', code, children: readNodes(node.children, inside(context, 'Lang')) }];
}

function reportMisplaced(name: string, line: number, { report, marks, within }: Context): void {
  const isMark = name === 'Claim' || name === 'Cue';
  // A claim’s number is a link, and links do not nest.
  const outer = within.findLast((open) => open === 'Cue' || open === name || (open === 'link' && name === 'Claim'));
  if (marks && isMark && outer === undefined) return;
  const place =
    outer === 'link' ? 'a link' : outer === undefined ? (marks ? 'a paragraph' : 'a note or a check') : `<${outer}>`;
  report('misplaced-component', line, {
    found: `<${name}> in ${place}`,
    expected: 'claims and cues in paragraphs, a cue beside or in a claim, notes and checks between paragraphs',
    hint: !isMark
      ? `Leave a blank line before <${name}>, and begin its line with it.`
      : outer === name
        ? `Close the outer <${name}> before the next.`
        : `Take <${name}> out of it.`,
  });
}
