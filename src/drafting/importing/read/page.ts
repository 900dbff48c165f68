/**
 * One pass through the HTML of a page: its text in blocks, what its head tells, and a simpler page for the search of the
 * article. Nothing is run. It takes time by the length of the page, however deep or broken it is.
 */
import { Parser } from 'htmlparser2';
import { wordSet } from '../../word-set.ts';
import { normalizeCharacters, oneLine } from '../clean/characters.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { deepestKept, deepestTags, mostTags, tooLarge } from './limits.ts';

/** A block of a page, and what it stands in. */
export interface PageBlock extends TextBlock {
  /** In an element that holds the article: “article”, “main”, or one that says so. */
  inArticle: boolean;
  /** In a menu, a footer, a form. */
  inFurniture: boolean;
  isParagraph: boolean;
}

export interface Page {
  blocks: PageBlock[];
  /** The page without scripts, styles and pictures, no deeper than the search of the article can take. */
  simple: string;
  elements: number;
  language: string | null;
  /** Values of `meta` elements by lower-case name. */
  meta: Map<string, string>;
  /** The texts of JSON-LD. */
  data: string[];
  /** Dates that elements tell, the surest first. */
  dates: string[];
  canonical: string | null;
  /** The address that browsers write into a page that they save. */
  savedFrom: string | null;
}

const blockElements = wordSet(
  'address article blockquote body center dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header html li main ol p pre section table tbody td th thead tr ul',
);
/** Elements whose text is no part of an article. */
const ignoredElements = wordSet(
  'aside audio button canvas figure figcaption footer form head iframe math nav noscript object select style svg template textarea video',
);
const removedElements = wordSet(
  'audio button canvas iframe math noscript object script select style svg template textarea video input img picture source',
);
const voidElements = wordSet('area base br col embed hr img input link meta param source track wbr');
const keptAttributes = wordSet('id class role itemprop lang rel href name property content');
const newsletter = /(?:^|[\s_-])(?:newsletters?|sign-?up|subscribe|subscription)(?=[\s_-]|$)/iu;
/** A container that says “newsletter” and has more words than this holds the article too. */
const mostPitchWords = 90;
const footnoteMark = /^\s*(?:\[?(?:\d{1,3}|note \d{1,3})\]?|\[?[a-z]\]|[*†‡§])\s*$/u;
const unitBefore = /(?:\b(?:[cmk]?m|ft|mi|in|yd)|\d)$/u;

