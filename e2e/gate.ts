/**
 * Runs a set of tests as one gate: `node e2e/gate.ts push` (`npm test`) or `node e2e/gate.ts slow` (`npm run test:slow`).
 * It tells how each step goes, then the ten slowest tests, then how many passed and failed. `node e2e/gate.ts total` sums
 * up the sets that ran last.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { addTotals, readResults, readTotals, slowestLines, totalLine, totalsOf, writeTotals } from './results.ts';

const resultsFolder = '.cache/test-results';
const slowTools = 'e2e/slow/tools';

interface Step {
  name: string;
  command: string;
  words: string[];
  environment?: Record<string, string>;
  /** File with the results, where the step runs tests. */
  results?: string;
}

const node = (name: string, words: string[]): Step => ({ name, command: process.execPath, words });
const tool = (name: string, program: string, words: string[]): Step => ({ name, command: program, words });
const script = (name: string) => tool(name, 'npm', ['run', '--silent', name]);

/** The tests of Vitest’s projects. */
function vitest(projects: string[], environment: Record<string, string> = {}): Step {
  const results = `${resultsFolder}/${projects.join('-')}.json`;
  const words = ['run', '--config', '.config/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])];
  return {
    ...tool(`tests: ${projects.join(', ')}`, 'vitest', [
      ...words,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ]),
    environment,
    results,
  };
}

/** The tests in browsers. */
function browsers(environment: Record<string, string> = {}): Step {
  const results = `${resultsFolder}/browsers.json`;
  return {
    ...tool('tests: browsers', 'playwright', ['test', '--config', 'e2e', '--reporter=list,json']),
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: results },
    results,
  };
}

const slow = { TEST_SET: 'slow', TEST_SITE: 'root' };

/** Each list of steps runs one after the other; lists side by side share the processor. */
const sets: Readonly<Record<string, Step[][][]>> = {
  push: [
    [
      ['format', 'lint', 'dead', 'styles'].map((name) => script(`check:${name}`)),
      [...['types', 'content'].map((name) => script(`check:${name}`)), vitest(['unit'])],
    ],
    [[node('prepare', ['e2e/prepare.ts'])]],
    [[vitest(['built']), browsers()]],
  ],
  slow: [
    [
      [
        {
          ...tool('tools of the slow set', 'npm', ['ci', '--prefix', slowTools, '--no-audit', '--no-fund']),
          environment: { PUPPETEER_SKIP_DOWNLOAD: '1' },
        },
        { ...node('prepare', ['e2e/prepare.ts']), environment: slow },
      ],
    ],
    [[vitest(['built', 'slow'], slow), browsers(slow)]],
  ],
};

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });

/** Runs one step. Alone it speaks for itself; beside another its words are kept until it has failed. */
async function run(step: Step, isAlone: boolean): Promise<boolean> {
  const start = performance.now();
  console.log(`▸ ${step.name}`);
  const child = spawn(step.command, step.words, {
    env: { ...process.env, ...step.environment },
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  const isPassed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
  running.delete(child);
  const words = Buffer.concat(said).toString('utf8').trimEnd();
  if (!isPassed) console.log(words);
  else if (step.results !== undefined && words !== '') console.log(words.split('\n').slice(-5).join('\n'));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${isPassed ? '✓' : '✗'} ${step.name} (${seconds} s)`);
  return isPassed;
}

async function runAll(set: string, stages: Step[][][]): Promise<boolean> {
  const start = performance.now();
  const totalsFile = `${resultsFolder}/${set}.totals.json`;
  const steps = stages.flat(2);
  mkdirSync(resultsFolder, { recursive: true });
  for (const file of [totalsFile, ...steps.flatMap(({ results }) => results ?? [])]) rmSync(file, { force: true });
  const failed: string[] = [];
  for (const lists of stages) {
    await Promise.all(
      lists.map(async (list) => {
        for (const step of list) if (!(await run(step, lists.length === 1))) failed.push(step.name);
      }),
    );
    // Without a site there is nothing to test.
    if (failed.includes('prepare')) break;
  }
  const results = steps.flatMap(({ results: file }) => (file === undefined ? [] : readResults(file)));
  console.log(`\nThe ten slowest tests:\n${slowestLines(results, 10).join('\n')}\n`);
  const totals = totalsOf(results);
  writeTotals(totalsFile, totals);
  console.log(`${set} took ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  if (failed.length > 0) console.log(`Failed: ${failed.join('; ')}.`);
  console.log(totalLine(totals));
  return failed.length === 0 && totals.failed === 0 && totals.passed > 0;
}

const [set = ''] = process.argv.slice(2);
const stages = sets[set];
if (set === 'total') {
  console.log(
    totalLine(addTotals(Object.keys(sets).map((name) => readTotals(`${resultsFolder}/${name}.totals.json`)))),
  );
} else if (stages === undefined) {
  console.error('usage: node e2e/gate.ts push|slow|total');
  process.exitCode = 2;
} else if (!(await runAll(set, stages))) process.exitCode = 1;
