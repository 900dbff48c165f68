/**
 * The readings to take along, in the build: each as one file and as an e-book, made from the same library as the pages.
 * While developing both are made on demand.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { coverPng } from '../../outputs/books/epub/node/cover.ts';
import { epub } from '../../outputs/books/epub/epub.ts';
import { oneFile } from '../../outputs/books/one-file/one-file.ts';
import { loadLibrary } from '../../parsing/node/load-content.ts';
import type { Library, Reading } from '../../model/reading.ts';
import { bundle } from './bundle.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const styleSheet = (name: string) => readFileSync(here(`../styles/${name}`), 'utf8');

/** Readings made at once: while one cover is drawn, which another thread does, the next is laid out. */
const atOnce = 4;

/** Where the site stands. */
interface Place {
  /** With a slash at its end. */
  base: string;
  site: string | undefined;
}

/** The integration, for `astro.config.mjs`. */
export default function books(): AstroIntegration {
  let place: Place = { base: '/', site: undefined };
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config: { base, site } }) => {
        place = { base: `${base.replace(/\/$/, '')}/`, site };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const library = await loadLibrary();
        const script = await findScript();
        const sheet = (href: string) => readFileSync(join(folder, href.slice(place.base.length)), 'utf8');
        const make = async (reading: Reading) => {
          const { slug } = reading;
          const at = join(folder, 'readings', slug);
          const page = await readFile(join(at, 'index.html'), 'utf8');
          await writeFile(join(at, `${slug}.html`), wholeFile({ page, reading, library, place, script, sheet }));
          await writeFile(join(at, `${slug}.epub`), await book(reading, library, place));
        };
        for (let next = 0; next < library.readings.length; next += atOnce) {
          await Promise.all(library.readings.slice(next, next + atOnce).map(make));
        }
        logger.info(`${String(library.readings.length)} readings as one file and as e-books`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const [, slug, name, kind] = /\/readings\/([^/]+)\/([^/]+)\.(html|epub)$/.exec(path) ?? [];
          if (slug === undefined || slug !== name) {
            next();
            return;
          }
          const answer = async () => {
            const library = await loadLibrary();
            const reading = library.readings.find((candidate) => candidate.slug === slug);
            if (reading === undefined) {
              next();
              return;
            }
            response.setHeader('cache-control', 'no-store');
            if (kind === 'epub') {
              response.setHeader('content-type', 'application/epub+zip');
              response.end(await book(reading, library, place));
              return;
            }
            const address = `http://${request.headers.host ?? 'localhost'}${path.slice(0, path.lastIndexOf('/') + 1)}`;
            const page = await (await fetch(address)).text();
            const sheet = (href: string) => {
              throw new Error(`The page links ${href}, which only a build can put into a file.`);
            };
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(wholeFile({ page, reading, library, place, script: await findScript(), sheet }));
          };
          answer().catch(next);
        });
      },
    },
  };
}

const findScript = () => bundle(here('../../browser/one-file/find-in-file.ts'));

const addressOf = ({ slug }: Reading, { base, site }: Place) =>
  site === undefined ? null : new URL(`${base}readings/${slug}/`, site).href;

function wholeFile(parts: {
  page: string;
  reading: Reading;
  library: Library;
  place: Place;
  script: string;
  sheet: (href: string) => string;
}): string {
  const { place, ...rest } = parts;
  return oneFile({
    ...rest,
    address: addressOf(parts.reading, place),
    base: place.base,
    css: styleSheet('one-file.css'),
    icon: readFileSync(here('../../../public/favicon.svg'), 'utf8'),
  });
}

async function book(reading: Reading, library: Library, place: Place): Promise<Uint8Array> {
  const cover = await coverPng(reading, library);
  return epub({ reading, library, address: addressOf(reading, place), css: styleSheet('book.css'), cover });
}
