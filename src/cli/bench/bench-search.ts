/**
 * `node src/cli/bench/bench-search.ts [COUNT…]`: measures the search beside MiniSearch on the same records.
 * Without counts: 100, 10,000 and 100,000 claims. The last takes minutes and several gigabytes.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './bench-search-one.ts';

const counts = process.argv.slice(2).map(Number);
const one = fileURLToPath(new URL('bench-search-one.ts', import.meta.url));

/** MiniSearch builds one string of the whole library, so the heap may grow. */
function measure(engine: string, count: number): Measurement | null {
  try {
    const output = execFileSync(process.execPath, ['--max-old-space-size=6144', one, engine, String(count)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 1_800_000,
    });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measurement;
  } catch {
    return null;
  }
}

const whole = (number: number) => Math.round(number).toLocaleString('en-US');

console.log(
  '| claims | engine | index s | peak MB | files | index kB | cold kB | cold ms | facet kB | facet ms | warm kB | warm ms |',
);
console.log(`|${'---|'.repeat(12)}`);
for (const count of counts.length > 0 ? counts : [100, 10_000, 100_000]) {
  for (const engine of ['Pagefind', 'MiniSearch']) {
    const row = measure(engine, count);
    const cells =
      row === null
        ? ['failed', ...Array<string>(9).fill('')]
        : [
            row.index.toFixed(2),
            row.memory === null ? '?' : whole(row.memory),
            whole(row.files),
            whole(row.size),
            whole(row.cold.bytes),
            whole(row.cold.time),
            whole(row.facet.bytes),
            whole(row.facet.time),
            whole(row.warm.bytes),
            whole(row.warm.time),
          ];
    console.log(`| ${[whole(count), engine, ...cells].join(' | ')} |`);
  }
}
