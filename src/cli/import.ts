/**
 * `npm run import -- ARTICLE… [--slug S] [--layer READING] [--force]`: turns articles into readings, each a draft to be
 * reviewed; with a layer, into an annotated copy of a reading’s article.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../parsing/library.ts';
import { findArticle } from '../drafting/importing/structure/find-article.ts';
import { readArticleFile } from '../drafting/importing/read/open-file.ts';
import { ImportError } from '../drafting/importing/import-error.ts';
import { contentFolder } from '../parsing/node/load-content.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { draftReading, copyReading, chooseSlug, obsoleteFiles, checkDraft, type Files } from './import/import-steps.ts';
import { printResult } from './import/print-result.ts';
import { addToGitIgnore } from './import/git-ignore.ts';
import { writeReading } from './import/write-reading.ts';

const usage = `npm run import -- ARTICLE… [--slug NAME] [--layer READING] [--force]

  ARTICLE   a text file, a saved web page (.html) or a Word document (.docx)
  --slug    name of the reading’s folder; made from the title if you give none
  --layer   lay the claims of this reading on the article: your own annotated copy
  --force   put the new reading in the place of one that has the name
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slug: { type: 'string' },
    layer: { type: 'string' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0 || (values.slug !== undefined && positionals.length > 1)) {
  console.log(
    values.slug !== undefined && positionals.length > 1
      ? `--slug names one reading, and there are several files.\n\n${usage}`
      : usage,
  );
  process.exit(values.help ? 0 : 2);
}

const content = contentFolder();
for (const [index, path] of positionals.entries()) {
  if (positionals.length > 1) console.log(`${String(index + 1)} of ${String(positionals.length)}  ${path}`);
  try {
    await importFile(path);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(`${formatDiagnostic(error.diagnostic)}\n\nNothing was written.\n`);
    process.exitCode = 1;
  }
}

async function importFile(path: string): Promise<void> {
  const began = performance.now();
  const file = basename(path);
  const { bytes, modified } = await readBytes(path);
  const { blocks, known } = await readArticleFile(bytes, file);
  const article = findArticle(blocks, known, file);
  const files: Files = await readTree(content).catch(() => new Map<string, string>());
  const { library } = readLibrary(files);
  const slug = chooseSlug(article, file, values, files);
  const obsolete = obsoleteFiles(slug, library, files);
  const kept = new Map(
    [...files].filter(([name]) => !obsolete.includes(name) && !name.startsWith(`readings/${slug}/`)),
  );
  const result =
    values.layer === undefined
      ? draftReading(article, slug, kept, modified)
      : copyReading(article, slug, values.layer, library, files, file);
  checkDraft(kept, result.files, slug, file);
  // First, so that git can never add the files.
  await addToGitIgnore(content, slug, result.files.keys());
  await writeReading(content, slug, result.files, obsolete);
  printResult(result, article, relative(process.cwd(), content), performance.now() - began);
}

async function readBytes(path: string): Promise<{ bytes: Uint8Array; modified: string }> {
  try {
    const { mtime } = await stat(path);
    return { bytes: await readFile(path), modified: mtime.toISOString().slice(0, 10) };
  } catch (error) {
    throw new ImportError('file-unreadable', path, {
      found: error instanceof Error ? error.message : String(error),
      expected: 'a file that is there and may be read',
      hint: 'Look at the name and the folder; a name with spaces needs quotation marks.',
    });
  }
}
