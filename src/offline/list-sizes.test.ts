/** What a reader of a large library has to fetch before anything is saved. */
import { describe, expect, it } from 'vitest';
import { collectionsOf } from './collections.ts';
import type { References } from './references.ts';
import { listPath, readingCollection, type SiteFile } from './site-file.ts';

const names = ['', 'cite/', 'downloads/', 'print/', 'sourcing/', 'timeline/', 'who-said-it/', 'who-said-it/answers/'];
const data = Array.from({ length: 14 }, (_, index) => `data-file-${String(index)}.json`);
const revision = (number: number) => number.toString(36).padStart(22, 'x');

/** Lists of a library with so many readings of seven speakers each, and an index that grows with it. */
function listsOf(readings: number) {
  const slugs = Array.from({ length: readings }, (_, index) => `reading-of-many-${String(index).padStart(5, '0')}`);
  const paths = ['', 'offline/', 'offline/missing/', 'search/', 'search/search.js', '_astro/program.js'];
  const references = new Map<string, References>();
  for (const slug of slugs) {
    const speakers = Array.from({ length: 7 }, (_, index) => `speakers/${slug}-${String(index)}/`);
    const own = [...names, ...data].map((name) => `readings/${slug}/${name}`);
    paths.push(...speakers, ...own);
    for (const path of own.filter((name) => name.endsWith('/')))
      references.set(path, {
        links: new Set(['', 'search/', ...speakers]),
        names: new Set(['program.js']),
        reading: slug,
      });
  }
  for (let index = 0; index < 8 * readings; index++)
    paths.push(`pagefind/0a1b2c3d/fragment/en_${revision(index)}.json`);
  const files = paths.map((path, index): SiteFile => [path, revision(index), 20_000]);
  return collectionsOf({ files, references, names: slugs.map(readingCollection) });
}

describe.each([10, 300, 1000])('in a library of %i readings', (readings) => {
  const { shell, lists, sizes } = listsOf(readings);
  const bytes = (value: unknown) => JSON.stringify(value).length;

  it('the worker keeps as much with a first visit as in one of ten', () => {
    expect(shell.map(([path]) => path)).toEqual(['', 'offline/', 'offline/missing/', 'search/', 'search/search.js']);
  });

  it('the worker knows each list by a name and a hash, and no file of it', () => {
    const version = Object.fromEntries([...lists.keys()].map((name) => [name, revision(0)]));
    expect(bytes(version)).toBeLessThan(1000 + 64 * readings);
    expect(bytes(sizes)).toBeLessThan(1000 + 64 * readings);
  });

  it('a list that is loaded names some hundred files', () => {
    const reading = [...lists].filter(([name]) => name.startsWith('reading/'));
    expect(reading).toHaveLength(readings);
    for (const [name, list] of lists) if (name !== 'search') expect(bytes(list), listPath(name)).toBeLessThan(50_000);
  });
});
