/**
 * `npm run bench`: builds the site as shipped, then libraries of 10, 100 and 1,000 generated readings, each in a process
 * of its own: first with nothing kept, then again after a change of one reading. It prints time, peak memory, how both
 * grow, and what the parts of the largest cost. Other sizes: `node src/cli/bench/bench.ts 50 500`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { PartSum } from './bench-build.ts';
import { benchLibrary } from './bench-library.ts';
import { memoryOf } from './process-memory.ts';

interface Cost {
  seconds: number;
  /** MiB, of the build and of the index’s engine that it starts. */
  peak: number;
  parts: PartSum[];
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('usage: node src/cli/bench/bench.ts [READINGS…]   with whole numbers of readings, as in 10 100 1000');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'according-to-bench-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** What builds keep for each other; each size begins with nothing. */
const kept = join(folder, 'kept');

/** Builds a content folder into a folder of its own, as `npm run build` would. */
async function build(content: string): Promise<Cost> {
  const output = join(folder, 'dist');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bench-build.ts')], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: output, SITE_URL: 'https://example.org', BUILD_CACHE: kept },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  const watch = setInterval(() => {
    seen = Math.max(seen, memoryOf(child.pid ?? 0) ?? 0);
  }, 200);
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  clearInterval(watch);
  if (child.exitCode !== 0) throw new Error(`The build of ${content} failed.`);
  rmSync(output, { recursive: true, force: true });
  const cost = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Cost;
  return { ...cost, peak: Math.max(seen, cost.peak) };
}

function generate(readings: number): string {
  const content = join(folder, `readings-${String(readings)}`);
  for (const [path, words] of benchLibrary(readings)) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, words);
  }
  return content;
}

/** Changes a word of a library’s first reading. */
function changeOne(content: string): void {
  const file = join(content, 'readings/reading-00001/01-section-1.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/title: \S+/, 'title: Changed'));
}

const row = (...cells: string[]) => {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(16))).join(''));
};
const shown = ({ seconds, peak }: Cost) => [`${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MiB`];

row('build', 'time', 'peak memory', 'time', 'memory');
row('site as shipped', ...shown(await build('src/content')));
row('built again', ...shown(await build('src/content')));
let before: { size: number; cost: Cost; again: Cost } | null = null;
for (const size of sizes) {
  const content = generate(size);
  rmSync(kept, { recursive: true, force: true });
  const cost = await build(content);
  changeOne(content);
  const again = await build(content);
  rmSync(content, { recursive: true, force: true });
  // Linear is as many times the cost as there are times the readings; what every build costs makes it less.
  const growth: string[] = [];
  if (before !== null) {
    const times = `for ×${String(size / before.size)}`;
    growth.push(`×${(cost.seconds / before.cost.seconds).toFixed(1)} ${times}`);
    growth.push(`×${(cost.peak / before.cost.peak).toFixed(1)} ${times}`);
  }
  row(`${String(size)} ${size === 1 ? 'reading' : 'readings'}`, ...shown(cost), ...growth);
  row('one changed', ...shown(again));
  before = { size, cost, again };
}

if (before !== null) printParts(before);

/** What the parts of a build took, first and after one changed reading. Parts that take next to nothing are left out. */
function printParts({ size, cost, again }: { size: number; cost: Cost; again: Cost }): void {
  console.log(`\nParts of ${String(size)} readings, those of books in threads beside the others`);
  row('part', 'times', 'first', 'peak memory', 'one changed', 'peak memory');
  const after = new Map(again.parts.map((sum) => [sum.part, sum]));
  for (const { part, times, seconds, peak } of cost.parts.toSorted((a, b) => b.seconds - a.seconds)) {
    const then = after.get(part);
    if (seconds < 0.05 && (then?.seconds ?? 0) < 0.05) continue;
    const parts = [{ seconds, peak }, ...(then === undefined ? [] : [then])];
    row(part, String(times), ...parts.flatMap((sum) => [`${sum.seconds.toFixed(2)} s`, `${sum.peak.toFixed(0)} MiB`]));
  }
}
