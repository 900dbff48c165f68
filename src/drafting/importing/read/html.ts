/** A saved web page: its article found by Readability, its text taken block by block. Nothing in it is ever run. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Masthead } from '../structure/article.ts';
import { countWords, isFullSentence } from '../structure/block-kinds.ts';
import { normalizeCharacters, oneLine } from '../clean/characters.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { languagePattern } from '../../../model/fields.ts';
import { checkLength, mostElements } from './limits.ts';
import { pageAddress, pageDate, pagePublication } from './page-metadata.ts';
import { readPage, type PageBlock } from './page.ts';

/** Where Readability finds less than this share of the sentences of what calls itself the article, it has lost some. */
const leastShare = 0.6;

/**
 * The blocks of a page’s article and what the page tells of it.
 *
 * @param file its name, for the error
 * @throws ImportError where the page is larger than any article
 */
export function readHtml(html: string, file: string): { blocks: TextBlock[]; known: Partial<Masthead> } {
  const page = readPage(html, file);
  const found = page.elements > mostElements ? null : findByReadability(page.simple);
  const blocks = found === null ? [] : htmlBlocks(found.content, file);
  const chosen = chooseBlocks(blocks, page.blocks);
  checkLength(
    chosen.reduce((sum, { text }) => sum + text.length, 0),
    file,
  );
  const byline = oneLine(found?.byline ?? page.meta.get('author') ?? '').replace(/^by\s+/iu, '');
  const { language } = page;
  return {
    blocks: [...chosen, ...leftAside(chosen, page.blocks)],
    known: {
      title: textOf(found?.title ?? page.meta.get('og:title')),
      byline: /^https?:/iu.test(byline) ? null : textOf(byline),
      publication: textOf(pagePublication(page, found?.siteName ?? null)),
      date: pageDate(page),
      language: language !== null && languagePattern.test(language) ? language : null,
      address: pageAddress(page),
    },
  };
}

interface Found {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  content: string;
}

function findByReadability(html: string): Found | null {
  const { document } = parseHTML(html);
  if (document.firstElementChild === null) return null;
  const result = new Readability(document, { charThreshold: 200 }).parse();
  if (result === null) return null;
  const { title = null, byline = null, siteName = null, content } = result;
  return { title, byline, siteName, content: content ?? '' };
}

const textOf = (value: string | null | undefined) => {
  const text = oneLine(normalizeCharacters(value ?? ''));
  return text === '' ? null : text;
};

/** The text of some HTML, a block for each paragraph, heading or item, in order. */
export function htmlBlocks(html: string, file: string): TextBlock[] {
  return readPage(html, file)
    .blocks.filter(({ inFurniture }) => !inFurniture)
    .map(plain);
}

const plain = ({ text, line, heading, aside }: PageBlock): TextBlock => ({
  text,
  line,
  ...(heading === true ? { heading } : {}),
  ...(aside === true ? { aside } : {}),
});

const sentenceWords = (blocks: readonly TextBlock[]) =>
  blocks.reduce((sum, { text }) => sum + (isFullSentence(text) ? countWords(text) : 0), 0);

/**
 * Readability’s blocks, unless they are a small part of what the page itself calls its article, or of its paragraphs: an
 * article in many small containers is lost otherwise.
 */
function chooseBlocks(found: readonly TextBlock[], all: readonly PageBlock[]): TextBlock[] {
  const own = all.filter(({ inFurniture, aside }) => !inFurniture && aside !== true);
  const inArticle = own.filter(({ inArticle: inside }) => inside);
  const words = sentenceWords(found);
  if (words < leastShare * sentenceWords(inArticle)) return inArticle.map(plain);
  const paragraphs = own.filter(({ isParagraph, heading }) => isParagraph || heading === true);
  if (words * 3 < sentenceWords(paragraphs)) return paragraphs.map(plain);
  return found.length > 0 ? [...found] : own.map(plain);
}

/** Sentences of the page’s article that were not taken, and what asks for a subscription: to be listed. */
function leftAside(chosen: readonly TextBlock[], all: readonly PageBlock[]): TextBlock[] {
  const texts = new Set(chosen.map(({ text }) => text));
  return all
    .filter(
      (block) =>
        !texts.has(block.text) &&
        (block.aside === true || (block.inArticle && !block.inFurniture && isFullSentence(block.text))),
    )
    .map((block) => ({ ...plain(block), aside: true }));
}
