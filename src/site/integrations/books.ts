/**
 * The books of the build: each reading as one HTML file and as an e-book, made from the same library as the pages. Those
 * that an earlier build made from the same are taken from it. E-books are made in threads while the pages are made. While
 * developing, a book is made when it is asked for.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Reading } from '../../model/reading.ts';
import { ebookMakers, type EbookMakers } from '../books/ebook-makers.ts';
import { ebookOf, oneFileOf, type EbookParts } from '../books/make-book.ts';
import { keep, kept } from '../build-cache/kept.ts';
import { readingPaths, type ReadingProps } from '../reading-paths.ts';
import { bundle } from './bundle.ts';

const findScript = fileURLToPath(new URL('../../browser/one-file/find-in-file.ts', import.meta.url));

/** Where the site stands. */
interface SiteAddress {
  /** With a slash at its end. */
  base: string;
  site: string | undefined;
}

/** The integration, for `astro.config.mjs`. */
export default function books(): AstroIntegration {
  let siteAddress: SiteAddress = { base: '/', site: undefined };
  let makers: EbookMakers | null = null;
  let ebooks: Promise<unknown> = Promise.resolve();
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config: { base, site } }) => {
        siteAddress = { base: `${base.replace(/\/$/, '')}/`, site };
      },
      'astro:build:start': async () => {
        // One core makes the pages.
        const threads = (makers = ebookMakers(Math.max(1, availableParallelism() - 1)));
        const paths = await readingPaths();
        ebooks = Promise.all(paths.map(({ props }) => keepEbook(props, siteAddress, threads)));
        // It is awaited when the pages are made; until then a failure is not one that nobody hears of.
        ebooks.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const threads = (makers ??= ebookMakers(1));
        const paths = await readingPaths();
        const script = once(() => bundle(findScript));
        const fileOf = (slug: string, extension: string) => join(folder, 'readings', slug, `${slug}.${extension}`);
        try {
          for (const { params, props } of paths) {
            const page = await readFile(join(folder, 'readings', params.slug, 'index.html'), 'utf8');
            const sheet = (href: string) => readFileSync(join(folder, href.slice(siteAddress.base.length)), 'utf8');
            await writeFile(fileOf(params.slug, 'html'), await oneFileBook(props, page, siteAddress, script, sheet));
          }
          await ebooks;
          for (const { params, props } of paths)
            await writeFile(fileOf(params.slug, 'epub'), await ebook(props, siteAddress, threads));
        } finally {
          await threads.close();
        }
        logger.info(`${String(paths.length)} readings as one file and as e-books`);
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
            const props = (await readingPaths()).find(({ params }) => params.slug === slug)?.props;
            if (props === undefined) {
              next();
              return;
            }
            response.setHeader('cache-control', 'no-store');
            if (kind === 'epub') {
              response.setHeader('content-type', 'application/epub+zip');
              response.end(await ebookOf(ebookParts(props, siteAddress)));
              return;
            }
            const address = `http://${request.headers.host ?? 'localhost'}${path.slice(0, path.lastIndexOf('/') + 1)}`;
            const page = await (await fetch(address)).text();
            const sheet = (href: string) => {
              throw new Error(`The page links ${href}, which only a build can put into a file.`);
            };
            const script = () => bundle(findScript);
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await oneFileBook(props, page, siteAddress, script, sheet));
          };
          answer().catch(next);
        });
      },
    },
  };
}

const addressOf = ({ slug }: Reading, { base, site }: SiteAddress) =>
  site === undefined ? null : new URL(`${base}readings/${slug}/`, site).href;

const ebookParts = ({ reading, library }: ReadingProps, siteAddress: SiteAddress): EbookParts => ({
  reading,
  library,
  address: addressOf(reading, siteAddress),
});

const ebookFrom = ({ reading, library }: ReadingProps) => [reading.slug, library];

/** Sees to it that an e-book is among what is kept. It is not held in memory. */
async function keepEbook(props: ReadingProps, siteAddress: SiteAddress, makers: EbookMakers): Promise<void> {
  if (kept('e-book', ebookFrom(props)) === null) await ebook(props, siteAddress, makers);
}

/** An e-book as it was kept, else made and kept. */
async function ebook(props: ReadingProps, siteAddress: SiteAddress, makers: EbookMakers): Promise<Uint8Array> {
  const from = ebookFrom(props);
  const before = kept('e-book', from);
  if (before !== null) return before;
  const book = await makers.make(ebookParts(props, siteAddress));
  keep('e-book', from, book);
  return book;
}

/** A reading in one file as it was kept, else made and kept. A page names linked sheets by what is in them. */
async function oneFileBook(
  { reading, library }: ReadingProps,
  page: string,
  siteAddress: SiteAddress,
  script: () => Promise<string>,
  sheet: (href: string) => string,
): Promise<Uint8Array> {
  const from = [library, page];
  const before = kept('one-file', from);
  if (before !== null) return before;
  const address = addressOf(reading, siteAddress);
  const { base } = siteAddress;
  const file = await oneFileOf({ reading, library, address, page, base, script: await script(), sheet });
  const book = new TextEncoder().encode(file);
  keep('one-file', from, book);
  return book;
}

/** Does a work when it is first asked for, and never again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => (result ??= work());
}
