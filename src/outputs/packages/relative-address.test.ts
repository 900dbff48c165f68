import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeAddress } from './relative-address.ts';

const page = 'readings/ferry/index.html';

describe('an address made relative', () => {
  it.each([
    ['/speakers/ruiz/', '../../speakers/ruiz/index.html'],
    ['/readings/ferry/cite/#late', 'cite/index.html#late'],
    ['/readings/ferry/#late', 'index.html#late'],
    ['/search/?speaker=ruiz', '../../search/index.html?speaker=ruiz'],
    ['/favicon.svg', '../../favicon.svg'],
    ['/', '../../index.html'],
    ['answers/', 'answers/index.html'],
    ['..', '../index.html'],
  ])('%s', (address, relative) => {
    expect(relativeAddress(address, page, '/')).toBe(relative);
  });

  it.each(['#late', '?q=late', '', 'https://example.org/', '//example.org/', 'mailto:a@example.org', 'data:,x'])(
    'stays as it is where the place of the file does not matter: %s',
    (address) => {
      expect(relativeAddress(address, page, '/')).toBe(address);
    },
  );

  it('knows the site’s base path, with and without its slash, and leaves what is beside it', () => {
    expect(relativeAddress('/course/reading/speakers/', page, '/course/reading/')).toBe('../../speakers/index.html');
    expect(relativeAddress('/course/reading', page, '/course/reading/')).toBe('../../index.html');
    expect(relativeAddress('/course/other/', page, '/course/reading/')).toBe('/course/other/');
  });

  it('leads where the address led, from any file, wherever the site is put', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,4}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(path, path, fc.boolean(), (file, target, isPage) => {
        const address = `/base/${target}${isPage ? '/' : ''}`;
        const relative = relativeAddress(address, file, '/base/');
        expect(new URL(relative, `http://other/deep/er/${file}`).pathname).toBe(
          `/deep/er/${target}${isPage ? '/index.html' : ''}`,
        );
      }),
    );
  });
});
