/** Two builds of the same content are the same bytes: built elsewhere, on a clock that goes otherwise. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../build-site.ts';
import { site } from '../sites.ts';

const again = '.cache/site-again';

/** Hash of every file of a folder, by its path. */
function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

test('two builds are the same, byte for byte', () => {
  try {
    build({ ...site, folder: again }, { TZ: 'Pacific/Auckland', LC_ALL: 'C' });
    const [first, second] = [hashes(site.folder), hashes(again)];
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    expect(first.size).toBeGreaterThan(100);
    expect([...first].filter(([path, hash]) => second.get(path) !== hash).map(([path]) => path)).toEqual([]);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
