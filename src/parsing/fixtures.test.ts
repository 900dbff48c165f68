/**
 * A fixture for each code: `fixtures/<code>/` is copied over the sound library in `fixtures/sound/`. A file in it stands
 * in place of the sound one of the same path or beside it; an empty file `<path>.absent` takes the sound one away.
 * `expected.txt` is what the check command prints for it. `UPDATE=1 vitest run --dir src/extract` writes these files
 * anew: read each change as critically as a change of the code.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES, formatDiagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import { claimsOf } from '../model/reading.ts';
import { readTree } from './node/read-content-folder.ts';
import { readAssignments } from './assignments.ts';
import { readCourse } from './course.ts';
import { readLibrary } from './library.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const sound = await readTree(join(fixtures, 'sound'));

async function withFixture(fixture: string): Promise<Map<string, string>> {
  const folder = join(fixtures, fixture);
  const files = new Map([...sound, ...(await readTree(folder))]);
  for (const path of await readdir(folder, { recursive: true })) {
    if (path.endsWith('.absent')) files.delete(path.replace(/\.absent$/, '').replaceAll('\\', '/'));
  }
  return files;
}

/** Everything that is wrong with readings, assignments and the course. */
function diagnose(files: Map<string, string>) {
  const { library, diagnostics } = readLibrary(files);
  const { assignments, diagnostics: ofAssignments } = readAssignments(files, library, diagnostics);
  const faults = [...diagnostics, ...ofAssignments];
  const { diagnostics: ofCourse } = readCourse(files, { library, assignments }, faults);
  return { library, diagnostics: sortDiagnostics([...faults, ...ofCourse]) };
}

describe('the sound library', () => {
  const { library, diagnostics } = diagnose(sound);

  it('has no fault', () => {
    expect(diagnostics).toEqual([]);
  });

  it('uses every form', () => {
    const forms = library.readings.flatMap(claimsOf).map(({ form }) => form);
    expect(new Set(forms)).toEqual(new Set(['direct', 'mixed', 'indirect', 'declined', 'narration']));
  });
});

describe('a fixture for each code', () => {
  it('is there for every code, and for nothing else', async () => {
    const folders = (await readdir(fixtures)).filter((name) => name !== 'sound' && name !== 'many-faults');
    expect(folders.sort()).toEqual(Object.keys(CODES).sort());
  });

  it.each(Object.keys(CODES))('%s is reported at its place', async (code) => {
    const { diagnostics } = diagnose(await withFixture(code));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    await expectGolden(code, diagnostics);
  });
});

describe('a library with many faults', () => {
  it('has all of them reported at once, by file and line', async () => {
    const { diagnostics } = readLibrary(await withFixture('many-faults'));
    expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThan(8);
    expect(diagnostics).toEqual(sortDiagnostics(diagnostics.toReversed()));
    await expectGolden('many-faults', diagnostics);
  });
});

async function expectGolden(fixture: string, diagnostics: Parameters<typeof formatDiagnostic>[0][]): Promise<void> {
  const printed = `${diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n\n')}\n`;
  const golden = join(fixtures, fixture, 'expected.txt');
  if (process.env['UPDATE'] === '1') await writeFile(golden, printed);
  expect(printed).toBe(existsSync(golden) ? await readFile(golden, 'utf8') : '');
}
