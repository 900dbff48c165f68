/** The bytes of the article's page: the whole reading with every note, as a host would send it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { article, documentOf, fileOf, has } from '../built.ts';
import { site } from '../sites.ts';

const path = `readings/${article}/`;
/** As on a host that has the site at its root, whatever this one has it at. */
const html = Buffer.from(readFileSync(fileOf(path), 'utf8').replaceAll(site.base, '/'));
const sent = compress(html);

/** Brotli at its best, as for a file that is compressed once and served often. */
function compress(bytes: Buffer): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

test('the page with its styles, all notes and the strip takes at most 26,000 bytes', () => {
  expect(sent.length).toBeLessThanOrEqual(26_000);
});

test('the first section can be read when the first 14,600 bytes have come', () => {
  const first = brotliDecompressSync(sent.subarray(0, 14_600), { finishFlush: constants.BROTLI_OPERATION_FLUSH });
  expect(first.toString('utf8')).toContain('</section>');
});

test('no style sheet and no script stands between the HTML and the first paint', () => {
  const document = documentOf(path);
  expect(document.querySelectorAll('link[rel~="stylesheet"]')).toHaveLength(0);
  const blocking = scriptsOf(document).filter((script) => !script.hasAttribute('async') && !isDeferred(script));
  expect(blocking.map((script) => script.outerHTML)).toEqual([]);
});

test('at most 5,000 bytes of JavaScript come before the reader asks for something', () => {
  const seen = new Set<string>();
  const bytes = scriptsOf(documentOf(path)).map((script) => {
    const source = script.getAttribute('src');
    return source === null ? compress(Buffer.from(script.textContent)).length : moduleBytes(source, seen);
  });
  expect(bytes.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(5000);
});

/** Scripts that run; data blocks do not. */
const scriptsOf = (document: Document) =>
  [...document.querySelectorAll('script')].filter((script) => !(script.getAttribute('type') ?? '').includes('json'));

const isDeferred = (script: Element) => script.hasAttribute('defer') || script.getAttribute('type') === 'module';

/** Bytes of a script and of all that it imports before it runs; what it imports later is asked for. */
function moduleBytes(address: string, seen: Set<string>): number {
  const { pathname } = new URL(address, `http://host${site.base}`);
  if (seen.has(pathname)) return 0;
  seen.add(pathname);
  const file = pathname.slice(site.base.length);
  expect(has(file), pathname).toBe(true);
  const code = readFileSync(fileOf(file));
  const imports = [...code.toString('utf8').matchAll(/(?:^|[;}\s])import\s*(?:[^"'()]*from\s*)?["']([^"']+)["']/g)];
  const imported = imports.map(([, name = '']) => moduleBytes(new URL(name, `http://host${pathname}`).href, seen));
  return compress(code).length + imported.reduce((sum, bytes) => sum + bytes, 0);
}

test('the workbench takes at most 90,000 bytes of script before an article is drafted, drafting included', () => {
  const seen = new Set<string>();
  const ofPage = scriptsOf(documentOf('annotate/')).map((script) => {
    const source = script.getAttribute('src');
    return source === null ? compress(Buffer.from(script.textContent)).length : moduleBytes(source, seen);
  });
  // The page starts its worker by name; what either loads later is asked for.
  const workers = [...seen].flatMap((path) =>
    [...readFileSync(fileOf(path.slice(site.base.length)), 'utf8').matchAll(/[\w-]*draft-worker[\w-]*\.js/g)].map(
      ([name]) => name,
    ),
  );
  expect(workers).toHaveLength(1);
  const ofWorker = workers.map((name) => moduleBytes(`${site.base}_astro/${name}`, seen));
  const bytes = [...ofPage, ...ofWorker].reduce((sum, count) => sum + count, 0);
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThanOrEqual(90_000);
});
