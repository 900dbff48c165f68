/** The e-books of the build, by the checkers that publishers and libraries use. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../src/cli/browser.ts';
import { fileOf, readings } from '../built.ts';

const run = promisify(execFile);
const epubCheck = '/usr/share/java/epubcheck.jar';
const hasEpubCheck = spawnSync('java', ['-version']).status === 0 && existsSync(epubCheck);
if (!hasEpubCheck) console.warn('SKIPPED: Java or EPUBCheck is not installed here (apt-get install epubcheck).');

const ace = join(import.meta.dirname, 'tools/node_modules/@daisy/ace-cli/bin/ace.js');
const browser = findChromium(chromium.executablePath());
const hasAce = browser !== null && existsSync(ace);
if (!hasAce)
  console.warn('SKIPPED: there is no Ace (npm ci --prefix e2e/slow/tools), or no Chromium for it to read with.');

const bookOf = (slug: string) => resolve(fileOf(`readings/${slug}/${slug}.epub`));

describe.each(readings)('%s.epub', (slug) => {
  test.skipIf(!hasEpubCheck)('EPUBCheck finds neither error nor warning', async () => {
    const { stdout } = await run('java', ['-jar', epubCheck, bookOf(slug)]);
    expect(stdout).toContain('No errors or warnings detected');
  });

  test.skipIf(!hasAce)('Ace by DAISY passes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ace-'));
    try {
      await run(process.execPath, [ace, '--force', '--outdir', folder, bookOf(slug)], {
        env: {
          ...process.env,
          PUPPETEER_EXECUTABLE_PATH: browser ?? '',
          // Milliseconds for the browser to open: its own five are too few where much else runs.
          ACE_TIMEOUT_INITIAL: '120000',
        },
      });
      const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as AceReport;
      const faults = report.assertions.flatMap(({ assertions, 'earl:testSubject': subject }) =>
        assertions.map((assertion) => `${subject.url}: ${assertion['earl:test']['dct:title']}`),
      );
      expect(faults).toEqual([]);
      expect(report['earl:result']['earl:outcome']).toBe('pass');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Of Ace’s report what is looked at. */
interface AceReport {
  'earl:result': { 'earl:outcome': string };
  assertions: {
    'earl:testSubject': { url: string };
    assertions: { 'earl:test': { 'dct:title': string } }[];
  }[];
}
