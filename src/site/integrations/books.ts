/**
 * The books of the build: each reading as one HTML file and as an e-book, made from the same library as the pages. Those
 * that the last build made from the same are taken from it; the others are made in threads, e-books while the pages are
 * made. While developing, a book is made when it is asked for.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Reading } from '../../model/reading.ts';
import { bookMakers, type BookMakers } from '../books/book-makers.ts';
import { makeBook, type EbookParts, type OneFileParts } from '../books/make-book.ts';
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
  const cores = availableParallelism();
  let makers: BookMakers | null = null;
  let ebooks: Promise<unknown> = Promise.resolve();
  return {
    name: 'books',
    hooks: {
      'astro:config:done': ({ config: { base, site } }) => {
        siteAddress = { base: `${base.replace(/\/$/, '')}/`, site };
      },
      'astro:build:start': async () => {
        // One core makes the pages.
        const threads = (makers = bookMakers(Math.max(1, cores - 1)));
        const paths = await readingPaths();
        ebooks = Promise.all(paths.map(({ props }) => keepEbook(props, siteAddress, threads)));
        // It is awaited when the pages are made; until then a failure is not one that nobody hears of.
        ebooks.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const threads = (makers ??= bookMakers(cores));
        threads.atMost(cores);
        const script = once(() => bundle(findScript));
        const paths = (await readingPaths()).values();
        const write = async ({ props }: { props: ReadingProps }) => {
          const { slug } = props.reading;
          const bookFolder = join(folder, 'readings', slug);
          const page = await readFile(join(bookFolder, 'index.html'), 'utf8');
          const sheets = sheetsOf(page, folder, siteAddress.base);
          const file = await oneFileBook({ ...props, page, sheets }, siteAddress, script, threads);
          await writeFile(join(bookFolder, `${slug}.html`), file);
        };
        try {
          // So many that no thread waits for its next one, and no more: a page stays in memory until its book is made.
          await Promise.all(
            Array.from({ length: cores + 1 }, async () => {
              for (const path of paths) await write(path);
            }),
          );
          await ebooks;
          for (const { params, props } of await readingPaths()) {
            const book = await ebook(props, siteAddress, threads);
            await writeFile(join(folder, 'readings', params.slug, `${params.slug}.epub`), book);
          }
        } finally {
          await threads.close();
        }
        logger.info(`${String((await readingPaths()).length)} readings as one file and as e-books`);
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
              response.end(await makeBook(ebookParts(props, siteAddress)));
              return;
            }
            const address = `http://${request.headers.host ?? 'localhost'}${path.slice(0, path.lastIndexOf('/') + 1)}`;
            const page = await (await fetch(address)).text();
            const { base } = siteAddress;
            const script = await bundle(findScript);
            const parts: OneFileParts = {
              ...props,
              kind: 'one-file',
              address: addressOf(props.reading, siteAddress),
              page,
              script,
              base,
              sheets: new Map(),
            };
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await makeBook(parts));
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
  kind: 'e-book',
  reading,
  library,
  address: addressOf(reading, siteAddress),
});

const ebookFrom = ({ reading, library }: ReadingProps) => [reading.slug, library];

/** Sees to it that an e-book is among what is kept. It is not held in memory. */
async function keepEbook(props: ReadingProps, siteAddress: SiteAddress, makers: BookMakers): Promise<void> {
  if (kept('e-book', ebookFrom(props)) === null) await ebook(props, siteAddress, makers);
}

/** An e-book as it was kept, else made and kept. */
async function ebook(props: ReadingProps, siteAddress: SiteAddress, makers: BookMakers): Promise<Uint8Array> {
  const from = ebookFrom(props);
  const before = kept('e-book', from);
  if (before !== null) return before;
  const book = await makers.make(ebookParts(props, siteAddress));
  keep('e-book', from, book);
  return book;
}

/** A reading in one file as it was kept, else made and kept. */
async function oneFileBook(
  { reading, library, page, sheets }: ReadingProps & Pick<OneFileParts, 'page' | 'sheets'>,
  siteAddress: SiteAddress,
  script: () => Promise<string>,
  makers: BookMakers,
): Promise<Uint8Array> {
  const from = [library, page, sheets];
  const before = kept('one-file', from);
  if (before !== null) return before;
  const book = await makers.make({
    kind: 'one-file',
    reading,
    library,
    address: addressOf(reading, siteAddress),
    page,
    script: await script(),
    base: siteAddress.base,
    sheets,
  });
  keep('one-file', from, book);
  return book;
}

/** Texts of the style sheets that a page links. */
function sheetsOf(page: string, folder: string, base: string): Map<string, string> {
  const links = [...page.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
  const addresses = links
    .filter((link) => /\brel="?stylesheet/.test(link))
    .map((link) => /\bhref="?([^"\s>]+)/.exec(link)?.[1] ?? '');
  return new Map(addresses.map((href) => [href, readFileSync(join(folder, href.slice(base.length)), 'utf8')]));
}

/** Does a work when it is first asked for, and never again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => (result ??= work());
}
