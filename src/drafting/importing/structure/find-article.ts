/** Finds the article in a text: title, byline, body and the rest of its structure. */
import { emptyMasthead, type Article, type Masthead } from './article.ts';
import { dateIn } from './block-kinds.ts';
import { readBody } from './body.ts';
import { oneLine } from '../clean/characters.ts';
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
  const withSmartQuotes = blocks.map((block) => ({ ...block, text: smartQuotes(oneLine(block.text)) }));
  const { bodyStart, ...head } = readHead(withSmartQuotes);
  const { body, credits, leftOut } = readBody(withSmartQuotes.slice(bodyStart));
  if (!body.some(({ kind }) => kind === 'paragraph')) throw noParagraphError(withSmartQuotes, file);
  const copyright = copyrightOf(credits);
  const dateline = findDateline(body[0]?.text ?? '');
  const fromMetadata = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== ''));
  return {
    ...emptyMasthead,
    ...head,
    publication: head.publication ?? copyright.holder ?? dateline?.agency ?? null,
    date:
      head.date ??
      (dateline === null ? null : dateIn((body[0]?.text ?? '').slice(0, dateline.length))) ??
      copyright.year,
    holder: copyright.holder,
    ...fromMetadata,
    body,
    credits,
    leftOut: [...head.leftOut, ...leftOut].sort((a, b) => a.line - b.line),
  };
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
