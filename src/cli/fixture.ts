/** `npm run fixture -- NAME ARTICLE`: adds an import case, the article with the files that it is expected to become. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { ImportError } from '../drafting/importing/import-error.ts';
import { formatDiagnostic, type Diagnostic } from '../model/diagnostic.ts';
import { idPattern, idWords } from '../model/fields.ts';
import { fixtureFiles } from './fixture-files.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run fixture -- NAME ARTICLE [--into FOLDER]

  NAME     name of the case: wire-story
  ARTICLE  a text file, a saved web page (.html) or a Word document (.docx). It goes into the repository:
           take one that you wrote yourself, or that may be passed on
  --into   the folder of the cases; src/drafting/importing/golden if you give none
`;

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'src/drafting/importing/golden' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const [name, path, ...more] = positionals;
  if (name === undefined || path === undefined || more.length > 0)
    throw new CommandError('Give a name and one article.');
  const folder = resolve(values.into, name);
  const shown = relative(process.cwd(), folder);
  await checkName(name, folder, shown);
  const { files, faults } = await makeFixture(name, path);
  await writeFiles(new Map([...files].map(([file, bytes]) => [join(folder, file), bytes])));
  for (const file of files.keys()) console.log(`wrote  ${shown}/${file}`);
  for (const fault of faults) console.error(`\n${formatDiagnostic(fault, `${shown}/expected/`)}\n`);
  console.log(
    'next   Read the expected files. They are what the importer does today: put right what is wrong in them.',
  );
  console.log('next   Change the importer until npx vitest run --config .config/vitest.config.ts golden passes.');
});

/** @throws CommandError where the name is no id, or a case has it */
async function checkName(name: string, folder: string, shown: string): Promise<void> {
  if (!idPattern.test(name)) {
    throw refusal('bad-name', shown, {
      found: `the name ${name}`,
      expected: idWords,
      hint: 'Say what the case is about, as in wire-story.',
    });
  }
  const isFree = await readdir(folder).then(
    () => false,
    () => true,
  );
  if (isFree) return;
  throw refusal('name-taken', shown, {
    found: 'a case that is there already',
    expected: 'a name that no case has',
    hint: 'Choose another name. To renew the expected files of all cases: npx vitest run -u --config .config/vitest.config.ts golden',
  });
}

/** @throws CommandError where the article cannot be read or imported */
async function makeFixture(name: string, path: string) {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusal('file-unreadable', path, {
      found: error instanceof Error ? error.message : String(error),
      expected: 'a file that is there and may be read',
      hint: 'Look at the name and the folder; a name with spaces needs quotation marks.',
    });
  });
  try {
    return await fixtureFiles(name, basename(path), bytes);
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(formatDiagnostic(error.diagnostic), 1);
    throw error;
  }
}

function refusal(code: string, file: string, finding: Pick<Diagnostic, 'found' | 'expected' | 'hint'>): CommandError {
  return new CommandError(formatDiagnostic({ code, file, line: 1, ...finding }), 1);
}
