/** What test runners write down, in one shape: Vitest's and Playwright's JSON reports. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Result {
  file: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  /** Milliseconds. */
  duration: number;
}

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const noTests: Totals = { passed: 0, failed: 0, skipped: 0 };

/** The part of Vitest’s report that is used; it has the shape of Jest’s. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
}

interface PlaywrightSuite {
  specs?: {
    title: string;
    file: string;
    tests: { projectName: string; status: string; results: { duration: number }[] }[];
  }[];
  suites?: PlaywrightSuite[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors?: unknown[];
}

/** Reads a report. Where there is none, the runner did not come so far: one failure. */
export function readResults(file: string): Result[] {
  if (!existsSync(file)) return [failure(file, 'wrote no report')];
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
  return 'testResults' in report ? vitestResults(report) : playwrightResults(report);
}

const failure = (file: string, name: string): Result => ({ file, name, status: 'failed', duration: 0 });

export function vitestResults({ testResults }: VitestReport): Result[] {
  return testResults.flatMap(({ name: path, status, assertionResults }) => {
    const file = path.replaceAll('\\', '/').replace(/^.*\/(?=(?:src|e2e|\.config)\/)/, '');
    // A file that cannot be loaded has no tests and has failed.
    if (status === 'failed' && assertionResults.every((result) => result.status !== 'failed'))
      return [failure(file, 'cannot be run')];
    return assertionResults.map(({ fullName, status: ofTest, duration }) => ({
      file,
      name: fullName.trim(),
      status: ofTest === 'passed' || ofTest === 'failed' ? ofTest : ('skipped' as const),
      duration: duration ?? 0,
    }));
  });
}

export function playwrightResults({ suites, errors = [] }: PlaywrightReport): Result[] {
  const statuses = { expected: 'passed', flaky: 'passed', skipped: 'skipped' } as const;
  const inSuite = ({ specs = [], suites: inner = [] }: PlaywrightSuite): Result[] => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests.map(({ projectName, status, results }) => ({
        file: `e2e/${file}`,
        name: projectName === 'chromium' ? title : `${title} [${projectName}]`,
        status: status in statuses ? statuses[status as keyof typeof statuses] : ('failed' as const),
        duration: results.reduce((sum, { duration }) => sum + duration, 0),
      })),
    ),
    ...inner.flatMap(inSuite),
  ];
  return [...suites.flatMap(inSuite), ...errors.map(() => failure('e2e', 'could not be run'))];
}

export function totalsOf(results: readonly Result[]): Totals {
  const count = (status: Result['status']) => results.filter((result) => result.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

export function addTotals(all: readonly Totals[]): Totals {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noTests,
  );
}

/** The slowest tests, slowest first, a line each. */
export function slowestLines(results: readonly Result[], count: number): string[] {
  return [...results]
    .sort((a, b) => b.duration - a.duration)
    .slice(0, count)
    .map(({ duration, file, name }) => `${(duration / 1000).toFixed(1).padStart(6)} s  ${file}  ${name}`);
}

export function totalLine({ passed, failed, skipped }: Totals): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped === 0 ? line : `${String(skipped)} skipped\n${line}`;
}

export function writeTotals(file: string, totals: Totals): void {
  writeFileSync(file, JSON.stringify(totals));
}

/** The totals of a set that has run, or none. */
export function readTotals(file: string): Totals {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Totals) : noTests;
}
