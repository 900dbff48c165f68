/** Title, byline, newspaper, date and deck, from the blocks above an article’s body. */
import type { LeftOut, Masthead } from './article.ts';
import {
  byline,
  foreignByline,
  isByline,
  isBreadcrumb,
  isEnglish,
  isFullSentence,
  isSentence,
  countWords,
} from './block-kinds.ts';
import { dateIn, isDateLine } from './dates.ts';
import { couldBeNewspaper, isNewspaperName } from './newspaper-names.ts';
import { isPageFurniture } from './page-furniture.ts';
import type { TextBlock } from '../clean/text-blocks.ts';

/** What the head of an article can be; everything further down is body. */
const longestHead = 40;

export interface Head extends Pick<Masthead, 'title' | 'byline' | 'publication' | 'date' | 'deck'> {
  /** Index of the body’s first block. */
  bodyStart: number;
  leftOut: LeftOut[];
}

/** Reads the head off a text’s blocks. */
export function readHead(blocks: readonly TextBlock[], language: string | null): Head {
  const leftOut: LeftOut[] = [];
  const drop = ({ text, line }: TextBlock, what: LeftOut['what']) => leftOut.push({ text, line, what });
  const isBy = ({ text }: TextBlock) => isByline(text, language ?? 'en');
  const bylineAt = bylineIndex(blocks, isBy);
  const bodyStart = firstParagraph(blocks, bylineAt, isBy);
  const head = blocks.slice(0, bodyStart);

  const lines = head.filter((block) => {
    const around = isPageFurniture(block.text);
    if (around) drop(block, 'around the article');
    return !around;
  });
  const bylineLine = bylineAt === null ? Infinity : (blocks[bylineAt]?.line ?? 0);
  const titled = lines.filter((block) => !isBy(block) && !isDateLine(block.text));
  const beforeByline = titled.filter(({ line }) => line < bylineLine);
  const title = findTitle(beforeByline.length > 0 ? beforeByline : titled);
  const by = readByline(bylineAt === null ? '' : (blocks[bylineAt]?.text ?? ''), language);
  let { publication } = by;
  const belowByline = publication !== null;
  const deck: string[] = [];
  let date: string | null = null;
  for (const [index, block] of lines.entries()) {
    const { text } = block;
    if (isBy(block)) continue;
    if (isDateLine(text)) date ??= dateIn(text);
    else if (text === title) continue;
    else if (isBreadcrumb(text, title)) drop(block, 'around the article');
    else if (isNewspaperName(text) || isBetweenBylineAndDate(lines, index, isBy))
      publication = block.line > bylineLine && !belowByline ? nameOf(text) : (publication ?? nameOf(text));
    else if (isSentence(text) && (isFullSentence(text) || (deck.length === 0 && countWords(text) >= 5)))
      deck.push(text);
    else drop(block, 'head');
  }
  return {
    title,
    byline: by.names === null ? null : inTitleCase(by.names.trim()),
    publication,
    date,
    deck: deck.length === 0 ? null : deck.join(' '),
    bodyStart,
    leftOut,
  };
}

type IsByline = (block: TextBlock) => boolean;

/** “Special to The Ledger” → “The Ledger”. */
const nameOf = (text: string) => text.replace(/^(?:special to|for)\s+/iu, '');

/** A newspaper of any name can stand between byline and date. */
function isBetweenBylineAndDate(lines: readonly TextBlock[], index: number, isBy: IsByline): boolean {
  const { text } = lines[index] ?? { text: '' };
  if (!couldBeNewspaper(nameOf(text))) return false;
  const isDate = (at: number) => lines[at] !== undefined && isDateLine(lines[at].text);
  const isBylineAt = (at: number) => lines[at] !== undefined && isBy(lines[at]);
  return isBylineAt(index - 1) && (isDate(index + 1) || /^special to\s/iu.test(text));
}

/** The names of a byline, and the newspaper where it names one. */
function readByline(text: string, language: string | null): { names: string | null; publication: string | null } {
  if (!isEnglish(language)) {
    const foreign = foreignByline.exec(text)?.groups?.['names'];
    if (foreign !== undefined) return { names: foreign, publication: null };
  }
  const by = byline.exec(text)?.groups;
  const names = /^(?<people>.+?),\s+(?<paper>[^,]+)$/u.exec(by?.['names'] ?? '')?.groups;
  const paper = names?.['paper'];
  if (paper !== undefined && isNewspaperName(paper))
    return { names: names?.['people'] ?? null, publication: by?.['rest'] ?? paper };
  return { names: by?.['names'] ?? null, publication: by?.['rest'] ?? null };
}

/** A byline stands above the body: with a paragraph under it, and little that reads like one before it. */
function bylineIndex(blocks: readonly TextBlock[], isBy: IsByline): number | null {
  const index = blocks.slice(0, longestHead).findIndex(isBy);
  if (index === -1) return null;
  const above = blocks.slice(0, index).filter(({ text }) => startsBody(text) && !isPageFurniture(text)).length;
  return above <= 2 && blocks.slice(index + 1).some(({ text }) => startsBody(text)) ? index : null;
}

/** The body begins with the first sentence after the byline, or, without one, with the first that no title can be. */
function firstParagraph(blocks: readonly TextBlock[], bylineAt: number | null, isBy: IsByline): number {
  const from = bylineAt === null ? 0 : bylineAt + 1;
  const index = blocks.findIndex(
    (block, at) =>
      at >= from &&
      block.heading !== true &&
      !isPageFurniture(block.text) &&
      !isDateLine(block.text) &&
      !isBy(block) &&
      !isBreadcrumb(block.text, null) &&
      startsBody(block.text),
  );
  return index === -1 ? blocks.length : index;
}

function startsBody(text: string): boolean {
  return isSentence(text) && (countWords(text) >= 7 || /[.”"]$/u.test(text));
}

/** The title: of the lines above the byline the one that stands there twice, or else the first of some length. */
function findTitle(lines: readonly TextBlock[]): string | null {
  const texts = lines.map(({ text }) => text);
  if (texts.length === 1) return texts[0] ?? null;
  const repeated = texts.find((text, at) => countWords(text) >= 3 && texts.indexOf(text) !== at);
  if (repeated !== undefined) return repeated;
  const heading = lines.find((line) => line.heading === true);
  if (heading !== undefined) return heading.text;
  const candidates = texts.filter(
    (text) =>
      !isNewspaperName(text) &&
      !isDateLine(text) &&
      !texts.some((other) => other !== text && isBreadcrumb(text, other)) &&
      !isBreadcrumb(text, null),
  );
  return (
    candidates.find((text) => countWords(text) >= 3 && !isSentence(text)) ??
    candidates[0] ??
    texts.find((text) => countWords(text) >= 2 && !isBreadcrumb(text, null)) ??
    null
  );
}

/** “JORIS PELL” as it is written elsewhere. */
function inTitleCase(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
