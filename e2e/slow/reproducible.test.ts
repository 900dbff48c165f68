/** Two builds of the same content are the same bytes: built elsewhere, with nothing kept, on a clock that goes otherwise. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../build-site.ts';
import { hashesOf } from '../folder-hashes.ts';
import { site } from '../sites.ts';

const again = '.cache/site-again';

test('two builds are the same, byte for byte', () => {
  try {
    build({ ...site, folder: again }, { TZ: 'Pacific/Auckland', LC_ALL: 'C', BUILD_CACHE: 'off' });
    const [first, second] = [hashesOf(site.folder), hashesOf(again)];
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    expect(first.size).toBeGreaterThan(100);
    expect([...first].filter(([path, hash]) => second.get(path) !== hash).map(([path]) => path)).toEqual([]);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
