import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLayer } from '../drafting/layers/layer.ts';

const fixture = join(import.meta.dirname, '../parsing/fixtures/sound');
const folder = await mkdtemp(join(tmpdir(), 'layer-'));
const content = join(folder, 'content');
const own = join(content, 'readings/the-late-ferry');
const copy = join(folder, 'copy');
beforeAll(async () => {
  await cp(fixture, content, { recursive: true });
  await cp(own, copy, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'layer.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, stdout, stderr };
}

describe('the layer command', () => {
  it('writes each claim of a copy as a range of words, and none of the words', async () => {
    const { status, stderr } = run(copy, 'the-late-ferry');
    expect(status, stderr).toBe(0);
    const json = await readFile(join(own, 'layer.json'), 'utf8');
    const result = readLayer(json);
    const claims = 'layer' in result ? result.layer.claims : [];
    expect(claims.map(({ id }) => id)).toEqual([
      'boat-late',
      'new-engine',
      'cold-feet',
      'log-entry',
      'two-stops',
      'no-answer',
    ]);
    // “The morning boat has been late every day since March”, “Nils Oran, who owns it, said”, “it waits for a new engine”
    expect(claims[0]).toEqual({ id: 'boat-late', words: [[0, 10]], cue: [] });
    expect(claims[1]).toEqual({ id: 'new-engine', words: [[17, 23]], cue: [[11, 17]] });
    expect(json).not.toMatch(/engine[^"]* |morning|Nils/u);
    await rm(join(own, 'layer.json'));
  });

  it('reports a copy that lacks a claim, and writes nothing', async () => {
    const file = (await readdir(copy)).find((name) => name.endsWith('log.mdx')) ?? '';
    const whole = await readFile(join(copy, file), 'utf8');
    await writeFile(join(copy, file), whole.replace(/<Cue of="no-answer">.*/su, 'The yard is shut.\n'));
    const { status, stderr } = run(copy, 'the-late-ferry');
    await writeFile(join(copy, file), whole);
    expect(status).toBe(1);
    expect(stderr).toContain('no-answer');
    expect(stderr).toContain('Nothing was written.');
    expect(await readdir(own)).not.toContain('layer.json');
  });

  it.each([
    ['a reading that is not there', ['no-such-reading'], 'no reading “no-such-reading”'],
    ['a missing name', [], 'npm run layer'],
  ])('says what is wrong with %s', (_, names, message) => {
    const { status, stdout, stderr } = run(copy, ...names);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain(message);
  });
});
