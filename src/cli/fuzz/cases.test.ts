/** What the fuzzing command has found, tried again each time: seed and path, as the command printed them. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { findArticle } from '../../drafting/importing/structure/find-article.ts';
import { importArticle } from '../../drafting/importing/import-article.ts';
import { readHtml } from '../../drafting/importing/read/html.ts';
import { splitBlocks } from '../../drafting/importing/clean/text-blocks.ts';
import { fuzzTargets } from './targets.ts';

const targets = await fuzzTargets(fc);

it.each([
  ['imports-of-html', 1, '0:0:0'],
  ['imports-of-html', 1, '9:1:3:2'],
  ['imports-of-html', 2, '5:3:2'],
])('%s, seed %i, path %s', async (name, seed, path) => {
  const target = targets.find((each) => each.name === name);
  expect(target).toBeDefined();
  if (target !== undefined) await fc.assert(target.property, { seed, path });
});

it.each(targets.map(({ name, property }) => [name, property] as const))('%s: a first look', async (_, property) => {
  await fc.assert(property, { seed: 1, numRuns: 25 });
});

// Cases that hold when the material of the targets has changed.
it.each(['', '<!-- a -->', '<script>x</script>', '<style>x'])('a page without an element is read: %s', (html) => {
  expect(readHtml(html).blocks).toEqual([]);
});

it.each(['H1', 'P 12', 'Main', 'Style of it'])(
  'a title that is the name of an anchor makes a sound reading: %s',
  (title) => {
    const article = findArticle(
      splitBlocks(`${title}\n\n“We were here,” said Ana Sol, the mayor of Pell.`),
      { title },
      'a.txt',
    );
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const { files } = importArticle(article, {
      slug,
      fallbackDate: '2000',
      known: { speakers: new Map(), sources: new Set() },
    });
    expect(readLibrary(files).diagnostics).toEqual([]);
  },
);
