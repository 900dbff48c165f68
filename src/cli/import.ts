/**
 * `npm run import -- ARTICLE… [--slug S] [--layer READING] [--force]`: turns articles into readings, each a draft to be
 * reviewed; with a layer, into an annotated copy of a reading’s article.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { readLibrary } from '../parsing/library.ts';
import { findArticle } from '../drafting/importing/structure/find-article.ts';
import type { Article } from '../drafting/importing/structure/article.ts';
import { readArticleFile } from '../drafting/importing/read/open-file.ts';
import { mostBytes, tooLarge } from '../drafting/importing/read/limits.ts';
import { ImportError } from '../drafting/importing/import-error.ts';
import { contentFolder } from '../parsing/node/load-content.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { keepCopy } from './kept-copies.ts';
import { ContentIndex } from './import/content-index.ts';
import {
  checkDraft,
  chooseSlug,
  copyReading,
  draftReading,
  obsoleteFiles,
  recordsWithout,
} from './import/import-steps.ts';
import { withLock } from './import/lock.ts';
import { printResult } from './import/print-result.ts';
import { addToGitIgnore } from './import/git-ignore.ts';
import { writeReading } from './import/write-reading.ts';

const usage = `npm run import -- ARTICLE… [--slug NAME] [--layer READING] [--force]

  ARTICLE   a text file, a saved web page (.html, .mhtml) or a Word document (.docx)
  --slug    name of the reading’s folder; made from the title if you give none
  --layer   lay the claims of this reading on the article: your own annotated copy
  --force   put the new reading in the place of one that has the name; a copy of the old one is kept
`;

interface Options {
  slug?: string | undefined;
  layer?: string | undefined;
  force: boolean;
}

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      layer: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  if (positionals.length === 0) throw new CommandError('Give an article.');
  if (values.slug !== undefined && positionals.length > 1)
    throw new CommandError('--slug names one reading, and there are several files.');
  const index = new ContentIndex(contentFolder());
  for (const [number, path] of positionals.entries()) {
    if (positionals.length > 1) console.log(`${String(number + 1)} of ${String(positionals.length)}  ${path}`);
    try {
      await importFile(path, values, index);
    } catch (error) {
      console.error(`${formatDiagnostic(asImportError(error, path).diagnostic)}\n\nNothing was written.\n`);
      process.exitCode = 1;
    }
  }
});

/** Whatever a file or a folder does to the import, it is told in words. */
function asImportError(error: unknown, path: string): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof CommandError || !(error instanceof Error)) throw error;
  if (process.env['DEBUG'] !== undefined) console.error(error.stack);
  const isOfFiles = 'syscall' in error;
  return new ImportError(isOfFiles ? 'not-written' : 'import-failed', basename(path), {
    found: error.message.split('\n')[0] ?? '',
    expected: isOfFiles ? 'a content folder that can be written to' : 'an article that can be drafted',
    hint: isOfFiles
      ? 'Look at the rights of the content folder, and whether the disk is full.'
      : 'This is a fault of the importer: please report it, with the file. DEBUG=1 shows where it happened.',
  });
}

async function importFile(path: string, options: Options, index: ContentIndex): Promise<void> {
  const began = performance.now();
  const file = basename(path);
  const { blocks, known } = await readArticleFile(await readBytes(path), file);
  const article = findArticle(blocks, known, file);
  const { result, kept } = await withLock(index.content, () => writeDraft(article, file, options, index));
  printResult(result, article, relative(process.cwd(), index.content), performance.now() - began, kept);
}

/** Drafts, checks and writes, while no other import does. */
async function writeDraft(article: Article, file: string, options: Options, index: ContentIndex) {
  const { content } = index;
  await index.refresh();
  const slug = chooseSlug(article, file, options, index.readings);
  const replaced = index.readings.has(slug);
  const files = replaced ? await index.all() : new Map<string, string>();
  const obsolete = replaced ? obsoleteFiles(slug, readLibrary(files).library, files) : [];
  const records = recordsWithout(obsolete, index);
  const result =
    options.layer === undefined
      ? draftReading(article, slug, records)
      : await copyReading(article, slug, options.layer, index, file);
  checkDraft(result.files, slug, records, index, file);
  const old = [...files].filter(([name]) => obsolete.includes(name) || name.startsWith(`readings/${slug}/`));
  const added = [...result.files.keys()].map((name): [string, null] => [name, null]);
  const kept = replaced ? await keepCopy(content, slug, new Map<string, string | null>([...added, ...old])) : null;
  // First, so that git can never add the files.
  await addToGitIgnore(content, slug, result.files.keys());
  await writeReading(content, slug, result.files, obsolete);
  return { result, kept };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes)
      throw tooLarge(basename(path), `${String(Math.round(size / 1e6))} MB`, `${String(mostBytes / 1e6)} MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('file-unreadable', path, {
      found: error instanceof Error ? error.message : String(error),
      expected: 'a file that is there and may be read',
      hint: 'Look at the name and the folder; a name with spaces needs quotation marks.',
    });
  }
}
