import { describe, expect, it } from 'vitest';
import {
  addTotals,
  playwrightResults,
  readResults,
  slowestLines,
  totalLine,
  totalsOf,
  vitestResults,
} from './results.ts';

const ofVitest = vitestResults({
  testResults: [
    {
      name: '/somewhere/src/model/claim.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'a claim is sound', status: 'passed', duration: 1500 },
        { fullName: 'a claim is not sound', status: 'failed', duration: 2 },
        { fullName: 'a claim is left out', status: 'pending', duration: null },
      ],
    },
    { name: '/somewhere/e2e/built/links.test.ts', status: 'failed', assertionResults: [] },
  ],
});

const ofPlaywright = playwrightResults({
  suites: [
    {
      suites: [
        {
          specs: [
            {
              title: 'opens',
              file: 'reading.spec.ts',
              tests: [
                { projectName: 'chromium', status: 'flaky', results: [{ duration: 3000 }, { duration: 1000 }] },
                { projectName: 'firefox', status: 'unexpected', results: [{ duration: 5000 }] },
                { projectName: 'firefox', status: 'skipped', results: [] },
              ],
            },
          ],
        },
      ],
    },
  ],
  errors: [{}],
});

describe('results of test runners', () => {
  it('counts what passed, failed and was left out; a file that cannot be run has failed', () => {
    expect(totalsOf(ofVitest)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  it('counts a test that passed at its second try as passed, and what kept tests from running as a failure', () => {
    expect(totalsOf(ofPlaywright)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  it('counts a missing report as a failure', () => {
    expect(totalsOf(readResults('no/such/report.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('names the slowest first, with all tries', () => {
    expect(slowestLines([...ofVitest, ...ofPlaywright], 2)).toEqual([
      '   5.0 s  e2e/reading.spec.ts  opens [firefox]',
      '   4.0 s  e2e/reading.spec.ts  opens',
    ]);
  });

  it('ends with the line that says how many passed and failed', () => {
    const totals = addTotals([totalsOf(ofVitest), totalsOf(ofPlaywright)]);
    expect(totalLine(totals)).toBe('2 skipped\n2 passed, 4 failed');
    expect(totalLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
