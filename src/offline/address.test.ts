import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, hasHashInName, isPage, candidatePaths, pathBelow } from './address.ts';

const scope = 'https://school.example/course/';

describe('the path of an address', () => {
  it('does not depend on query, fragment, or index.html', () => {
    for (const end of ['', '?q=1', '#barriers', 'index.html', 'index.html?x#y']) {
      expect(pathBelow(`${scope}readings/bridge/${end}`, scope)).toBe('readings/bridge/');
      expect(pathBelow(`${scope}${end}`, scope)).toBe('');
    }
    expect(pathBelow(`${scope}not-index.html`, scope)).toBe('not-index.html');
  });

  it('is null outside the site, also beside it', () => {
    expect(pathBelow('https://school.example/', scope)).toBeNull();
    expect(pathBelow('https://school.example/course', scope)).toBeNull();
    expect(pathBelow('https://school.example/courses/', scope)).toBeNull();
    expect(pathBelow('https://elsewhere.example/course/', scope)).toBeNull();
    expect(pathBelow(`${scope}../`, scope)).toBeNull();
  });

  it('comes back from the address that it is cached at, whatever its letters', () => {
    const segment = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !/^\.{1,2}$|[/\\\s]|^index\.html$/.test(text));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), fc.boolean(), (segments, isFolder) => {
        const path = segments.join('/') + (isFolder && segments.length > 0 ? '/' : '');
        expect(pathBelow(`${addressAt(path, scope)}?q#f`, scope)).toBe(path);
      }),
    );
  });

  it('stays as it is where its escapes are broken', () => {
    expect(pathBelow(`${scope}a%E0%A4`, scope)).toBe('a%E0%A4');
  });
});

describe('a path', () => {
  it('may stand for a page without its slash', () => {
    expect(candidatePaths('readings/bridge')).toEqual(['readings/bridge', 'readings/bridge/']);
    expect(candidatePaths('readings/bridge/')).toEqual(['readings/bridge/']);
    expect(candidatePaths('')).toEqual(['']);
  });

  it('never changes where a hash is in the name of the file or its folder', () => {
    expect(['_astro/a.1b2c.js', 'pagefind/0a1b/pagefind.js'].map(hasHashInName)).toEqual([true, true]);
    expect(['search/search.js', 'pagefind/pagefind.js', 'readings/_astro/x'].map(hasHashInName)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is a page where a reader can open it as one', () => {
    expect(['', 'readings/bridge/', 'readings/bridge/bridge.html', 'claims.csv'].map(isPage)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
