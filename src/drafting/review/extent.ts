/** Mends which words a claim has, given the words. */
import { quotationsIn, wordsOutsideQuotations } from '../../parsing/section/quotations.ts';
import { isQuoted, type Form } from '../../model/claim.ts';
import { ReviewError, sectionPaths, type Changes, type Files } from './review-edit.ts';
import { attributeOf, tagsIn, withAttribute, type Tag } from './tags.ts';

/** A character of a paragraph as it is read, and where it stands in the file. */
interface Character {
  text: string;
  start: number;
  end: number;
  /** In a cue: its words attribute the claim and are none of it. */
  isCue: boolean;
}

/**
 * Moves a claim’s tags to other words of its paragraph. Where the words are interrupted, “…” stands between the pieces.
 * Its form follows its quotation marks.
 *
 * @param words as they stand in the paragraph; straight and curly marks are the same here
 * @throws ReviewError where they do not stand there, stand there twice, or belong to another claim
 */
export function setExtent(files: Files, slug: string, claim: string, words: string): Changes {
  for (const path of sectionPaths(files, slug)) {
    const source = files.get(path) ?? '';
    const opening = tagsIn(source).find(
      (tag) => tag.name === 'Claim' && !tag.isClosing && attributeOf(tag, 'id') === claim,
    );
    if (opening !== undefined) return new Map([[path, moved(source, opening, claim, words)]]);
  }
  throw new ReviewError(`The reading has no claim “${claim}”.`);
}

function moved(source: string, opening: Tag, claim: string, words: string): string {
  const [from, to] = paragraphAround(source, opening.start);
  const before = source.slice(from, to);
  // Without the claim’s own tags the paragraph is free for them.
  const own = ownTags(tagsIn(before), claim);
  let paragraph = '';
  let done = 0;
  for (const tag of own) {
    paragraph += before.slice(done, tag.start);
    done = tag.end;
  }
  paragraph += before.slice(done);
  const characters = readCharacters(paragraph);
  const parts = findParts(characters, words);
  const said = parts
    .map(([start, end]) =>
      characters
        .slice(start, end)
        .map(({ text, isCue }) => (isCue ? '' : text))
        .join(''),
    )
    .join(' ');
  const isLast = parts.at(-1)?.[1] === characters.length;
  const tag = withForm(opening.text, said, isLast);
  let text = paragraph;
  for (const [index, [start, end]] of [...parts.entries()].reverse()) {
    const [open, close] = placesOf(paragraph, characters[start], characters[end - 1]);
    text = `${text.slice(0, open)}${index === 0 ? tag : `<Claim more="${claim}">`}${text.slice(open, close)}</Claim>${text.slice(close)}`;
  }
  return source.slice(0, from) + text + source.slice(to);
}

/** The paragraph that holds an offset: blank lines part paragraphs. */
function paragraphAround(source: string, at: number): [number, number] {
  const before = source.slice(0, at).lastIndexOf('\n\n');
  const after = source.indexOf('\n\n', at);
  return [before === -1 ? 0 : before + 2, after === -1 ? source.trimEnd().length : after];
}

