import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { roomConfigs, rooms } from './rooms.ts';

const linter = new Linter();
const configs = [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  ...roomConfigs,
] as Linter.Config[];
const faults = (file: string, code: string) =>
  linter.verify(code, configs, { filename: file }).map(({ message }) => message);

describe('the rule that holds the rooms in order', () => {
  it('knows every folder below src', () => {
    const folders = readdirSync(join(import.meta.dirname, '../src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'content')
      .map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(rooms).sort());
  });

  it('lists rooms in the order in which data flow: a room imports none that comes after it', () => {
    const order = Object.keys(rooms);
    for (const [room, imports] of Object.entries(rooms)) {
      for (const other of imports)
        expect(order.indexOf(other), `${room} imports ${other}`).toBeLessThan(order.indexOf(room));
    }
  });

  it('refuses an import from a room that is not listed', () => {
    expect(faults('src/parsing/reading.ts', "import { x } from '../outputs/data/claims-json.ts';")).toHaveLength(1);
    expect(faults('src/drafting/attribution/verbs.ts', "import { x } from '../../outputs/x.ts';")).toHaveLength(1);
    expect(faults('src/model/claim.ts', "import { x } from '../views/prose.ts';")).toHaveLength(1);
    expect(faults('src/browser/search/panel.ts', "import { x } from '../../site/load.ts';")).toHaveLength(1);
  });

  it('refuses Node in what runs in a browser too', () => {
    expect(faults('src/browser/search/panel.ts', "import { readFile } from 'node:fs/promises';")).toHaveLength(1);
    expect(faults('src/model/claim.ts', "import { createHash } from 'node:crypto';")).toHaveLength(1);
    expect(faults('src/outputs/books/book.ts', "import sharp from 'sharp';")).toHaveLength(1);
    expect(faults('src/search/search.ts', "import { x } from './node/build-index.ts';")).toHaveLength(1);
  });

  it('refuses Astro outside site and cli', () => {
    expect(faults('src/outputs/data/claims-json.ts', "import { getCollection } from 'astro:content';")).toHaveLength(1);
    expect(
      faults('src/search/pagefind/node/build-index.ts', "import type { AstroIntegration } from 'astro';"),
    ).toHaveLength(1);
  });

  it('lets code use its own room and the rooms before it, and folders called node use Node', () => {
    expect(
      faults(
        'src/parsing/reading.ts',
        "import type { Inline } from '../model/inline.ts'; import { y } from './report.ts';",
      ),
    ).toEqual([]);
    expect(faults('src/search/pagefind/node/build-index.ts', "import { readFile } from 'node:fs/promises';")).toEqual(
      [],
    );
    expect(faults('src/cli/import.ts', "import { x } from '../drafting/importing/import-article.ts';")).toEqual([]);
    expect(faults('src/site/integrations/books.ts', "import { x } from 'node:fs';")).toEqual([]);
  });
});
