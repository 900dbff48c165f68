import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'attribute-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...files: string[]): { status: number | null; lines: unknown[]; errors: string } {
  const script = join(import.meta.dirname, 'attribute.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  return { status, lines, errors: stderr };
}

describe('npm run attribute', () => {
  it('prints one line a file, and continues after a file that cannot be read', () => {
    const good = join(folder, 'good.txt');
    const latin = join(folder, 'latin.txt');
    writeFileSync(good, '\ufeff“Yes,” said Ana Ruiz.');
    writeFileSync(latin, Buffer.from([0x63, 0xe9]));
    const { status, lines, errors } = run(join(folder, 'none.txt'), folder, latin, good);
    expect(status).toBe(1);
    expect(lines).toEqual([
      {
        file: good,
        attributions: [
          {
            form: 'direct',
            content: { start: 1, end: 7 },
            cue: { start: 8, end: 21 },
            source: { start: 13, end: 21 },
            speaker: 'Ana Ruiz',
          },
        ],
      },
    ]);
    expect(errors).toMatch(/none\.txt: no such file\n.*is a directory.*\n.*latin\.txt: is not UTF-8/);
  });

  it('prints its usage when no file is named', () => {
    const { status, errors } = run();
    expect(status).toBe(2);
    expect(errors).toContain('usage:');
  });
});
