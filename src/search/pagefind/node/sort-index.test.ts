import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import type { IndexFile } from './index-file.ts';
import { listBytes, readList } from './cbor.ts';
import { sortIndex } from './sort-index.ts';
import { recordsOf } from '../../records.ts';
import { sampleClaim, sampleLibrary, sampleReading } from '../../../model/sample.ts';

const claims = (['direct', 'indirect', 'mixed'] as const).map((form, index) => [
  sampleClaim({ id: `c${String(index)}`, form, text: `The bridge was closed ${String(index)} times.` }),
]);
const files = await buildIndex([...recordsOf(sampleLibrary([sampleReading(claims, { slug: 'bridge' })]))]);

const signature = Buffer.from('pagefind_dcd');
const unpacked = (content: Uint8Array) => gunzipSync(content).subarray(signature.length);
const packed = (bytes: Uint8Array) => gzipSync(Buffer.concat([signature, bytes]));
const reversed = (bytes: Uint8Array) => {
  const { header, items } = readList(bytes);
  return listBytes({ header, items: items.toReversed() });
};

/** The index with some of its files changed. */
const changed = (pattern: RegExp, change: (content: Uint8Array) => Uint8Array): IndexFile[] =>
  files.map(({ path, content }) => ({ path, content: pattern.test(path) ? change(content) : content }));

const byPath = (some: readonly IndexFile[]) =>
  Object.fromEntries(some.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));

describe('an index in a fixed order', () => {
  it('has filters of several values, or the tests below would show nothing', () => {
    const sizes = files
      .filter(({ path }) => path.endsWith('.pf_filter'))
      .map(({ content }) => readList(readList(unpacked(content)).items[1] ?? Buffer.of()).items.length);
    expect(Math.max(...sizes)).toBeGreaterThan(1);
    expect(sizes.length).toBeGreaterThan(1);
  });

  it('stays as it is', () => {
    expect(byPath(sortIndex(files))).toEqual(byPath(files));
  });

  it('is the same, in whatever order the values of a filter are', () => {
    const shuffled = changed(/\.pf_filter$/, (content) => {
      const filter = readList(unpacked(content));
      filter.items[1] = reversed(filter.items[1] ?? Buffer.of());
      return packed(listBytes(filter));
    });
    expect(byPath(shuffled)).not.toEqual(byPath(files));
    expect(byPath(sortIndex(shuffled))).toEqual(byPath(files));
  });

  it('is the same, in whatever order the filters are', () => {
    const shuffled = changed(/\.pf_meta$/, (content) => {
      const meta = readList(unpacked(content));
      meta.items[3] = reversed(meta.items[3] ?? Buffer.of());
      return packed(listBytes(meta));
    });
    expect(byPath(shuffled)).not.toEqual(byPath(files));
    expect(byPath(sortIndex(shuffled))).toEqual(byPath(files));
  });
});

describe('an index that is not built as expected is an error that names the file', () => {
  const cut = (content: Uint8Array) => content.subarray(0, content.length - 9);
  const cases: [what: string, damaged: IndexFile[], file: string, reason: string][] = [
    ['a filter that is cut off', changed(/\.pf_filter$/, cut), '.pf_filter', 'unexpected end of file'],
    [
      'a filter whose list is cut off',
      changed(/\.pf_filter$/, (content) => packed(cut(unpacked(content)))),
      '.pf_filter',
      'it ends too early',
    ],
    [
      'a filter with bytes after its list',
      changed(/\.pf_filter$/, (content) => packed(Buffer.concat([unpacked(content), Buffer.of(0)]))),
      '.pf_filter',
      'it holds more than one list',
    ],
    [
      'a filter that is no list',
      changed(/\.pf_filter$/, () => packed(Buffer.of(0xa0))),
      '.pf_filter',
      'it holds something else where a list is expected',
    ],
    [
      'a filter without values',
      changed(/\.pf_filter$/, () => packed(Buffer.of(0x80))),
      '.pf_filter',
      'it holds a list of 0 where a longer is expected',
    ],
    [
      'a filter without the signature of Pagefind',
      changed(/\.pf_filter$/, (content) => gzipSync(unpacked(content))),
      '.pf_filter',
      'it does not begin with “pagefind_dcd”',
    ],
    [
      'a list of filters that is not there',
      changed(/\.pf_meta$/, (content) => {
        const { header, items } = readList(unpacked(content));
        return packed(listBytes({ header, items: items.map((item, index) => (index === 3 ? Buffer.of(0x80) : item)) }));
      }),
      '.pf_meta',
      'it does not name the filters en_',
    ],
    [
      'an entry that leads to another index',
      changed(/^pagefind-entry/, () => Buffer.from('{"version":"1.5.2","languages":{}}')),
      'pagefind-entry.json',
      'it does not name en_',
    ],
    [
      'an entry of no version',
      changed(/^pagefind-entry/, () => Buffer.from('{}')),
      'pagefind-entry.json',
      'it does not tell the version of Pagefind',
    ],
    ['no entry', files.filter(({ path }) => path !== 'pagefind-entry.json'), 'pagefind-entry.json', 'it is not there'],
    [
      'a filter with a name of another kind',
      files.map((file) => ({ ...file, path: file.path.replace(/^filter\//, 'filters/') })),
      '.pf_filter',
      'its name does not match',
    ],
  ];

  it.each(cases)('%s', (_what, damaged, file, reason) => {
    let message = '';
    try {
      sortIndex(damaged);
    } catch (error) {
      message = String(error);
    }
    const [first = '', second = ''] = message.split('\n');
    expect(first).toMatch(/^Error: The search index cannot be put in a fixed order: /);
    expect(first).toContain(`${file} is not as expected: ${reason}`);
    expect(second).toContain('It was written for Pagefind 1.5.2; this index is of Pagefind ');
  });
});
