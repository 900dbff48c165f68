import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearContent,
  ContentError,
  loadAssignments,
  loadContent,
  loadCourse,
  loadLibrary,
  readContent,
} from './load-content.ts';

const sound = join(import.meta.dirname, '../fixtures/sound');
const section = 'readings/the-late-ferry/01-on-the-pier.mdx';
const record = 'readings/the-late-ferry/reading.yaml';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(sound, folder, { recursive: true });
  vi.stubEnv('CONTENT_DIR', folder);
  clearContent();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  clearContent();
  await rm(folder, { recursive: true });
});

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} does not say “${before}”.`);
  await writeFile(join(folder, path), text.replace(before, after));
}

const forbidRedistribution = () => edit(record, 'redistribute: true', 'redistribute: false');
const title = async () => (await loadLibrary()).readings[0]?.title;

describe('what the site shows', () => {
  it('is the library, and the assignments with their readings', async () => {
    const [reading] = (await loadLibrary()).readings;
    const [assignment] = await loadAssignments();
    expect(reading?.slug).toBe('the-late-ferry');
    expect(assignment?.slug).toBe('at-the-ferry');
    expect(assignment?.of).toBe(reading);
  });

  it('leaves out a reading that may not be passed on, with its assignments, and names it', async () => {
    await forbidRedistribution();
    const { library, assignments, leftOut } = await loadContent();
    expect([library.readings, assignments]).toEqual([[], []]);
    expect(leftOut.map(({ slug }) => slug)).toEqual(['the-late-ferry']);
  });

  it('leaves out the lessons on it, and with the last lesson the course', async () => {
    const shown = (await loadCourse())?.lessons;
    expect(shown?.map(({ number, assignment }) => [number, assignment.of.slug])).toEqual([[1, 'the-late-ferry']]);
    clearContent();
    await forbidRedistribution();
    expect(await loadCourse()).toBeNull();
  });

  it('has such a reading where INCLUDE_COPIES is 1', async () => {
    vi.stubEnv('INCLUDE_COPIES', '1');
    await forbidRedistribution();
    const { library, assignments, leftOut } = await loadContent();
    expect([library.readings.length, assignments.length, leftOut.length]).toEqual([1, 1, 0]);
  });

  it('is read once, and again after it was cleared', async () => {
    const first = await loadContent();
    await edit(record, 'The Late Ferry', 'The Later Ferry');
    expect(await loadContent()).toBe(first);
    clearContent();
    expect(await title()).toBe('The Later Ferry');
  });

  it('is the later state where it is cleared while it is being read', async () => {
    const early = title();
    // Without a pause between the two, so that nobody gets the state between them, nor half of a file.
    const path = join(folder, record);
    writeFileSync(path, readFileSync(path, 'utf8').replace('The Late Ferry', 'The Later Ferry'));
    clearContent();
    expect(await early).toBe('The Later Ferry');
  });
});

describe('content with faults', () => {
  it('is an error that names each fault of readings and assignments, and the place of the first', async () => {
    await edit(section, 'form="', 'form="in');
    await edit('assignments/at-the-ferry.mdx', 'on="new-engine"', 'on="old-engine"');
    const error = await loadContent().catch((reason: unknown) => reason);
    if (!(error instanceof ContentError)) throw new Error('No ContentError was thrown.');
    const { diagnostics } = await readContent(folder);
    expect(error.message).toMatch(`The content has ${String(diagnostics.length)} fault`);
    for (const { file, line, code, hint } of diagnostics) {
      expect(error.message).toContain(`${folder}/${file}:${String(line)}  ${code}\n`);
      expect(error.message).toContain(`hint      ${hint}`);
    }
    expect(error.loc.file.endsWith(section)).toBe(true);
    expect(error.loc.line).toBe(diagnostics[0]?.line);
  });

  it('is read all the same by readContent', async () => {
    await edit('assignments/at-the-ferry.mdx', 'on="new-engine"', 'on="old-engine"');
    const { library, diagnostics } = await readContent();
    expect(library.readings.length).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toContain('prompt-of-no-passage');
  });

  it('is an error until it is mended', async () => {
    await edit(section, 'form="', 'form="in');
    await expect(loadLibrary()).rejects.toThrow('unknown-form');
    await edit(section, 'form="in', 'form="');
    clearContent();
    expect(await title()).toBe('The Late Ferry');
  });
});
