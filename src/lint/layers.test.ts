import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layerConfigs } from './layers.ts';

const linter = new Linter();
const configs = [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  ...layerConfigs,
] as Linter.Config[];
const faults = (file: string, code: string) =>
  linter.verify(code, configs, { filename: file }).map(({ message }) => message);

describe('the rule that holds the folders in order', () => {
  it('refuses an import of one stage by another', () => {
    expect(faults('src/extract/prose.ts', "import { x } from '../exports/claims-json.ts';")).toHaveLength(1);
    expect(faults('src/attribution/deep/verbs.ts', "import { x } from '../../extract/prose.ts';")).toHaveLength(1);
  });

  it('refuses an import of an edge by a stage', () => {
    expect(faults('src/sourcing/tally.ts', "import { x } from '../site/library.ts';")).toHaveLength(1);
  });

  it('refuses an import of anything by the model', () => {
    expect(faults('src/model/claim.ts', "import { x } from '../library/by-speaker.ts';")).toHaveLength(1);
  });

  it('refuses Astro in pure TypeScript', () => {
    expect(faults('src/exports/claims-json.ts', "import { getCollection } from 'astro:content';")).toHaveLength(1);
    expect(faults('src/exports/claims-json.ts', "import type { APIRoute } from 'astro';")).toHaveLength(1);
  });

  it('lets a stage use the model and itself, and an edge use everything', () => {
    expect(
      faults(
        'src/extract/prose.ts',
        "import type { Inline } from '../model/inline.ts'; import { y } from './found.ts';",
      ),
    ).toEqual([]);
    expect(faults('src/pages/index.ts', "import { x } from '../extract/library.ts';")).toEqual([]);
  });
});