const escapeText = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const escapeValue = (text: string) => escapeText(text).replace(/"/gu, '&quot;');

interface OpenElement {
  name: string;
  /** Whether it stands in the simple page. */
  isKept: boolean;
  isIgnored: boolean;
  isRemoved: boolean;
  isArticle: boolean;
  /** For a container of a pitch: where its blocks and its part of the simple page begin. */
  pitch: { blocks: number; simple: number } | null;
  /** For a raised mark: how long the text was before it. */
  raisedAt: number | null;
}

/**
 * @param file its name, for the error
 * @throws ImportError where the page has more tags, or deeper ones, than any article
 */
export function readPage(html: string, file: string): Page {
  const page: Page = {
    blocks: [],
    simple: '',
    elements: 0,
    language: null,
    meta: new Map(),
    data: [],
    dates: [],
    canonical: null,
    savedFrom: null,
  };
  const sureDates: string[] = [];
  const otherDates: string[] = [];
  const simple: string[] = [];
  const stack: OpenElement[] = [];
  const count = { tags: 0, kept: 0, ignored: 0, removed: 0, article: 0 };
  let open = '';
  let data: string[] | null = null;
  /** An element that gives a date by its text. */
  let datedAt: number | null = null;

  const close = (name: string) => {
    // Two line breaks part paragraphs; one does not, in a page.
    for (const part of normalizeCharacters(open).split(/\n\s*\n/u)) {
      const text = oneLine(part);
      if (text === '') continue;
      page.blocks.push({
        text,
        line: page.blocks.length + 1,
        ...(/^h[1-6]$/u.test(name) ? { heading: true as const } : {}),
        inArticle: count.article > 0,
        inFurniture: count.ignored > 0,
        isParagraph: name === 'p' || stack.some((element) => element.name === 'p'),
      });
    }
    open = '';
  };

  const readHead = (name: string, attributes: Record<string, string>) => {
    if (name === 'html') page.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(attributes['rel'] ?? ''))
      page.canonical ??= attributes['href'] ?? null;
    const property = (attributes['itemprop'] ?? '').toLowerCase();
    if (name === 'meta') {
      const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase().trim();
      const value = attributes['content'] ?? '';
      if (key !== '' && value !== '' && !page.meta.has(key)) page.meta.set(key, value);
    }
    for (const key of ['datepublished', 'data-datepublished', 'data-date-published', 'data-published', 'pubdate']) {
      const value = attributes[key] ?? '';
      if (/\d{4}/u.test(value)) sureDates.push(value);
    }
    const value = attributes['datetime'] ?? attributes['content'] ?? '';
    if (/(?:^|\s)datepublished(?:\s|$)/u.test(property)) {
      if (value === '') datedAt = open.length;
      else sureDates.push(value);
    } else if (name === 'time' && value !== '') {
      const isPublished = 'pubdate' in attributes || /publish|posted|dateline/iu.test(attributes['class'] ?? '');
      if (isPublished) sureDates.push(value);
      else if (!/updat|modif/iu.test(attributes['class'] ?? '')) {
        if (count.article > 0) otherDates.unshift(value);
        else otherDates.push(value);
      }
    }
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count.tags += 1;
        if (count.tags > mostTags) throw tooLarge(file, 'a page of more than 400,000 tags', '400,000 tags');
        if (stack.length > deepestTags)
          throw tooLarge(file, 'elements nested more than 2,000 deep', '2,000 levels; a page has about 30');
        readHead(name, attributes);
        if (name === 'script') {
          data = /^application\/ld\+json/iu.test(attributes['type'] ?? '') ? [] : null;
        }
        const isRemoved = removedElements.has(name);
        const isIgnored = ignoredElements.has(name);
        const isArticle =
          name === 'article' ||
          name === 'main' ||
          attributes['role'] === 'main' ||
          /(?:^|\s)articlebody(?:\s|$)/iu.test(attributes['itemprop'] ?? '');
        const isBlock = blockElements.has(name);
        if (isBlock) close('');
        if (name === 'br') open += '\n';
        const isKept = count.removed === 0 && !isRemoved && count.kept < deepestKept;
        const label = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
        const isPitch = name !== 'html' && name !== 'body' && !isArticle && newsletter.test(label);
        stack.push({
          name,
          isKept: isKept && !voidElements.has(name),
          isIgnored,
          isRemoved,
          isArticle,
          pitch: isPitch ? { blocks: page.blocks.length, simple: simple.length } : null,
          raisedAt: name === 'sup' ? open.length : null,
        });
        if (isKept) {
          const kept = Object.entries(attributes).filter(
            ([key, value]) => keptAttributes.has(key) && value.length < 2000,
          );
          simple.push(`<${name}${kept.map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join('')}>`);
          page.elements += 1;
          if (!voidElements.has(name)) count.kept += 1;
        } else if (count.removed === 0 && isBlock) simple.push('<br><br>');
        if (isIgnored) count.ignored += 1;
        if (isRemoved) count.removed += 1;
        if (isArticle) count.article += 1;
      },
      ontext(text) {
        if (data !== null) data.push(text);
        if (count.removed > 0) return;
        simple.push(escapeText(text));
        if (stack.at(-1)?.name !== 'title' || !stack.some(({ name }) => name === 'head'))
          open += text.replace(/\s+/gu, ' ');
      },
      oncomment(text) {
        page.savedFrom ??= /saved from url=\(\d+\)(?<url>\S+)/u.exec(text)?.groups?.['url'] ?? null;
      },
      onclosetag(name) {
        const element = stack.pop();
        if (element === undefined) return;
        if (name === 'script' && data !== null) {
          page.data.push(data.join(''));
          data = null;
        }
        if (datedAt !== null) {
          sureDates.push(open.slice(datedAt));
          datedAt = null;
        }
        if (element.raisedAt !== null && isFootnoteMark(open, element.raisedAt)) open = open.slice(0, element.raisedAt);
        if (blockElements.has(name)) close(name);
        if (element.isKept) {
          simple.push(`</${name}>`);
          count.kept -= 1;
        } else if (count.removed === 0 && blockElements.has(name)) simple.push('<br><br>');
        if (element.pitch !== null) endPitch(element.pitch);
        if (element.isIgnored) count.ignored -= 1;
        if (element.isRemoved) count.removed -= 1;
        if (element.isArticle) count.article -= 1;
      },
    },
    { lowerCaseTags: true, decodeEntities: true },
  );

  /** Marks the few words of a container that asks for a subscription, and takes them out of the simple page. */
  const endPitch = (start: { blocks: number; simple: number }) => {
    close('');
    const own = page.blocks.slice(start.blocks);
    if (own.reduce((sum, { text }) => sum + text.split(' ').length, 0) > mostPitchWords) return;
    for (const block of own) block.aside = true;
    simple.length = start.simple;
  };

  parser.write(html);
  parser.end();
  close('');
  page.simple = simple.join('');
  page.dates = [...sureDates, ...otherDates];
  return page;
}

function isFootnoteMark(text: string, from: number): boolean {
  return (
    footnoteMark.test(text.slice(from)) && /\S$/u.test(text.slice(0, from)) && !unitBefore.test(text.slice(0, from))
  );
}
