/** `npm start`: builds the site, serves it, and prints its address. */
import { build } from 'astro';
import { serve } from './serve.ts';

const base = process.env['BASE_PATH'] ?? '/';
const folder = process.env['OUT_DIR'] ?? 'dist';

await build({ logLevel: 'warn' });
const { address } = await serve(folder, base, Number(process.env['PORT'] ?? 4321));
console.log(`\n  According To is at ${address}\n  Press Ctrl+C to stop.\n`);
