/** A saved web page: its article found by Readability, its text taken block by block. Nothing in it is ever run. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Masthead } from '../structure/article.ts';
import { dateIn } from '../structure/block-kinds.ts';
import { oneLine, normalizeCharacters } from '../clean/characters.ts';
import { decodeText, checkSize } from './decode.ts';
import { wordSet } from '../../word-set.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { ImportError } from '../import-error.ts';

/** Decodes a page by its byte-order mark, by the encoding that it names, or as any text. */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  checkSize(bytes, file);
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/iu.exec(head)?.groups?.['label'];
  const hasMark = /^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/u.test(head);
  if (hasMark || named === undefined || /^(?:utf-?8|us-ascii)$/iu.test(named)) return decodeText(bytes, file);
  try {
    return new TextDecoder(named, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('file-undecodable', file, {
      found: `a page that says it is ${named}, and is not`,
      expected: 'a page in the encoding that it names',
      hint: 'Save the page again as a complete web page, or copy its text into a text file.',
    });
  }
}

/** The blocks of a page’s article and what the page tells of it. */
export function readHtml(html: string): { blocks: TextBlock[]; known: Partial<Masthead> } {
  const document = documentOf(html);
  const language = document.documentElement.getAttribute('lang');
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
  const result = new Readability(document, { charThreshold: 200 }).parse();
  if (result === null) return { blocks: htmlBlocks(html), known: {} };
  const byline = oneLine(result.byline ?? '').replace(/^by\s+/iu, '');
  return {
    blocks: htmlBlocks(result.content ?? ''),
    known: {
      title: textOf(result.title),
      byline: textOf(byline),
      publication: textOf(result.siteName),
      date: dateIn((result.publishedTime ?? '').slice(0, 10)),
      language: language !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language) ? language : null,
      address: address !== null && URL.canParse(address) && /^https?:/iu.test(address) ? address : null,
    },
  };
}

/** A page as a document. What is called one may be a piece of a page, or have no element at all. */
function documentOf(html: string): Document {
  const { document } = parseHTML(html);
  const root = document.documentElement as Element | null;
  return root?.localName === 'html' ? document : parseHTML(wrapped(html)).document;
}

const wrapped = (html: string) => `<!doctype html><html><body>${html}</body></html>`;

const textOf = (value: string | null | undefined) => {
  const text = oneLine(normalizeCharacters(value ?? ''));
  return text === '' ? null : text;
};

const blockElements = wordSet(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET H1 H2 H3 H4 H5 H6 HEADER HTML LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL',
);
const ignoredElements = wordSet(
  'ASIDE AUDIO BUTTON CANVAS FIGURE FIGCAPTION FOOTER FORM HEAD HR IFRAME IMG INPUT MATH NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO',
);

/** The text of some HTML, a block for each paragraph, heading or item, in order. */
export function htmlBlocks(html: string): TextBlock[] {
  const { document } = parseHTML(wrapped(html));
  const blocks: TextBlock[] = [];
  let open = '';
  const close = (heading: boolean) => {
    // Two line breaks part paragraphs; one does not, in a page.
    for (const part of normalizeCharacters(open).split(/\n\s*\n/u)) {
      const text = oneLine(part);
      if (text !== '') blocks.push({ text, line: blocks.length + 1, ...(heading ? { heading: true as const } : {}) });
    }
    open = '';
  };
  // A stack of its own: pages can be nested deeper than calls.
  const stack: (ChildNode | { closes: boolean })[] = [document.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('closes' in node) close(node.closes);
    else if (node.nodeType === 3) open += (node.textContent ?? '').replace(/\s+/gu, ' ');
    else if (node.nodeName === 'BR') open += '\n';
    else if (node.nodeType === 1 && !ignoredElements.has(node.nodeName.toUpperCase())) {
      const isBlock = blockElements.has(node.nodeName.toUpperCase());
      if (isBlock) close(false);
      if (isBlock) stack.push({ closes: /^H[1-6]$/u.test(node.nodeName.toUpperCase()) });
      stack.push(...[...node.childNodes].reverse());
    }
  }
  close(false);
  return blocks;
}
