import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

const files = new Map([
  ['b/é.txt', new TextEncoder().encode('two')],
  ['a.txt', new TextEncoder().encode('one')],
]);

describe('a zip', () => {
  it('holds the files, sorted', () => {
    const unzipped = unzipSync(zip(files));
    expect(Object.keys(unzipped)).toEqual(['a.txt', 'b/é.txt']);
    expect(new TextDecoder().decode(unzipped['a.txt'])).toBe('one');
  });

  it('is the same bytes whatever the order, the day and the time zone', () => {
    const once = zip(files);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const again = zip(new Map([...files].reverse()));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});
