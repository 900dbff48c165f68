/**
 * `npm run bench [READINGS…]`: builds the site as shipped, then libraries of 10, 100 and 1,000 generated readings, each in
 * a process of its own, and prints time, peak memory, and how both grow.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchLibrary } from './bench-library.ts';

interface Cost {
  seconds: number;
  /** MiB. */
  peak: number;
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('usage: npm run bench [-- READINGS…]   with whole numbers of readings, as in 10 100 1000');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'according-to-bench-'));
// A child that is stopped with this process leaves the folder to it.
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** Builds a content folder into a folder of its own, with a heap of at most 4 GiB. */
function build(content: string): Cost {
  const output = join(folder, 'dist');
  const printed = execFileSync(
    process.execPath,
    ['--max-old-space-size=4096', join(import.meta.dirname, 'bench-build.ts')],
    {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: output, SITE_URL: 'https://example.org' },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  );
  rmSync(output, { recursive: true, force: true });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Cost;
}

function generate(readings: number): string {
  const content = join(folder, `readings-${String(readings)}`);
  for (const [path, text] of benchLibrary(readings)) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return content;
}

const row = (...cells: string[]) => {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(14))).join(''));
};
const shown = ({ seconds, peak }: Cost) => [`${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MiB`];

row('build', 'time', 'peak memory', 'time growth', 'memory growth');
row('site as shipped', ...shown(build('src/content')));
let before: { size: number; cost: Cost } | null = null;
for (const size of sizes) {
  const content = generate(size);
  const cost = build(content);
  rmSync(content, { recursive: true, force: true });
  // 1.0 is linear: as many times the cost as there are times the readings. Fixed costs make it less.
  const growth =
    before === null
      ? []
      : [cost.seconds / before.cost.seconds, cost.peak / before.cost.peak].map(
          (times) => `×${times.toFixed(1)} for ×${String(size / (before?.size ?? size))}`,
        );
  row(`${String(size)} ${size === 1 ? 'reading' : 'readings'}`, ...shown(cost), ...growth);
  before = { size, cost };
}
