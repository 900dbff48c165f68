/**
 * Builds the site once and prints what that took: `{"seconds", "peak", "parts"}`, peak memory in MiB. `npm run bench` runs
 * it.
 */
import { build } from 'astro';
import { onCost } from '../../site/build-parts.ts';

/** What a part of the build took. */
export interface PartSum {
  part: string;
  /** How many times there was work of it: pages, books. */
  times: number;
  /** All together. Books are made in other threads, beside the rest. */
  seconds: number;
  /** The most memory that the process had at the end of a piece of it, in MiB. */
  peak: number;
}

/** Routes of which a reading has one page each, or several files; all others are of the library. */
const ofReading = '/readings/[slug]';

/** A route as the tables name it. */
function nameOf(part: string): string {
  if (part === ofReading) return 'page of a reading';
  if (part.startsWith(`${ofReading}/`)) return `of a reading: ${part.slice(ofReading.length + 1)}`;
  return part.startsWith('/speakers/[') ? 'pages of speakers' : part.startsWith('/') ? 'other pages' : part;
}

const parts = new Map<string, PartSum>();
onCost(({ part, milliseconds }) => {
  const name = nameOf(part);
  const sum = parts.get(name) ?? { part: name, times: 0, seconds: 0, peak: 0 };
  sum.times += 1;
  sum.seconds += milliseconds / 1000;
  sum.peak = Math.max(sum.peak, process.memoryUsage.rss() / 2 ** 20);
  parts.set(name, sum);
});

const start = performance.now();
await build({ logLevel: 'error' });
const seconds = (performance.now() - start) / 1000;
// libuv gives kilobytes on every system.
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1024, parts: [...parts.values()] }));
