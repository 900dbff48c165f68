import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortedZip, zip } from './zip.ts';

const files = new Map([
  ['b/é.txt', new TextEncoder().encode('two')],
  ['a.txt', new TextEncoder().encode('one')],
]);

describe('a sorted zip', () => {
  it('holds the files, sorted', () => {
    const unzipped = unzipSync(sortedZip(files));
    expect(Object.keys(unzipped)).toEqual(['a.txt', 'b/é.txt']);
    expect(new TextDecoder().decode(unzipped['a.txt'])).toBe('one');
  });

  it('is the same bytes whatever the order, the day and the time zone', () => {
    const once = sortedZip(files);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const again = sortedZip(new Map([...files].reverse()));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});

describe('a zip', () => {
  it('keeps the order of its files, and stores what is not to be compressed', () => {
    const bytes = zip([...files, ['c.png', new TextEncoder().encode('c'.repeat(99))]], (path) => path.endsWith('.png'));
    expect(Object.keys(unzipSync(bytes))).toEqual(['b/é.txt', 'a.txt', 'c.png']);
    expect(new TextDecoder().decode(bytes)).toContain('c'.repeat(99));
  });
});
