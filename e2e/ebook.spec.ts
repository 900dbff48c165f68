/** The e-books of the build, by the checkers that publishers and libraries use. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, expect, test } from '@playwright/test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { findChromium } from '../src/cli/browser.ts';
import { fileOf, readings } from './built.ts';
import { claimsFile } from './claims.ts';
import { rootSite } from './sites.ts';

const run = promisify(execFile);
const epubcheck = '/usr/share/java/epubcheck.jar';
const bookOf = (slug: string) => resolve(fileOf(`readings/${slug}/${slug}.epub`, rootSite));

for (const slug of readings) {
  test(`${slug}.epub is a valid EPUB`, async () => {
    const { messages } = await EpubCheck.validate(readFileSync(bookOf(slug)));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  test(`EPUBCheck finds neither error nor warning in ${slug}.epub`, async () => {
    const java = spawnSync('java', ['-version']).status === 0;
    test.skip(!java || !existsSync(epubcheck), 'Java or EPUBCheck is not installed here (apt-get install epubcheck)');
    test.setTimeout(120_000);
    const { stdout } = await run('java', ['-jar', epubcheck, bookOf(slug)]);
    expect(stdout).toContain('No errors or warnings detected');
  });

  test(`Ace by DAISY passes ${slug}.epub`, async () => {
    const browser = findChromium(chromium.executablePath());
    test.skip(browser === null, 'there is no Chromium for Ace to read the book with');
    test.setTimeout(600_000);
    const folder = mkdtempSync(join(tmpdir(), 'ace-'));
    try {
      const ace = createRequire(import.meta.url).resolve('@daisy/ace-cli/bin/ace.js');
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

  test(`${slug}.epub has every claim, numbered, and an index that leads to each`, () => {
    const { claims, title } = claimsFile(slug);
    const files = unzipSync(readFileSync(bookOf(slug)));
    const texts = Object.keys(files).filter((name) => name.endsWith('.xhtml'));
    const all = texts.map((name) => strFromU8(files[name] ?? new Uint8Array())).join('');
    for (const { number } of claims) {
      expect(all, `claim ${String(number)}`).toContain(`id="r${String(number)}"`);
      expect(all).toMatch(new RegExp(`#r${String(number)}" epub:type="index-locator"`));
    }
    expect(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())).toContain(`<dc:title>${title}</dc:title>`);
  });
}

/** Of Ace’s report what is looked at. */
interface AceReport {
  'earl:result': { 'earl:outcome': string };
  assertions: {
    'earl:testSubject': { url: string };
    assertions: { 'earl:test': { 'dct:title': string } }[];
  }[];
}
