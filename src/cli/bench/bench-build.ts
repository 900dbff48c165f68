/** Builds the site once and prints what that took: `{"seconds", "peak"}`, peak memory in MiB. `npm run bench` runs it. */
import { build } from 'astro';

const start = performance.now();
await build({ logLevel: 'error' });
const seconds = (performance.now() - start) / 1000;
// libuv gives kilobytes on every system.
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1024 }));
