/** The notices in the build, held against what the bundler puts into the programs of the pages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { licensesPath } from '../../src/outputs/licenses-path.ts';
import { notePackages } from '../../src/site/integrations/bundled-packages.ts';
import { documentOf, fileOf, htmlFiles, pathOf } from '../built.ts';

const text = readFileSync(fileOf(licensesPath), 'utf8');
const named = [...text.matchAll(/^-{72}\n(\S+) \d\S* \(.*\)$/gm)].map(([, name = '']) => name);

test('names every package of which something is in a program, in a worker or in what packages add', async () => {
  const found = new Set<string>();
  const entries = readdirSync('src/browser', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src/browser', name));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [notePackages(found)],
    worker: { format: 'es', plugins: () => [notePackages(found)] },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entries, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  expect(found.size).toBeGreaterThan(2);
  expect([...found].filter((name) => !named.includes(name))).toEqual([]);
});

test('has the search engine, the fonts and the project, each with the words of its license', () => {
  for (const name of ['pagefind', '@fontsource/literata', '@fontsource/source-sans-3', 'zod'])
    expect(named).toContain(name);
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text.match(/MIT License/gi)?.length).toBeGreaterThan(2);
  expect(text).toMatch(/^According To\n/);
});

test('every page of the site leads to it', () => {
  const pages = htmlFiles().filter((file) => !/^readings\/([^/]+)\/\1\.html$/.test(file));
  const without = pages.filter(
    (file) => documentOf(pathOf(file)).querySelector(`footer a[href$="/${licensesPath}"]`) === null,
  );
  expect(without).toEqual([]);
});
