/** `npm run package`: the built site as a zip that runs wherever it is unpacked. */
import { relative, resolve } from 'node:path';
import { readMe } from '../packaging/read-me.ts';
import { relativeSite } from '../packaging/relative-site.ts';
import { zip } from '../packaging/zip.ts';
import { baseOf, filesOf } from './built-site.ts';
import { readArguments, run } from './refuse.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run package -- [--site FOLDER] [--out FILE]

  --site   package this built site; without it the site is built first
  --out    the zip to write; according-to.zip if you give none
`;

await run(usage, async () => {
  const { values } = readArguments({
    options: {
      site: { type: 'string' },
      out: { type: 'string', default: 'according-to.zip' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const folder = resolve(values.site ?? '.cache/package');
  if (values.site === undefined) {
    process.env['OUT_DIR'] = folder;
    await (await import('astro')).build({ logLevel: 'warn' });
  }
  const files = relativeSite(await filesOf(folder), await baseOf(folder));
  files.set('README.txt', new TextEncoder().encode(readMe));
  const file = resolve(values.out);
  const bytes = zip(files);
  await writeFiles(new Map([[file, bytes]]));
  console.log(
    `${relative(process.cwd(), file)}  ${String(files.size)} files, ${String(Math.round(bytes.length / 1000))} kB`,
  );
});
