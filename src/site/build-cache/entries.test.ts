import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEntries } from './entries.ts';

const key = 'ab'.repeat(32);
const bytes = new TextEncoder().encode('a book');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entries-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const onlyFile = () => files()[0] ?? '';

describe('entries of a folder', () => {
  it('are there for whoever opens it next', () => {
    expect(openEntries(folder).get(key)).toBeNull();
    openEntries(folder).put(key, bytes);
    expect(openEntries(folder).get(key)).toEqual(bytes);
    expect(files()).toHaveLength(1);
  });

  it('may be empty', () => {
    openEntries(folder).put(key, new Uint8Array());
    expect(openEntries(folder).get(key)).toEqual(new Uint8Array());
  });

  it('are none where they are cut off at any byte, or changed', () => {
    const entries = openEntries(folder);
    entries.put(key, bytes);
    const whole = readFileSync(onlyFile());
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(onlyFile(), whole.subarray(0, length));
      expect(entries.get(key)).toBeNull();
    }
    writeFileSync(onlyFile(), whole.with(-1, 0));
    expect(entries.get(key)).toBeNull();
    entries.put(key, bytes);
    expect(entries.get(key)).toEqual(bytes);
  });

  it('are not needed: the folder may be deleted, or be none', () => {
    const entries = openEntries(folder);
    entries.put(key, bytes);
    rmSync(folder, { recursive: true });
    expect(entries.get(key)).toBeNull();
    entries.put(key, bytes);
    expect(entries.get(key)).toEqual(bytes);
    const file = onlyFile();
    const inAFile = openEntries(join(file, 'folder'));
    inAFile.put(key, bytes);
    expect(inAFile.get(key)).toBeNull();
    inAFile.prune(0);
  });

  it('are removed when they are old and no build asked for them', () => {
    const first = openEntries(folder);
    const other = 'cd'.repeat(32);
    first.put(key, bytes);
    first.put(other, bytes);
    for (const file of files()) utimesSync(file, 0, 0);
    const next = openEntries(folder);
    next.get(key);
    next.prune(24 * 3600 * 1000);
    expect(files()).toHaveLength(2);
    next.prune(30 * 24 * 3600 * 1000);
    expect(next.get(other)).toBeNull();
    expect(next.get(key)).toEqual(bytes);
  });
});
