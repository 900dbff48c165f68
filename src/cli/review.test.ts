import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../parsing/library.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { claimsOf } from '../model/reading.ts';

const folder = await mkdtemp(join(tmpdir(), 'review-'));
const content = join(folder, 'content');
afterAll(() => rm(folder, { recursive: true, force: true }));

const section = 'readings/the-late-ferry/01-on-the-pier.mdx';

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'review.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, output: stdout + stderr };
}

const text = [
  '---',
  'title: On the pier',
  '---',
  '',
  '<Cue of="boat-late">Nils Oran said</Cue> <Claim id="boat-late" by="nils-oran" form="indirect" draft>the boat   was late</Claim> and that “nobody knew” of it, *he* added.',
  '',
  '<Claim id="no-boat" by="nils-oran" form="direct" draft>“There was no boat,”</Claim> <Cue of="no-boat">he said</Cue>. “There was &lt;no\\* crew.”',
  '',
].join('\n');

beforeEach(async () => {
  await rm(content, { recursive: true, force: true });
  await cp(join(import.meta.dirname, '../parsing/fixtures/sound'), content, { recursive: true });
  const record = join(content, 'readings/the-late-ferry/reading.yaml');
  const other = await readFile(join(content, 'readings/the-late-ferry/02-in-the-log.mdx'), 'utf8');
  await writeFile(
    record,
    (await readFile(record, 'utf8'))
      .replace('language: en', 'language: en\nstatus: draft')
      .replace('paragraphs: 4', 'paragraphs: 4'),
  );
  await writeFile(join(content, section), text);
  const paragraphs =
    2 + (readLibrary(new Map([...(await readTree(content))])).library.readings[0]?.sections[1]?.paragraphs.length ?? 0);
  await writeFile(
    record,
    (await readFile(record, 'utf8')).replace(/paragraphs: \d+/u, `paragraphs: ${String(paragraphs)}`),
  );
  await writeFile(join(content, 'readings/the-late-ferry/02-in-the-log.mdx'), other);
  await writeFile(
    join(content, 'speakers/oran.yaml'),
    'name: Oran\nsort: Oran\ntype: person\nidentification: named # as the log has it\ndraft: true\n',
  );
});

async function library() {
  const { library: read, diagnostics } = readLibrary(await readTree(content));
  expect(diagnostics).toEqual([]);
  const claims = new Map(read.readings.flatMap(claimsOf).map((claim) => [claim.id, claim]));
  return { speakers: read.speakers, claims };
}

