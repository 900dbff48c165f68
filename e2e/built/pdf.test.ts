/** `npm run pdf`, where it can print nothing. What it prints is looked at in the slow set. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { site } from '../sites.ts';
import { command } from '../unpacked.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what it cannot do it says, and it writes nothing', () => {
  const out = join(folder, 'nothing');
  const wrong: [string[], RegExp][] = [
    [['--paper', 'a5'], /--paper a5: choose one of a4, letter/],
    [['--nots', 'end'], /Unknown option '--nots'/],
    [['--site', folder], /holds no site/],
    [['no-such-reading', '--site', site.folder], /no reading “no-such-reading”. There are: .*the-closed-bridge/],
  ];
  for (const [words, why] of wrong) {
    const { status, said } = command('pdf', ...words, '--out', out);
    expect(said).toMatch(why);
    expect(said).toContain('Nothing was written.');
    expect(status).toBe(2);
  }
  expect(existsSync(out)).toBe(false);
});
