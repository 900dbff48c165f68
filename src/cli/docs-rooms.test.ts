import { describe, expect, it } from 'vitest';
import { importsTable, readRoomImports, roomsDiagram } from './docs-rooms.ts';

const imports = readRoomImports(
  ['model', 'views', 'site', 'cli'],
  new Map([
    ['src/model/claim.ts', "import { x } from './x.ts';"],
    ['src/views/note.ts', "import type {\n  Claim,\n} from '../model/claim.ts';"],
    ['src/views/note.test.ts', "import { x } from '../cli/x.ts';"],
    [
      'src/site/pages/a/index.astro',
      "---\nimport { note } from '../../../views/note.ts';\nimport '../../../model/x.ts';\n---",
    ],
    ['src/cli/start.ts', "const { x } = await import('../site/x.ts');"],
  ]),
);

describe('the picture of the rooms', () => {
  it('knows every way of importing, and passes tests over', () => {
    expect([...imports].map(([room, imported]) => [room, [...imported]])).toEqual([
      ['model', []],
      ['views', ['model']],
      ['site', ['model', 'views']],
      ['cli', ['site']],
    ]);
  });

  it('leaves out an arrow where others lead there too', () => {
    expect(roomsDiagram(imports)).toBe('flowchart LR\n  model --> views\n  views --> site\n  site --> cli');
  });

  it('comes with a table of all imports', () => {
    expect(importsTable(imports)).toContain('| `site` | model, views |');
    expect(importsTable(imports)).toContain('| `model` | nothing |');
  });
});
