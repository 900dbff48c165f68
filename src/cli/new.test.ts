import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { contentKinds } from './new-starts.ts';

const folder = await mkdtemp(join(tmpdir(), 'new-'));
const content = join(folder, 'content');
await cp(join(import.meta.dirname, '../parsing/fixtures/sound'), content, { recursive: true });
afterAll(() => rm(folder, { recursive: true, force: true }));

function command(file: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, stdout, stderr };
}
const run = (...words: string[]) => command('new.ts', ...words);

describe('the new command', () => {
  it.each(contentKinds)('writes a start without a fault and says what to do next: %s', async (kind) => {
    const before = await readTree(content);
    const { status, stdout, stderr } = run(kind, `a-new-${kind}`);
    expect(status, stderr).toBe(0);
    const written = [...(await readTree(content)).keys()].filter((path) => !before.has(path));
    expect(written.length).toBeGreaterThan(0);
    for (const path of written) expect(stdout).toContain(`content/${path}\n`);
    expect(stdout).toMatch(/^next /m);
    expect(command('check-content.ts', content)).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes nothing where it refuses', async () => {
    const before = await readTree(content);
    const { status, stderr } = run('reading', 'the-late-ferry');
    expect(status).toBe(1);
    expect(stderr).toContain('name-taken');
    expect(stderr).toContain('Nothing was written.');
    expect(await readTree(content)).toEqual(before);
  });

  it('prints its usage where words are missing, and where it is asked for', () => {
    expect(run('speaker')).toMatchObject({ status: 2 });
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const kind of contentKinds) expect(stdout).toContain(kind);
  });
});
