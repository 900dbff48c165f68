/** What the workbench shows and what its files become are the same: on every golden article. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { importArticle } from '../importing/import-article.ts';
import { findArticle } from '../importing/structure/find-article.ts';
import { readArticleFile } from '../importing/read/open-file.ts';
import { draftProject } from './draft-project.ts';
import { projectFiles } from './project-files.ts';
import { readProject } from './project-reading.ts';
import { projectSchema } from './project-schema.ts';

const golden = join(import.meta.dirname, '../importing/golden');
const options = {
  slug: 'the-story',
  known: { speakers: new Map(), sources: new Set<string>() },
};

async function articleOf(name: string) {
  const folder = join(golden, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('article.')) ?? '';
  const { blocks, known } = await readArticleFile(readFileSync(join(folder, file)), file);
  return findArticle(blocks, known, file);
}

describe.each(readdirSync(golden))('the project of the golden article “%s”', (name) => {
  it('fits its schema, and goes through JSON unchanged', async () => {
    const project = draftProject(await articleOf(name), options);
    expect(projectSchema.parse(JSON.parse(JSON.stringify(project)))).toEqual(project);
  });

  it('becomes the files of the import command', async () => {
    const article = await articleOf(name);
    expect(projectFiles(draftProject(article, options))).toEqual(importArticle(article, options).files);
  });

  it('is shown as the reading that its files become', async () => {
    const project = draftProject(await articleOf(name), options);
    const { reading, library, faults } = readProject(project);
    const read = readLibrary(projectFiles(project));
    expect(faults).toEqual([]);
    expect(withoutTextJoins(reading)).toEqual(withoutTextJoins(read.library.readings[0]));
    expect(Object.fromEntries(library.speakers)).toEqual(Object.fromEntries(read.library.speakers));
    expect(Object.fromEntries(library.sources)).toEqual(Object.fromEntries(read.library.sources));
  });
});

/** Readings are compared as values; the order of fields says nothing. */
const withoutTextJoins = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