/** The opening and closing tags of a claim and of the pieces that continue it. */
function ownTags(tags: readonly Tag[], claim: string): Tag[] {
  const own: Tag[] = [];
  const open: { tag: Tag; isOwn: boolean }[] = [];
  for (const tag of tags.filter(({ name }) => name === 'Claim')) {
    if (!tag.isClosing) {
      const isOwn = attributeOf(tag, 'id') === claim || attributeOf(tag, 'more') === claim;
      open.push({ tag, isOwn });
      if (isOwn) own.push(tag);
    } else if (open.pop()?.isOwn === true) own.push(tag);
  }
  return own;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The characters that a reader sees; blanks in a row are one. */
function readCharacters(paragraph: string): Character[] {
  const tags = new Map(tagsIn(paragraph).map((tag) => [tag.start, tag]));
  let cues = 0;
  const characters: Character[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const tag = tags.get(at);
    if (tag !== undefined) {
      if (tag.name === 'Cue') cues += tag.isClosing ? -1 : 1;
      at = tag.end;
      continue;
    }
    const rest = paragraph.slice(at, at + 300);
    const link = /^\]\((?:<[^>]*>|[^)\s]*)\)/u.exec(rest)?.[0].length;
    if (link !== undefined || /^[*_[]/u.test(rest)) {
      at += link ?? 1;
      continue;
    }
    const escape = /^\\(?<mark>[!-/:-@[-`{-~])|^&(?:#(?<code>\d+)|(?<name>\w+));|^\s+/u.exec(rest);
    const { mark, code, name } = escape?.groups ?? {};
    const length = escape?.[0].length ?? ((rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    const text =
      mark ??
      (code === undefined ? undefined : String.fromCodePoint(Math.min(Number(code), 0x10ffff))) ??
      (name === undefined ? undefined : (entities[name] ?? `&${name};`)) ??
      (escape === null ? rest.slice(0, length) : ' ');
    if (text !== ' ' || characters.at(-1)?.text !== ' ')
      characters.push({ text, start: at, end: at + length, isCue: cues > 0 });
    at += length;
  }
  return characters;
}

const folded = (text: string) => text.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'");

/** Where the words stand: ranges of characters, a piece after the other. */
function findParts(characters: readonly Character[], words: string): [number, number][] {
  // One character each, so that offsets are indexes.
  const text = folded(characters.map((character) => character.text.charAt(0)).join(''));
  const pieces = words
    .split(/\s*(?:…|\.\.\.)\s*/u)
    .map((piece) => folded(piece.replace(/\s+/gu, ' ').trim()))
    .filter((piece) => piece !== '');
  if (pieces.length === 0) throw new ReviewError('Give the words of the claim.');
  const parts: [number, number][] = [];
  for (const piece of pieces) {
    const start = text.indexOf(piece, parts.at(-1)?.[1] ?? 0);
    if (start === -1) throw new ReviewError(`“${piece}” does not stand in the paragraph of the claim.`);
    if (parts.length === 0 && text.includes(piece, start + 1))
      throw new ReviewError(`“${piece}” stands in the paragraph more than once: give more words.`);
    parts.push([start, start + piece.length]);
  }
  return parts;
}

/** Where the tags go: outside of a component that the words hold from end to end. */
function placesOf(paragraph: string, first: Character | undefined, last: Character | undefined): [number, number] {
  let [open, close] = [first?.start ?? 0, last?.end ?? 0];
  const pairs = pairsOf(tagsIn(paragraph));
  for (let changed = true; changed;) {
    changed = false;
    for (const [start, end] of pairs) {
      const isFirst = start.end === open && end.start <= close;
      const isLast = end.start === close && start.end >= open;
      if (isFirst) open = start.start;
      if (isLast || (isFirst && end.start === close)) close = end.end;
      changed ||= isFirst || isLast;
    }
  }
  for (const [start, end] of pairs) {
    const opensInside = start.start >= open && start.start < close;
    const closesInside = end.end > open && end.end <= close;
    if (
      opensInside !== closesInside ||
      (start.name === 'Claim' && (opensInside || (start.end <= open && end.start >= close)))
    )
      throw new ReviewError(
        start.name === 'Claim'
          ? `These words belong to the claim “${attributeOf(start, 'id') ?? attributeOf(start, 'more') ?? ''}” too: mend that one first.`
          : `The words begin or end inside of ${start.text}: give all of its words, or none.`,
      );
  }
  return [open, close];
}

function pairsOf(tags: readonly Tag[]): [Tag, Tag][] {
  const open: Tag[] = [];
  const pairs: [Tag, Tag][] = [];
  for (const tag of tags) {
    if (!tag.isClosing) open.push(tag);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, tag]);
    }
  }
  return pairs;
}

function withForm(tag: string, said: string, isLast: boolean): string {
  const form = attributeOf({ text: tag }, 'form') as Form | null;
  if (form === null || !isQuoted(form)) return tag;
  const outside = wordsOutsideQuotations(said, isLast);
  const wanted = quotationsIn(said, isLast).length === 0 ? 'indirect' : outside === '' ? 'direct' : 'mixed';
  return withAttribute(tag, 'form', wanted);
}
