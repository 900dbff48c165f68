/** Reads what comes in, for the workers: pasted text at once, files by code that is fetched when there is a file. */
import { normalizeCharacters } from '../../drafting/importing/clean/characters.ts';
import { splitBlocks } from '../../drafting/importing/clean/text-blocks.ts';
import { ImportError } from '../../drafting/importing/import-error.ts';
import type { Article } from '../../drafting/importing/structure/article.ts';
import { findArticle } from '../../drafting/importing/structure/find-article.ts';
import type { ArticleInput } from './draft-messages.ts';

/** UTF-16 code units of a pasted text; no article is a tenth as long. */
const longestText = 2_000_000;

/** What errors call a text that was pasted. */
export const pastedName = 'the pasted text';

/**
 * The article in an input.
 *
 * @param onRead called when its text is there, before the article is looked for in it
 * @throws ImportError where it is none
 */
export async function articleOf(input: ArticleInput, onRead: () => void = () => undefined): Promise<Article> {
  if ('text' in input) {
    if (input.text.length > longestText) {
      throw new ImportError('file-too-large', pastedName, {
        found: `${String(input.text.length)} characters`,
        expected: `at most ${String(longestText)}`,
        hint: 'Paste one article at a time.',
      });
    }
    const blocks = splitBlocks(normalizeCharacters(input.text));
    onRead();
    const { languageOf } = await import('../../drafting/importing/read/language.ts');
    return findArticle(blocks, { language: await languageOf(blocks, null) }, pastedName);
  }
  const { readArticleFile } = await import('../../drafting/importing/read/open-file.ts');
  const { blocks, known } = await readArticleFile(input.bytes, input.name);
  onRead();
  return findArticle(blocks, known, input.name);
}

/** Why an input is refused, for the person who gave it. */
export function problemOf(error: unknown): string {
  if (!(error instanceof ImportError))
    return `This could not be read: ${error instanceof Error ? error.message : String(error)}`;
  const { code, found, expected, hint } = error.diagnostic;
  const reasons: Partial<Record<typeof code, string>> = {
    'file-empty': 'There is no text in it.',
    'no-paragraph': 'No article was found in it: no line of it is a sentence.',
  };
  return `${reasons[code] ?? `It holds ${found}; wanted is ${expected}.`} ${hint}`;
}
