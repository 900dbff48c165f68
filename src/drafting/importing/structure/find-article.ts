/** Finds the article in a text: title, byline, body and the rest of its structure. */
import { emptyMasthead, type Article, type BodyBlock, type LeftOut, type Masthead } from './article.ts';
import { isEnglish } from './block-kinds.ts';
import { dateIn } from './dates.ts';
import { readDatabaseLines } from './database-lines.ts';
import { readBody } from './body.ts';
import { oneLine } from '../clean/characters.ts';
import { withoutFootnoteMarks } from '../clean/footnote-marks.ts';
import { withCurlyMarks, withDoubleMarks } from '../clean/quotation-style.ts';
import { smartQuotes } from '../clean/smart-quotes.ts';
import { findDateline } from './dateline.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { readHead } from './masthead.ts';
import { ImportError } from '../import-error.ts';

/**
 * @param blocks the text’s blocks, characters uniform
 * @param known what the file’s metadata say of the article (those of a web page); they take precedence over the text
 * @param file its name, for the error
 * @throws ImportError where the text has no paragraph
 */
export function findArticle(blocks: readonly TextBlock[], known: Partial<Masthead>, file: string): Article {
  const language = known.language ?? null;
  const lines = blocks.map((block) => ({ ...block, text: oneLine(block.text) }));
  const aside = lines
    .filter((block) => block.aside === true)
    .map(({ text, line }): LeftOut => ({ text, line, what: 'around the article' }));
  const database = readDatabaseLines(lines.filter((block) => block.aside !== true));
  const clean = database.blocks
    .map((block) => ({ ...block, text: cleanLine(block.text, language) }))
    .filter(({ text }) => text !== '');
  const { bodyStart, ...head } = readHead(clean, language);
  const { body, credits, leftOut } = readBody(clean.slice(bodyStart), language);
  if (!body.some(({ kind }) => kind === 'paragraph')) throw noParagraphError(clean, file);
  const texts = body.map(({ text }) => text);
  const marked = isEnglish(language) ? withDoubleMarks(texts) : texts;
  const copyright = copyrightOf(credits);
  const dateline = findDateline(texts[0] ?? '');
  const given = (fields: Partial<Masthead>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
  const databaseFields: Partial<Masthead> = given(database.known);
  return {
    ...emptyMasthead,
    ...head,
    ...databaseFields,
    publication:
      databaseFields.publication ??
      head.publication ??
      copyright.holder ??
      dateline?.agency ??
      releasingBody(clean, body) ??
      null,
    date:
      databaseFields.date ??
      head.date ??
      (dateline === null ? null : dateIn((texts[0] ?? '').slice(0, dateline.length))) ??
      copyright.year,
    holder: copyright.holder,
    ...given(known),
    body: body.map((block, index) => ({ ...block, text: marked[index] ?? block.text })),
    credits,
    leftOut: [...aside, ...database.leftOut, ...head.leftOut, ...leftOut].sort((a, b) => a.line - b.line),
  };
}

function cleanLine(text: string, language: string | null): string {
  const marked = isEnglish(language) ? smartQuotes(withCurlyMarks(text)) : smartQuotes(text);
  return withoutFootnoteMarks(marked);
}

/** Who releases a press release: it says so under its text, “About Acme Bridges”. */
function releasingBody(blocks: readonly TextBlock[], body: readonly BodyBlock[]): string | null {
  if (!blocks.slice(0, 6).some(({ text }) => /^(?:for immediate release|press release|news release)\b/iu.test(text)))
    return null;
  const about = body.map(({ text }) => /^About (?<name>\p{Lu}[^.:]{2,60}):?$/u.exec(text)?.groups?.['name'] ?? null);
  return about.find((name) => name !== null) ?? null;
}

/** Holder and year, from a line such as “© 2013, The Washington Post”. */
function copyrightOf(credits: readonly string[]): { holder: string | null; year: string | null } {
  for (const credit of credits) {
    const match = /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?<year>(?:19|20)\d\d)?,?\s*(?:by\s+)?(?<holder>[^.|]*)/iu.exec(
      credit,
    );
    if (match?.groups === undefined) continue;
    const holder = oneLine(match.groups['holder'] ?? '').replace(/,?\s*all rights reserved$/iu, '');
    return { holder: holder === '' ? null : holder, year: match.groups['year'] ?? dateIn(credit) };
  }
  return { holder: null, year: null };
}

function noParagraphError(blocks: readonly TextBlock[], file: string): ImportError {
  return new ImportError('no-paragraph', file, {
    found: `${String(blocks.length)} lines, none of them a sentence`,
    expected: 'at least one paragraph that ends with a full stop',
    hint: 'Copy the article’s text itself; a list of headlines is no article.',
  });
}
