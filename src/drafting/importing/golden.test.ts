/**
 * Golden folders: an article of each make beside the reading that it becomes. After a wanted change
 * `npx vitest run -u src/drafting/importing/golden.test.ts` writes the expected files anew; look at what changed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { findArticle } from './structure/find-article.ts';
import { importArticle, slugFromTitle } from './import-article.ts';
import { readArticleFile } from './read/open-file.ts';

const golden = join(import.meta.dirname, 'golden');

async function importGolden(name: string) {
  const folder = join(golden, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('article.')) ?? '';
  const { blocks, known } = await readArticleFile(readFileSync(join(folder, file)), file);
  const article = findArticle(blocks, known, file);
  const nobody = { speakers: new Map(), sources: new Set<string>() };
  return {
    article,
    ...importArticle(article, { slug: slugFromTitle(article, name), known: nobody }),
  };
}

describe.each(readdirSync(golden))('the golden article “%s”', (name) => {
  it('becomes the files that are expected', async () => {
    const { files } = await importGolden(name);
    const expected = join(golden, name, 'expected');
    for (const [path, text] of files) await expect(text).toMatchFileSnapshot(join(expected, path));
    const there = readdirSync(expected, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(expected, join(entry.parentPath, entry.name)));
    expect(there.sort()).toEqual([...files.keys()].sort());
  });

  it('becomes a reading without a fault', async () => {
    const { files } = await importGolden(name);
    expect(readLibrary(files).diagnostics).toEqual([]);
  });
});

describe('the real article, which stands beside the project (skipped where it does not)', () => {
  const path = join(import.meta.dirname, '../../../../shared/article/article.txt');

  it.skipIf(!existsSync(path))('has 64 paragraphs, and nothing of the page around it', async () => {
    const { blocks, known } = await readArticleFile(readFileSync(path), 'article.txt');
    const { body, credits, leftOut, ...head } = findArticle(blocks, known, 'article.txt');
    expect(body.filter(({ kind }) => kind === 'paragraph')).toHaveLength(64);
    expect(body.filter(({ kind }) => kind === 'heading')).toEqual([]);
    expect(leftOut.map(({ what }) => what)).toEqual([
      'around the article',
      'around the article',
      'label',
      'label',
      'credit',
      'around the article',
      'around the article',
    ]);
    expect(credits).toHaveLength(1);
    expect(head).toMatchObject({ byline: 'Dana Priest', publication: 'The Washington Post', date: '2013' });
  });

  it.skipIf(!existsSync(path))('has every direct quotation drafted with its speaker', async () => {
    const { blocks, known } = await readArticleFile(readFileSync(path), 'article.txt');
    const article = findArticle(blocks, known, 'article.txt');
    const nobody = { speakers: new Map(), sources: new Set<string>() };
    const { files } = importArticle(article, { slug: 'it', known: nobody });
    const { library, diagnostics } = readLibrary(files);
    expect(diagnostics).toEqual([]);
    const direct = library.readings
      .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ claims }) => claims)))
      .filter(({ form }) => form === 'direct')
      .map(({ paragraph, speaker }) => [paragraph, library.speakers.get(speaker ?? '')?.name]);
    for (const quotation of [
      [5, 'Eduardo Medina Mora'],
      [16, 'One U.S. official familiar with the meeting'],
      [21, 'Jeffrey Davidow'],
      [33, 'Guillermo Valdes'],
      [41, 'Antonio Garza'],
      [43, 'Guillermo Valdes'],
      [56, expect.stringMatching(/^One former law enforcement official\b/)],
    ]) {
      expect(direct).toContainEqual(quotation);
    }
  });
});
