import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFor, listsOf, partOf, type Version } from './version.ts';
import { collectionsOf } from './collections.ts';
import { referencesIn } from './references.ts';
import { sampleFiles, sampleCollections } from './sample-version.ts';
import { everything, type SiteFile } from './site-file.ts';

const { shell, lists, sizes } = sampleCollections(sampleFiles());
const pathsOf = (name: string) => (lists.get(name)?.files ?? []).map(([path]) => path);

describe('the app shell', () => {
  it('is home, the pages about offline, the search, and the programs of these', () => {
    expect(shell.map(([path]) => path)).toEqual([
      '',
      '_astro/save.1a.js',
      'favicon.svg',
      'offline/',
      'offline/missing/',
      'offline/page.js',
      'search/',
      'search/search.js',
    ]);
  });
});

describe('the collection of a reading', () => {
  it('has its folder, the pages that it leads to, the search, and their transitive dependencies', () => {
    expect(pathsOf('reading/bridge')).toEqual([
      '_astro/exercise.2b.js',
      'assignments/open/',
      'pagefind/0a1b2c3d/fragment/en_1.pf_fragment',
      'pagefind/0a1b2c3d/pagefind.js',
      'readings/bridge/',
      'readings/bridge/claims.csv',
      'readings/bridge/reading.json',
      'readings/bridge/who-said-it/',
      'search/',
      'speakers/mayor/',
    ]);
  });

  it('does not include another reading', () => {
    expect(pathsOf('reading/ferry')).toContain('speakers/captain/');
    expect(pathsOf('reading/ferry').filter((path) => path.startsWith('readings/bridge'))).toEqual([]);
  });

  it('lists the transitive dependencies of its pages', () => {
    expect(lists.get('reading/bridge')?.needs).toEqual({
      'readings/bridge/who-said-it/': ['_astro/exercise.2b.js', 'readings/bridge/reading.json'],
    });
  });

  it('leaves the search out where its index is very large', () => {
    const texts = sampleFiles();
    for (let claim = 0; claim < 1600; claim++)
      texts[`pagefind/0a1b2c3d/fragment/en_${String(claim)}.pf_fragment`] = 'x';
    const large = sampleCollections(texts);
    expect(large.lists.get('reading/bridge')?.files.some(([path]) => path.startsWith('pagefind/'))).toBe(false);
    expect(large.lists.get('search')?.files.length).toBeGreaterThan(1600);
  });
});

describe('the collection of an assignment', () => {
  it('has the page that it is about', () => {
    expect(pathsOf('assignment/first')).toContain('readings/bridge/');
  });
});

describe('all lists together', () => {
  it('have every file but those for servers', () => {
    const all = new Set([...lists.keys()].flatMap(pathsOf));
    const missing = Object.keys(sampleFiles()).filter((path) => !all.has(path));
    expect(missing.sort()).toEqual(['404.html', 'sitemap-0.xml']);
    expect(sizes[everything]?.files).toBe(all.size - shell.length);
  });

  it('are found again from a path, in a library of any size', () => {
    const count = 1700;
    const speakers = Array.from({ length: count }, (_, n): SiteFile => [`speakers/speaker-${String(n)}/`, 'r', 1]);
    const { lists: large } = collectionsOf({ files: speakers, references: new Map(), names: [] });
    const version: Version = {
      id: 'v',
      shell: {},
      lists: Object.fromEntries([...large.keys()].map((name) => [name, 'r'])),
    };
    expect([...large.keys()].filter((name) => name.startsWith('site-'))).toHaveLength(4);
    for (const [path] of speakers) {
      expect(large.get(listFor(path, version) ?? '')?.files.some(([listed]) => listed === path)).toBe(true);
    }
    expect(listsOf(everything, version)).toEqual([...large.keys()].sort());
    expect(listsOf('reading/none', version)).toEqual([]);
  });

  it('share paths evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (parts) => {
        const counts = new Map<string, number>();
        for (let n = 0; n < 4000; n++) {
          const part = partOf(`speakers/speaker-${String(n)}/`, parts);
          counts.set(part, (counts.get(part) ?? 0) + 1);
        }
        expect(counts.size).toBe(parts);
        expect(Math.max(...counts.values())).toBeLessThan((2 * 4000) / parts);
      }),
    );
  });
});

describe('references', () => {
  it('are links below the base path, as readers follow them', () => {
    const { links } = referencesIn(
      '<a href="/course/a/?x=1&amp;y#z"><a\n class="b" href="../c/"><a href="https://e.example/"><a href="mailto:x@y"><a href="/d/"><link href="/course/e/">',
      'readings/x/',
      '/course/',
    );
    expect([...links]).toEqual(['a/', 'readings/c/']);
  });
});
