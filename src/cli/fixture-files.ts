/** Makes an import case: the article, and beside it the files that it becomes today. */
import { findArticle } from '../drafting/importing/structure/find-article.ts';
import { importArticle, slugFromTitle } from '../drafting/importing/import-article.ts';
import { readArticleFile } from '../drafting/importing/read/open-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readLibrary } from '../parsing/library.ts';

/**
 * The files of a case, by path below its folder, and what is wrong with the reading that the article becomes.
 *
 * @param name of the case
 * @param file name of the article’s file; its ending tells what it is
 * @throws ImportError where the article cannot be imported
 */
export async function fixtureFiles(
  name: string,
  file: string,
  bytes: Uint8Array,
): Promise<{ files: Map<string, Uint8Array>; faults: Diagnostic[] }> {
  const article = `article${/\.\w+$/u.exec(file)?.[0].toLowerCase() ?? '.txt'}`;
  const { blocks, known } = await readArticleFile(bytes, article);
  const found = findArticle(blocks, known, article);
  const nobody = { speakers: new Map<string, string[]>(), sources: new Set<string>() };
  const imported = importArticle(found, { slug: slugFromTitle(found, name), known: nobody });
  const encoder = new TextEncoder();
  const expected = [...imported.files].map(([path, text]): [string, Uint8Array] => [
    `expected/${path}`,
    encoder.encode(text),
  ]);
  return { files: new Map([[article, bytes], ...expected]), faults: readLibrary(imported.files).diagnostics };
}
