/** Holds the documents and the editor’s settings against the project. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { forms, verdicts } from '../model/claim.ts';
import { promptKinds } from '../model/assignment.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { checkDocs, type DocsContext } from './docs-check.ts';
import { documentsOf, madeFiles, projectFiles } from './docs-made.ts';
import { readMarkdown } from './docs-markdown.ts';
import { schemaSettings } from './docs-schemas.ts';
import { checkSnippets } from './docs-snippets.ts';

const root = resolve(import.meta.dirname, '../..');
const files = await projectFiles(root);
const texts = await documentsOf(root, files);
const textOf = (path: string) => readFile(join(root, path), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await textOf('package.json')));

const documents = [...texts].map(([path, text]) => readMarkdown(path, text));
const quoted = documents.flatMap(({ blocks }) =>
  blocks.flatMap(({ words }) => words.filter((word) => files.includes(word))),
);
const sources = new Map(await Promise.all(quoted.map(async (path) => [path, await textOf(path)] as const)));
const context: DocsContext = {
  project: { root, scripts, files },
  content: await readTree(join(root, 'src/content')),
  textOf: (path) => sources.get(path) ?? null,
};

const objectSchema = z.record(z.string(), z.unknown());

/** Named by the documents and on their way into the project. */

describe('the documents', () => {
  it('have no fault in any example, command, path, address or link', () => {
    expect(checkDocs(documents, context)).toEqual([]);
  });

  it('begin with a README of at most 130 lines that gives the two commands word for word', () => {
    const readme = texts.get('README.md') ?? '';
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(130);
    expect(readme).toMatch(/^npm ci && npm start\b/m);
    expect(readme).toMatch(/^npm ci && npm test\b/m);
    expect(readme).toMatch(/^!\[.+\]\(.+\.png\)$/m);
  });

  it('list every script in the README, but for the parts of the check and of the tests', () => {
    const readme = texts.get('README.md') ?? '';
    const parts = /^(?:start|test|postinstall|check:.+|test:.+)$/;
    const missing = Object.keys(scripts).filter((name) => !parts.test(name) && !readme.includes(`\`npm run ${name}`));
    expect(missing).toEqual([]);
  });

  it('explain every form, verdict and kind of prompt', () => {
    const [writing = '', teaching = ''] = ['docs/writing-a-reading.md', 'docs/teaching.md'].map((path) =>
      texts.get(path),
    );
    for (const word of [...forms, ...verdicts]) {
      expect(writing).toContain(`| \`${word}\``);
      expect(texts.get('README.md')).toContain(`\`${word}\``);
    }
    for (const kind of promptKinds) expect(teaching).toContain(`\`${kind}\``);
  });
});

describe('what npm run docs makes', () => {
  it('is as the code has it: else run it again', async () => {
    for (const [path, text] of await madeFiles(root)) expect(await textOf(path), path).toBe(text);
  });
});

describe('the settings of the editor', () => {
  it('name the schema of each record', async () => {
    const settings: unknown = JSON.parse(await textOf('.vscode/settings.json'));
    expect(settings).toMatchObject({ 'yaml.schemas': schemaSettings });
  });

  it('have schemas that accept every record of the project, and no record with a misspelt field', async () => {
    const ajv = new Ajv({ validateFormats: false });
    for (const [schema, pattern] of Object.entries(schemaSettings)) {
      const validate = ajv.compile(objectSchema.parse(JSON.parse(await textOf(schema))));
      const paths = new RegExp(`^${pattern.replace('src/content/', '').replaceAll('*', '[^/]+')}$`);
      const records = [...context.content].filter(([path]) => paths.test(path));
      expect(records.length).toBeGreaterThan(0);
      for (const [path, text] of records) {
        const record = objectSchema.parse(parse(text));
        expect(validate(record), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
        expect(validate({ ...record, titel: 'x' })).toBe(false);
      }
    }
  });

  it('have snippets that make content without a fault, with every form, verdict and kind of prompt', async () => {
    const snippets: unknown = JSON.parse(await textOf('.vscode/according-to.code-snippets'));
    expect(checkSnippets(snippets, documents, context.content)).toEqual([]);
    const words = JSON.stringify(snippets);
    for (const word of [...forms, ...verdicts]) expect(words).toMatch(new RegExp(`[|,"\\\\]${word}[|,"\\\\]`));
    for (const kind of promptKinds) expect(words).toContain(`kind=\\"${kind}\\"`);
  });
});
