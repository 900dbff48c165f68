import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recordName, recordNumber } from '../record-number.ts';
import { buildIndex } from './build-index.ts';
import type { IndexFile } from './index-file.ts';
import { numberRecords } from './number-records.ts';

const signature = Buffer.from('pagefind_dcd');
const packed = (text: string) => gzipSync(Buffer.concat([signature, Buffer.from(text, 'latin1')]));
const unpacked = (content: Uint8Array) => gunzipSync(content).subarray(signature.length).toString('latin1');

/** Files as Pagefind writes them, as far as they are read. */
const files = (meta = 'xjen_aaaaaaa\u0018jen_bbbbbbb', url: unknown = '1'): IndexFile[] => [
  { path: 'fragment/en_bbbbbbb.pf_fragment', content: packed('{"url":"/0/"}') },
  { path: 'fragment/en_aaaaaaa.pf_fragment', content: packed(JSON.stringify({ url })) },
  { path: 'pagefind.en_1234567.pf_meta', content: packed(meta) },
  { path: 'pagefind-entry.json', content: Buffer.from('{"version":"1.5.2","languages":{"en":{"hash":"en_1234567"}}}') },
];
const metaOf = (list: readonly IndexFile[]) => list.find(({ path }) => path.endsWith('.pf_meta'));

describe('the name of a record', () => {
  it('holds its number and keeps its length', () => {
    expect(recordName('en_00ff00f', 31)).toBe('en_000001f');
    expect(recordNumber('en_000001f')).toBe(31);
    expect(recordNumber(recordName('pt-br_00ff00f', 70_000))).toBe(70_000);
    expect(() => recordName('en_ff', 256)).toThrow('too many records');
  });
});

describe('an index whose records are numbered', () => {
  it('names each record by its number, and no longer has its file', () => {
    const numbered = numberRecords(files());
    expect(unpacked(metaOf(numbered)?.content ?? Buffer.of())).toBe('xjen_0000001\u0018jen_0000000');
    expect(numbered.map(({ path }) => path)).not.toContain('fragment/en_bbbbbbb.pf_fragment');
  });

  it('is led to by its entry', () => {
    const numbered = numberRecords(files());
    const name = /^pagefind\.(.*)\.pf_meta$/.exec(metaOf(numbered)?.path ?? '')?.[1] ?? '';
    expect(name).toMatch(/^en_[0-9a-f]{7}$/);
    expect(name).not.toBe('en_1234567');
    const entry = numbered.find(({ path }) => path === 'pagefind-entry.json');
    expect(Buffer.from(entry?.content ?? []).toString()).toContain(`"hash":"${name}"`);
  });

  it.each([
    ['a record that is not named', files('xjen_aaaaaaa'), 'does not name the records en_bbbbbbb'],
    ['a record that has no number', files(undefined, '/page/'), 'its address is /page/'],
    ['no entry', files().slice(0, 3), 'it is not there'],
    [
      'a file without the signature',
      [...files().slice(1), { path: 'fragment/en_bbbbbbb.pf_fragment', content: gzipSync('{}') }],
      'it does not begin with “pagefind_dcd”',
    ],
  ])('fails loudly for %s', (_, list, message) => {
    expect(() => numberRecords(list)).toThrow(message);
    expect(() => numberRecords(list)).toThrow('number-records.ts');
  });

  it('is what Pagefind really makes', async () => {
    const built = await buildIndex(
      [
        { content: 'one bridge', language: 'en' },
        { content: 'two bridges', language: 'en' },
      ],
      'en',
    );
    expect(unpacked(metaOf(built)?.content ?? Buffer.of())).toMatch(/en_0+\D.*en_0+1\D/su);
  }, 60_000);
});
