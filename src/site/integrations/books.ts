/**
 * The books of the build: each reading as one HTML file and as an e-book, made from the same library as the pages. While
 * developing, a book is made when it is asked for.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { coverPng } from '../../outputs/books/epub/node/cover.ts';
import { epub } from '../../outputs/books/epub/epub.ts';
import { mlaWorks } from '../../outputs/books/mla-works.ts';
import { oneFile } from '../../outputs/books/one-file/one-file.ts';
import { loadLibrary } from '../../parsing/node/load-content.ts';
import type { Library, Reading } from '../../model/reading.ts';
import { bundle } from './bundle.ts';

const pathFromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const styleSheet = (name: string) => readFileSync(pathFromHere(`../styles/${name}`), 'utf8');

/** How many readings are made at the same time: another thread draws a cover while this one lays out the next book. */
const readingsAtATime = 4;

/** Where the site stands. */
interface SiteAddress {
  /** With a slash at its end. */
  base: string;
  site: string | undefined;
}

/** The integration, for `astro.config.mjs`. */
export default function books(): AstroIntegration {
  let siteAddress: SiteAddress = { base: '/', site: undefined };
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config: { base, site } }) => {
        siteAddress = { base: `${base.replace(/\/$/, '')}/`, site };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const library = await loadLibrary();
        const script = await bundleFindScript();
        const sheet = (href: string) => readFileSync(join(folder, href.slice(siteAddress.base.length)), 'utf8');
        const make = async (reading: Reading) => {
          const { slug } = reading;
          const bookFolder = join(folder, 'readings', slug);
          const page = await readFile(join(bookFolder, 'index.html'), 'utf8');
          await writeFile(
            join(bookFolder, `${slug}.html`),
            oneFileBook({ page, reading, library, siteAddress, script, sheet }),
          );
          await writeFile(join(bookFolder, `${slug}.epub`), await epubBook(reading, library, siteAddress));
        };
        for (let next = 0; next < library.readings.length; next += readingsAtATime) {
          await Promise.all(library.readings.slice(next, next + readingsAtATime).map(make));
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
              response.end(await epubBook(reading, library, siteAddress));
              return;
            }
            const address = `http://${request.headers.host ?? 'localhost'}${path.slice(0, path.lastIndexOf('/') + 1)}`;
            const page = await (await fetch(address)).text();
            const sheet = (href: string) => {
              throw new Error(`The page links ${href}, which only a build can put into a file.`);
            };
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(oneFileBook({ page, reading, library, siteAddress, script: await bundleFindScript(), sheet }));
          };
          answer().catch(next);
        });
      },
    },
  };
}

const bundleFindScript = () => bundle(pathFromHere('../../browser/one-file/find-in-file.ts'));

const addressOf = ({ slug }: Reading, { base, site }: SiteAddress) =>
  site === undefined ? null : new URL(`${base}readings/${slug}/`, site).href;

function oneFileBook(parts: {
  page: string;
  reading: Reading;
  library: Library;
  siteAddress: SiteAddress;
  script: string;
  sheet: (href: string) => string;
}): string {
  const { siteAddress, ...rest } = parts;
  return oneFile({
    ...rest,
    address: addressOf(parts.reading, siteAddress),
    base: siteAddress.base,
    works: mlaWorks,
    css: styleSheet('one-file.css'),
    icon: readFileSync(pathFromHere('../../../public/favicon.svg'), 'utf8'),
  });
}

async function epubBook(reading: Reading, library: Library, siteAddress: SiteAddress): Promise<Uint8Array> {
  const cover = await coverPng(reading, library);
  return epub({
    reading,
    library,
    address: addressOf(reading, siteAddress),
    works: mlaWorks,
    css: styleSheet('book.css'),
    cover,
  });
}
