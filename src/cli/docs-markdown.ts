/** Takes a Markdown document apart into what a check of the documentation looks at. */
import { markdownToMdast, type MdastNode } from 'satteri';

/** A fenced block of code. */
export interface CodeBlock {
  /** Path of the document, from the root of the project. */
  document: string;
  /** Line of the fence, from 1. */
  line: number;
  /** The first word of the info string: the language. */
  language: string;
  /** The other words: what kind of example it is. Renderers do not show them. */
  words: string[];
  text: string;
}

export interface MarkdownDocument {
  path: string;
  blocks: CodeBlock[];
  /** Code in running text. */
  inlineCode: { text: string; line: number }[];
  links: { url: string; line: number }[];
  /** Anchors of the headings, as GitHub makes them. */
  anchors: Set<string>;
}

/** @param path from the root of the project */
export function readMarkdown(path: string, text: string): MarkdownDocument {
  const document: MarkdownDocument = { path, blocks: [], inlineCode: [], links: [], anchors: new Set() };
  visit(markdownToMdast(text, { features: { gfm: true, frontmatter: true } }), document);
  return document;
}

function visit(node: MdastNode, document: MarkdownDocument): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'code') {
    const words = (node.meta ?? '').split(/\s+/).filter((word) => word !== '');
    document.blocks.push({ document: document.path, line, language: node.lang ?? '', words, text: node.value });
  } else if (node.type === 'inlineCode') document.inlineCode.push({ text: node.value, line });
  else if (node.type === 'link' || node.type === 'image') document.links.push({ url: node.url, line });
  else if (node.type === 'heading') document.anchors.add(anchorOf(textOf(node)));
  if ('children' in node) for (const child of node.children) visit(child, document);
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** GitHub’s anchor of a heading: lower case, no punctuation, hyphens for blanks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
