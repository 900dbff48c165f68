/** `npm run pdf`: prints the paper edition of readings as PDF files. */
import { join, relative, resolve } from 'node:path';
import { recordFiles } from '../outputs/node/build-manifest.ts';
import { manifestOf, readingsOf } from './built-site.ts';
import { openBrowser, papers, printPage } from './print-pdf.ts';
import { chooseOne, readArguments, runCommand } from './command.ts';
import { serve } from './serve.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run pdf -- [READING…] [--paper a4|letter] [--notes below|end|none] [--type small|medium|large]
               [--room none|margin|lines] [--site FOLDER] [--out FOLDER]

  READING   names of readings; all of them if you give none
  --paper   a4 (if you do not say) or letter
  --notes   below each paragraph (if you do not say), at the end, or none: the text alone
  --type    small, medium (if you do not say) or large print
  --room    none (if you do not say), a wide margin to write in, or lines after each section
  --site    print from this built site; without it the site is built into dist/ first
  --out     the folder to write into; without it each PDF stands beside its reading in the site
`;

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      paper: { type: 'string', default: 'a4' },
      notes: { type: 'string', default: 'below' },
      type: { type: 'string', default: 'medium' },
      room: { type: 'string', default: 'none' },
      site: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const paper = chooseOne('paper', values.paper, papers);
  const query = new URLSearchParams({
    notes: chooseOne('notes', values.notes, ['below', 'end', 'none']),
    size: chooseOne('type', values.type, ['small', 'medium', 'large']),
    room: chooseOne('room', values.room, ['none', 'margin', 'lines']),
  }).toString();
  const site = resolve(values.site ?? process.env['OUT_DIR'] ?? 'dist');
  const isBuilt = values.site !== undefined;
  if (isBuilt) readingsOf(await manifestOf(site), positionals);
  // Before a build, which takes its time: without a browser there will be no PDF.
  const browser = await openBrowser();
  try {
    if (!isBuilt) await (await import('astro')).build({ logLevel: 'warn' });
    const manifest = await manifestOf(site);
    const readings = readingsOf(manifest, positionals);
    const { server, address } = await serve(site, manifest.base, Number(process.env['PORT'] ?? 4421));
    const files = new Map<string, Uint8Array>();
    const inSite = (slug: string) => `readings/${slug}/${slug}.pdf`;
    try {
      for (const slug of readings) {
        const file = values.out === undefined ? join(site, inSite(slug)) : join(values.out, `${slug}.pdf`);
        files.set(resolve(file), await printPage(browser, `${address}readings/${slug}/print/?${query}`, paper));
      }
    } finally {
      server.close();
    }
    await writeFiles(files);
    if (values.out === undefined) await recordFiles(site, readings.map(inSite));
    for (const [file, { length }] of files)
      console.log(`${relative(process.cwd(), file)}  ${String(Math.round(length / 1000))} kB`);
  } finally {
    await browser.close();
  }
});