describe('the review command', () => {
  it('lists what is left, by place and by speaker, and speakers that no claim names', () => {
    const { status, output } = run('the-late-ferry');
    expect(status, output).toBe(0);
    expect(output).toContain(`${section}:5  claim boat-late`);
    expect(output).toMatch(/nils-oran {2}.*: 2 claims/u);
    expect(output).toMatch(/no claim of any reading: .*oran/u);
  });

  it.each([
    ['of a speaker', 'nils-oran', []],
    ['by its id', 'no-boat', ['boat-late']],
  ])('accepts claims %s, and changes nothing else', async (_, id, left) => {
    expect(run('the-late-ferry', 'accept', id).status).toBe(0);
    const { claims } = await library();
    expect([...claims.values()].filter(({ draft }) => draft === true).map((claim) => claim.id)).toEqual(left);
    const now = await readFile(join(content, section), 'utf8');
    expect(now.replaceAll(' draft>', '>')).toBe(text.replaceAll(' draft>', '>'));
  });

  it('makes two speakers one and one speaker two, and undoes both', async () => {
    const before = await readTree(content);
    expect(run('the-late-ferry', 'split', 'nils-oran', 'a-sailor', 'A sailor', 'no-boat').status).toBe(0);
    const split = await library();
    expect(split.claims.get('no-boat')?.speaker).toBe('a-sailor');
    expect(split.claims.get('boat-late')?.speaker).toBe('nils-oran');
    expect(split.speakers.get('a-sailor')).toMatchObject({ name: 'A sailor', draft: true });
    expect(run('the-late-ferry', 'merge', 'a-sailor', 'oran').status).toBe(0);
    const merged = await library();
    expect(merged.claims.get('no-boat')?.speaker).toBe('oran');
    expect(merged.speakers.has('a-sailor')).toBe(false);
    expect(await readFile(join(content, 'speakers/oran.yaml'), 'utf8')).toContain('# as the log has it');
    expect(run('the-late-ferry', '--undo').status).toBe(0);
    expect(run('the-late-ferry', '--undo').status).toBe(0);
    const own = (files: ReadonlyMap<string, string>) => [...files].filter(([path]) => !path.startsWith('.'));
    expect(own(await readTree(content))).toEqual(own(before));
    expect(run('the-late-ferry', '--undo').output).toContain('left to undo');
  });

  it('renames a speaker, with the id in every claim, and confirms the record', async () => {
    expect(run('the-late-ferry', 'rename', 'nils-oran', 'Nils van Oran', 'nils-van-oran').status).toBe(0);
    const renamed = await library();
    expect(renamed.speakers.get('nils-van-oran')).toMatchObject({ name: 'Nils van Oran', sort: 'van Oran, Nils' });
    expect(renamed.claims.get('no-boat')?.speaker).toBe('nils-van-oran');
    expect(run('the-late-ferry', 'confirm', 'oran').status).toBe(0);
    expect((await library()).speakers.get('oran')?.draft).toBeUndefined();
  });

  it.each([
    ['to fewer words', 'boat-late', 'boat was', 'boat was', 'indirect'],
    [
      'to words with marks and emphasis',
      'boat-late',
      'that "nobody knew" of it, he',
      'that “nobody knew” of it, he',
      'indirect',
    ],
    [
      'in two pieces',
      'no-boat',
      '“There was no boat,” … “There was <no* crew.”',
      '“There was no boat,” … “There was <no* crew.”',
      'direct',
    ],
    ['across its cue', 'no-boat', '"There was no boat," he said', '“There was no boat,”', 'direct'],
    ['past its quotation', 'no-boat', 'no boat,” he said. “There was <no* crew.”', '', ''],
  ])('mends the extent of a claim %s', async (_, id, words, wanted, form) => {
    const { status, output } = run('the-late-ferry', 'extent', id, words);
    if (form === '') {
      expect(output).not.toMatch(/\n\s+at /u);
      return;
    }
    expect(status, output).toBe(0);
    const claim = (await library()).claims.get(id);
    expect(claim?.form).toBe(form);
    expect(claim?.text).toBe(wanted);
  });

  it.each([
    ['words that do not stand there', ['extent', 'boat-late', 'no such words'], 'does not stand in the paragraph'],
    ['words that stand there twice', ['extent', 'boat-late', 'a'], 'more than once'],
    ['a part of a cue', ['extent', 'boat-late', 'said the boat'], 'give all of its words'],
    ['an unknown claim', ['extent', 'nothing', 'the boat'], 'no claim'],
    ['an unknown speaker', ['merge', 'nobody', 'oran'], 'speakers/nobody.yaml'],
    ['a claim of somebody else', ['split', 'oran', 'a-b', 'A b', 'no-boat'], 'Not claims of oran'],
    ['an unknown action', ['dance'], 'no action'],
    ['too few words', ['merge', 'oran'], 'not so many words'],
    ['an unknown option', ['--bogus'], '--bogus'],
  ])('refuses %s in words, and writes nothing', async (_, words, message) => {
    const before = await readTree(content);
    const { status, output } = run('the-late-ferry', ...words);
    expect(status).not.toBe(0);
    expect(output).toContain(message);
    expect(output).not.toMatch(/\n\s+at /u);
    expect(await readTree(content)).toEqual(before);
  });
});
