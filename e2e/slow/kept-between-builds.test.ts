/** What a build takes from an earlier one is what it would have made, byte for byte. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchLibrary } from '../../src/cli/bench/bench-library.ts';
import { build } from '../build-site.ts';
import { hashesOf } from '../folder-hashes.ts';
import { site } from '../sites.ts';

const folder = '.cache/kept-between-builds';
const content = join(folder, 'content');
const cache = join(folder, 'cache');

/** Builds the content and gives the hash of each file. @param kept folder of what is kept, or `off` */
function built(kept: string, settings: Record<string, string> = {}): Map<string, string> {
  const output = join(folder, 'site');
  build({ ...site, folder: output }, { CONTENT_DIR: content, BUILD_CACHE: kept, ...settings });
  const hashes = hashesOf(output);
  rmSync(output, { recursive: true });
  return hashes;
}

/** Puts one text of the content in the place of another. */
function change(path: string, from: string | RegExp, to: string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of benchLibrary(5)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a build from what is kept is a first build', () => {
  const first = built('off');
  expect(first.size).toBeGreaterThan(100);
  expect(built(cache)).toEqual(first);
  expect(built(cache)).toEqual(first);
});

test.each([
  [
    'a title',
    () => {
      change('readings/reading-00002/reading.yaml', /^title: \S+/m, 'title: Altogether');
    },
  ],
  [
    'a word of a note',
    () => {
      change('readings/reading-00003/02-section-2.mdx', /(?<=<Note[^>]*>)\S+/, 'Altogether');
    },
  ],
  [
    'a speaker of all readings',
    () => {
      change('speakers/everyone.yaml', /^role: .*$/m, 'role: Bystander');
    },
  ],
  [
    'a source of all readings',
    () => {
      change('sources/archive.yaml', /^title: .*$/m, 'title: The other archive');
    },
  ],
  // The fonts have another letter then.
  [
    'a new letter',
    () => {
      change('readings/reading-00004/01-section-1.mdx', /(?<=<Note[^>]*>)\S+/, 'Ǻltogether');
    },
  ],
])('after a change of %s too', (_what, edit) => {
  edit();
  const kept = built(cache);
  expect(kept).toEqual(built('off'));
});
