/** `npm run review -- SLUG …`: what is left to review of a reading, and edits of it that keep what was written by hand. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { acceptClaims } from '../drafting/review/claims.ts';
import { setExtent } from '../drafting/review/extent.ts';
import { ReviewError, withChanges, type Changes, type Files } from '../drafting/review/review-edit.ts';
import { confirmSpeakers, mergeSpeakers, renameSpeaker, splitSpeaker } from '../drafting/review/speakers.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { orphanSpeakers, reviewsOf } from '../model/library/review.ts';
import { claimsOf } from '../model/reading.ts';
import { countNoun } from '../model/words.ts';
import { readLibrary } from '../parsing/library.ts';
import { contentFolder } from '../parsing/node/load-content.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { addToGitIgnore } from './import/git-ignore.ts';
import { withLock } from './import/lock.ts';
import { keepCopy, takeNewestCopy } from './kept-copies.ts';

const usage = `npm run review -- READING [ACTION]

  READING                           name of the reading’s folder; alone it lists what is left

  accept ID…                        take claims as reviewed: one claim, or all claims of a speaker
  confirm SPEAKER…                  take the records of speakers as reviewed
  merge SPEAKER INTO                make two speakers one
  split SPEAKER ID NAME CLAIM…      give some claims to a new speaker
  rename SPEAKER NAME [ID]          change a speaker’s name, and id if you give one
  extent CLAIM WORDS                say which words the claim has; “…” where others stand between them
  --undo                            put back what the last action changed
`;

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { undo: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const [slug, action, ...words] = positionals;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (slug === undefined) throw new CommandError('Give the name of a reading.');
  const content = contentFolder();
  if (values.undo) await withLock(content, () => undo(content, slug));
  else if (action === undefined) printLeft(await readFiles(content, slug), slug);
  else await withLock(content, () => act(content, slug, action, words));
});

async function readFiles(content: string, slug: string): Promise<Files> {
  const files = await readTree(content).catch((): Files => new Map());
  if (![...files.keys()].some((path) => path.startsWith(`readings/${slug}/`)))
    throw new CommandError(`There is no reading “${slug}” in ${content}.`, 1);
  return files;
}

function edit(files: Files, slug: string, action: string, words: readonly string[]): Changes {
  const [first = '', second = '', third = '', ...more] = words;
  const needs = (least: number, most = Infinity) => {
    if (words.length < least || words.length > most) throw new CommandError(`${action}: not so many words.`);
  };
  switch (action) {
    case 'accept':
      needs(1);
      return acceptClaims(files, slug, words);
    case 'confirm':
      needs(1);
      return confirmSpeakers(files, words);
    case 'merge':
      needs(2, 2);
      return mergeSpeakers(files, slug, first, second);
    case 'split':
      needs(4);
      return splitSpeaker(files, slug, first, second, third, more);
    case 'rename':
      needs(2, 3);
      return renameSpeaker(files, first, second, third === '' ? first : third);
    case 'extent':
      needs(2, 2);
      return setExtent(files, slug, first, second);
    default:
      throw new CommandError(`“${action}” is no action.`);
  }
}

/** Makes an edit, if the content has no fault after it that it had not before. */
async function act(content: string, slug: string, action: string, words: readonly string[]): Promise<void> {
  const files = await readFiles(content, slug);
  const changes = editInWords(files, slug, action, words);
  if (changes.size === 0) {
    console.log('Nothing to change: it is so already.');
    return;
  }
  const after = withChanges(files, changes);
  const codes = new Set(readLibrary(files).diagnostics.map(({ code, file, found }) => `${code} ${file} ${found}`));
  const [fault] = readLibrary(after).diagnostics.filter(
    ({ code, file, found }) => !codes.has(`${code} ${file} ${found}`),
  );
  if (fault !== undefined)
    throw new CommandError(`The reading would have a fault then:\n${formatDiagnostic(fault)}`, 1);
  const copy = await keepCopy(
    content,
    slug,
    new Map([...changes.keys()].map((path) => [path, files.get(path) ?? null])),
  );
  await keepPrivate(
    content,
    slug,
    [...changes.keys()].filter((path) => !files.has(path)),
  );
  await write(content, changes);
  for (const [path, text] of changes) console.log(`${text === null ? 'deleted' : 'changed'}  ${path}`);
  console.log(`A copy of what was there is in ${relative(process.cwd(), join(content, copy))}; --undo puts it back.`);
  const [review] = reviewsOf(readLibrary(after).library, after).filter(({ reading }) => reading.slug === slug);
  if (review !== undefined) console.log(`${String(review.done)} of ${String(review.total)} reviewed.`);
}

/** What is new beside a reading that git passes over is passed over too. */
async function keepPrivate(content: string, slug: string, added: readonly string[]): Promise<void> {
  const list = await readFile(join(content, '.gitignore'), 'utf8').catch(() => '');
  if (added.length > 0 && list.split('\n').includes(`/readings/${slug}/`)) await addToGitIgnore(content, slug, added);
}

function editInWords(files: Files, slug: string, action: string, words: readonly string[]): Changes {
  try {
    return edit(files, slug, action, words);
  } catch (error) {
    if (error instanceof ReviewError) throw new CommandError(error.message, 1);
    throw error;
  }
}

async function undo(content: string, slug: string): Promise<void> {
  const files = await takeNewestCopy(content, slug);
  if (files === null) throw new CommandError(`No action on “${slug}” is left to undo.`, 1);
  await write(content, files);
  for (const path of files.keys()) console.log(`put back  ${path}`);
}

async function write(content: string, changes: Changes): Promise<void> {
  for (const [path, text] of changes) {
    const target = join(content, path);
    if (text === null) await rm(target, { force: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
}

function printLeft(files: Files, slug: string): void {
  const { library, diagnostics } = readLibrary(files);
  for (const fault of diagnostics.filter(({ file }) => file.startsWith(`readings/${slug}/`)))
    console.log(`${formatDiagnostic(fault)}\n`);
  const [review] = reviewsOf(library, files).filter(({ reading }) => reading.slug === slug);
  if (review === undefined) {
    console.log(`readings/${slug} counts as reviewed.`);
  } else {
    console.log(`readings/${slug}: draft, ${String(review.done)} of ${String(review.total)} reviewed. Left to review:`);
    for (const { file, line, what } of review.left) console.log(`  ${file}:${String(line)}  ${what}`);
    const left = claimsOf(review.reading).filter(({ draft }) => draft === true);
    const counts = new Map<string, number>();
    for (const { speaker } of left) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    if (counts.size > 0) console.log('\nBy speaker:');
    for (const [id, count] of [...counts].sort((a, b) => b[1] - a[1]))
      console.log(`  ${id}  ${library.speakers.get(id)?.name ?? ''}: ${countNoun(count, 'claim')}`);
  }
  const orphans = orphanSpeakers(library);
  if (orphans.length > 0) console.log(`\nNamed by no claim of any reading: ${orphans.join(', ')}`);
}
