/** `npm run new -- KIND NAME`: writes the first files of a reading, a speaker, a source or an assignment. */
import { join, relative } from 'node:path';
import { contentFolder } from '../parsing/node/load-content.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { newFiles } from './new-files.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run new -- reading|speaker|source|assignment NAME [--reading READING]

  NAME       name of the file or folder, and part of its address: the-closed-bridge
  --reading  the reading that an assignment is about; the first in alphabetical order if you give none
`;

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { reading: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const [kind, name, ...more] = positionals;
  if (kind === undefined || name === undefined || more.length > 0) throw new CommandError('Give a kind and one name.');
  const content = contentFolder();
  const shown = relative(process.cwd(), content) || '.';
  const today = new Date().toISOString().slice(0, 10);
  const files = await readTree(content).catch(() => new Map<string, string>());
  const start = newFiles({ kind, name, reading: values.reading, today }, files, `${shown}/`);
  const encoder = new TextEncoder();
  await writeFiles(new Map([...start.files].map(([path, text]) => [join(content, path), encoder.encode(text)])));
  for (const path of start.files.keys()) console.log(`wrote  ${shown}/${path}`);
  for (const line of start.next) console.log(`next   ${line}`);
});
