import fc from 'fast-check';
import { expect, it } from 'vitest';
import { referencesIn } from './references.ts';

it('finds the names of files in any text', () => {
  const piece = fc.constantFrom(
    '.js',
    '.css',
    '.woff2',
    '.wasm',
    '.jsx',
    '.',
    '-',
    '@',
    'a',
    'Z_9',
    ' ',
    '/',
    '"',
    'é',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const names = [...text.matchAll(/[\w.@-]+\.(?:js|css|woff2|wasm)\b/g)].map(([name]) => name);
        expect([...referencesIn(text, '', '/').names].sort()).toEqual([...new Set(names)].sort());
      },
    ),
  );
});
