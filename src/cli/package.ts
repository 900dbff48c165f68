/** `npm run package`: the built site as a zip that runs wherever it is unpacked, or parts of it as SCORM packages. */
import { join, relative, resolve } from 'node:path';
import { readMe } from '../outputs/packages/read-me.ts';
import { relativeSite, type RelativeSite } from '../outputs/packages/relative-site.ts';
import { sortedZip } from '../outputs/zip.ts';
import { filesOf, manifestOf } from './built-site.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { scormPackages } from './scorm.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run package -- [--site FOLDER] [--out FILE]
npm run package -- --scorm NAME [--scorm NAME …] [--sections A,B] [--mastery N] [--site FOLDER] [--out FOLDER]

  --site      package this built site; without it the site is built first
  --out       the zip to write (according-to.zip if you give none), or the folder for SCORM packages (this one)
  --scorm     make a SCORM 1.2 package: a reading, an assignment, who-said-it/READING, or all
  --sections  the sections of a reading that “Who said it?” asks about; all of them if you give none
  --mastery   per cent from which an exercise or an assignment is passed; without it, it is only completed
`;

await runCommand(usage, async () => {
  const { values } = readArguments({
    options: {
      site: { type: 'string' },
      out: { type: 'string' },
      scorm: { type: 'string', multiple: true },
      sections: { type: 'string' },
      mastery: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { scorm } = values;
  if (scorm === undefined && (values.sections !== undefined || values.mastery !== undefined))
    throw new CommandError('--sections and --mastery belong to --scorm.');
  const choices = { mastery: percent(values.mastery), sections: values.sections?.split(',') ?? null };
  const folder = resolve(values.site ?? '.cache/package');
  if (values.site === undefined) {
    process.env['OUT_DIR'] = folder;
    await (await import('astro')).build({ logLevel: 'warn' });
  }
  const manifest = await manifestOf(folder);
  const site = relativeSite(await filesOf(folder, manifest), manifest);
  const packages =
    scorm === undefined
      ? new Map([[values.out ?? 'according-to.zip', sortedZip(withReadMe(site))]])
      : await scormPackages({ site, manifest }, scorm, choices);
  const fileFor = (name: string) => (scorm === undefined ? resolve(name) : resolve(join(values.out ?? '.', name)));
  const files = new Map([...packages].map(([name, bytes]) => [fileFor(name), bytes]));
  await writeFiles(files);
  for (const [file, { length }] of files)
    console.log(`${relative(process.cwd(), file)}  ${String(Math.round(length / 1000))} kB`);
});

function withReadMe({ paths, file }: RelativeSite): Map<string, Uint8Array> {
  const files = new Map(paths.map((path) => [path, file(path) ?? new Uint8Array()]));
  return files.set('README.txt', new TextEncoder().encode(readMe));
}

/** @throws CommandError where it is no whole number from 0 to 100 */
function percent(value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
  if (!(number <= 100)) throw new CommandError(`--mastery ${value}: give a whole number from 0 to 100.`);
  return number;
}
