/** Title, byline, newspaper, date and deck, from the blocks above an article’s body. */
import type { LeftOut, Masthead } from './article.ts';
import {
  byline,
  dateIn,
  isByline,
  isPageFurniture,
  isBreadcrumb,
  isDateLine,
  isSentence,
  countWords,
} from './block-kinds.ts';
import type { TextBlock } from '../clean/text-blocks.ts';

/** What the head of an article can be; everything further down is body. */
const longestHead = 40;

const newspaperWords =
  /\b(?:times|post|herald|courier|gazette|news|tribune|chronicle|journal|observer|press|star|record|daily|weekly|review|magazine|examiner|dispatch|sun|globe|standard|mail|guardian|independent|telegraph|ledger|register|sentinel|bulletin|inquirer|reporter|diario|jornada|universal|prensa|país|reuters|afp|ap|npr|bbc|cnn)\b/iu;

export interface Head extends Pick<Masthead, 'title' | 'byline' | 'publication' | 'date' | 'deck'> {
  /** Index of the body’s first block. */
  bodyStart: number;
  leftOut: LeftOut[];
}

/** Reads the head off a text’s blocks. */
export function readHead(blocks: readonly TextBlock[]): Head {
  const leftOut: LeftOut[] = [];
  const drop = ({ text, line }: TextBlock, what: LeftOut['what']) => leftOut.push({ text, line, what });
  const bylineAt = bylineIndex(blocks);
  const bodyStart = firstParagraph(blocks, bylineAt);
  const head = blocks.slice(0, bodyStart);

  const lines = head.filter((block) => {
    const around = isPageFurniture(block.text);
    if (around) drop(block, 'around the article');
    return !around;
  });
  const titled = lines.filter(({ text }) => !isByline(text) && !isDateLine(text));
  const beforeByline = bylineAt === null ? titled : titled.filter(({ line }) => line < (blocks[bylineAt]?.line ?? 0));
  const title = findTitle(beforeByline.length > 0 ? beforeByline : titled);
  const by = bylineAt === null ? undefined : byline.exec(blocks[bylineAt]?.text ?? '')?.groups;
  const names = /^(?<people>.+?),\s+(?<paper>[^,]+)$/u.exec(by?.['names'] ?? '')?.groups;
  const fromByline = names?.['paper'] !== undefined && isNewspaperName(names['paper']) ? names['paper'] : null;
  const people = fromByline === null ? by?.['names'] : names?.['people'];
  let publication = by?.['rest'] ?? fromByline;
  const bylineLine = bylineAt === null ? Infinity : (blocks[bylineAt]?.line ?? 0);
  const belowByline = publication !== null;
  let deck: string | null = null;
  let date: string | null = null;
  for (const block of lines) {
    const { text } = block;
    if (isByline(text)) continue;
    if (isDateLine(text)) date ??= dateIn(text);
    else if (text === title) continue;
    else if (isBreadcrumb(text, title)) drop(block, 'around the article');
    else if (isNewspaperName(text))
      publication = block.line > bylineLine && !belowByline ? text : (publication ?? text);
    else if (deck === null && isSentence(text) && countWords(text) >= 5) deck = text;
    else drop(block, 'head');
  }
  return {
    title,
    byline: people === undefined ? null : inTitleCase(people.trim()),
    publication,
    date,
    deck,
    bodyStart,
    leftOut,
  };
}

/** A byline stands above the body: with a paragraph under it, and little that reads like one before it. */
function bylineIndex(blocks: readonly TextBlock[]): number | null {
  const index = blocks.slice(0, longestHead).findIndex(({ text }) => isByline(text));
  if (index === -1) return null;
  const above = blocks.slice(0, index).filter(({ text }) => startsBody(text) && !isPageFurniture(text)).length;
  return above <= 2 && blocks.slice(index + 1).some(({ text }) => startsBody(text)) ? index : null;
}

/** The body begins with the first sentence after the byline, or, without one, with the first that no title can be. */
function firstParagraph(blocks: readonly TextBlock[], bylineAt: number | null): number {
  const from = bylineAt === null ? 0 : bylineAt + 1;
  const index = blocks.findIndex(
    ({ text, heading }, at) =>
      at >= from &&
      heading !== true &&
      !isPageFurniture(text) &&
      !isDateLine(text) &&
      !isByline(text) &&
      !isBreadcrumb(text, null) &&
      startsBody(text),
  );
  return index === -1 ? blocks.length : index;
}

function startsBody(text: string): boolean {
  return isSentence(text) && (countWords(text) >= 7 || /[.”"]$/u.test(text));
}

/** The title: of the lines above the byline the one that stands there twice, or else the first of some length. */
function findTitle(lines: readonly TextBlock[]): string | null {
  const texts = lines.map(({ text }) => text);
  const repeated = texts.find((text, at) => countWords(text) >= 3 && texts.indexOf(text) !== at);
  if (repeated !== undefined) return repeated;
  const heading = lines.find((line) => line.heading === true);
  if (heading !== undefined) return heading.text;
  const candidates = texts.filter(
    (text) =>
      !isNewspaperName(text) &&
      !texts.some((other) => other !== text && isBreadcrumb(text, other)) &&
      !isBreadcrumb(text, null),
  );
  return candidates.find((text) => countWords(text) >= 3 && !isSentence(text)) ?? candidates[0] ?? null;
}

/** Whether a short line is the name of a newspaper or an agency. */
function isNewspaperName(text: string): boolean {
  return (
    countWords(text) <= 5 &&
    newspaperWords.test(text) &&
    !/\p{P}$/u.test(text) &&
    /^(?:the\s+)?\p{Lu}/iu.test(text) &&
    titleCase(text)
  );
}

function titleCase(text: string): boolean {
  return text
    .split(' ')
    .every((word) => /^[\p{Lu}\d(&]/u.test(word) || /^(?:of|the|and|in|de|del|la|el|y|for)$/iu.test(word));
}

/** “JORIS PELL” as it is written elsewhere. */
function inTitleCase(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
