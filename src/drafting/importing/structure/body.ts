/** Tells the paragraphs and headings of an article from chart labels, credits and page furniture. */
import type { BodyBlock, LeftOut } from './article.ts';
import {
  countWords,
  isClosingNotice,
  isCopyright,
  isCredit,
  isEndMark,
  isEnglish,
  isFullSentence,
  isSentence,
  isSeparator,
} from './block-kinds.ts';
import { isPageFurniture } from './page-furniture.ts';
import { isChartLabel } from './chart-labels.ts';
import type { TextBlock } from '../clean/text-blocks.ts';

/** Headings are short; a longer block without a full stop is a paragraph. */
const mostHeadingWords = 10;

/** Share of the text so far that may still follow a credit line and count as what stands around an article. */
const tailShare = 0.2;

export interface Body {
  body: BodyBlock[];
  credits: string[];
  leftOut: LeftOut[];
}

/**
 * Reads the body from the blocks after the head. A full sentence between its paragraphs is never left out, whatever it
 * begins with.
 */
export function readBody(blocks: readonly TextBlock[], language: string | null): Body {
  const { inside, after } = cutTail(blocks);
  const result: Body = { body: [], credits: [], leftOut: [] };
  const drop = ({ text, line }: TextBlock, what: LeftOut['what']) => result.leftOut.push({ text, line, what });
  inside.forEach((block, index) => {
    const { text } = block;
    if (isCredit(text) && !goesOnAsText(inside, index)) {
      result.credits.push(text);
      drop(block, 'credit');
    } else if (isPageFurniture(text) || isEndMark(text) || isSeparator(text)) drop(block, 'around the article');
    else if (!isHeading(inside, index)) result.body.push({ kind: 'paragraph', text });
    else if (
      isEnglish(language) &&
      isChartLabel(
        text,
        inside.slice(index + 1).map((next) => next.text),
      )
    )
      drop(block, 'label');
    else result.body.push({ kind: 'heading', text });
  });
  for (const block of after) {
    const isOwn = isCredit(block.text) || isClosingNotice(block.text);
    if (isOwn) result.credits.push(block.text);
    drop(block, isOwn ? 'credit' : 'around the article');
  }
  return result;
}

/** Whether a block that reads like a credit is a sentence with paragraphs after it. */
function goesOnAsText(blocks: readonly TextBlock[], index: number): boolean {
  const { text } = blocks[index] ?? { text: '' };
  return isFullSentence(text) && !isCopyright(text) && blocks.slice(index + 1).some(isParagraph);
}

/** Whether a block stands over paragraphs: short, no sentence, alone, with a paragraph right under it. */
function isHeading(blocks: readonly TextBlock[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined || !isParagraph(blocks[index + 1])) return false;
  return block.heading === true || (looksLikeHeading(block.text) && (index === 0 || isParagraph(blocks[index - 1])));
}

function looksLikeHeading(text: string): boolean {
  return (
    countWords(text) <= mostHeadingWords &&
    !isSentence(text) &&
    /^[“‘"¿¡(]?[\p{Lu}\d]/u.test(text) &&
    !/[:,;]$/u.test(text)
  );
}

function isParagraph(block: TextBlock | undefined): boolean {
  return (
    block !== undefined &&
    block.heading !== true &&
    !looksLikeHeading(block.text) &&
    !isCredit(block.text) &&
    !isPageFurniture(block.text)
  );
}

/**
 * Parts the body from what follows it. A credit, a copyright line or an end mark ends it, and so does the heading of a
 * list of other articles, but only where little text follows: the same words can stand in the middle of a body.
 */
function cutTail(blocks: readonly TextBlock[]): { inside: TextBlock[]; after: TextBlock[] } {
  const substance = blocks.map(({ text }) =>
    isSentence(text) && !isCredit(text) && !isPageFurniture(text) ? countWords(text) : 0,
  );
  let before = 0;
  const total = substance.reduce((sum, words) => sum + words, 0);
  let end = blocks.findIndex(({ text }, index) => {
    before += substance[index] ?? 0;
    const share = before === 0 ? 1 : (total - before) / before;
    if (before === 0) return false;
    if (isEndMark(text) || isCredit(text)) return share < tailShare;
    return (
      (isPageFurniture(text) || isSeparator(text) || isClosingNotice(text)) &&
      share < tailShare / 2 &&
      !isFollowedByText(blocks, index)
    );
  });
  if (end === -1) end = blocks.length;
  // Lines under the last paragraph that are neither sentences nor long belong to the page, not to the article.
  while (end > 0 && isLooseLine(blocks[end - 1])) end -= 1;
  return { inside: blocks.slice(0, end), after: blocks.slice(end) };
}

function isLooseLine(block: TextBlock | undefined): boolean {
  if (block === undefined || isFullSentence(block.text)) return false;
  return block.heading === true || looksLikeHeading(block.text);
}

/** Whether text that reads like an article follows a line of page furniture. */
function isFollowedByText(blocks: readonly TextBlock[], index: number): boolean {
  return blocks.slice(index + 1).some(({ text }) => isSentence(text) && countWords(text) >= 5 && !isAround(text));
}

/** Whether a block stands under an article and is no part of it. */
const isAround = (text: string) => isCredit(text) || isClosingNotice(text) || isPageFurniture(text);
