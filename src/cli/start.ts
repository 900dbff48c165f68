/**
 * `npm start`: builds the site, serves it, and prints its address. Your own copies are in it, so it does not go where a
 * build for publication goes.
 */
import { build } from 'astro';
import { serve } from './serve.ts';

const base = process.env['BASE_PATH'] ?? '/';
const folder = process.env['OUT_DIR'] ?? '.cache/start';

process.env['INCLUDE_COPIES'] = '1';
process.env['OUT_DIR'] = folder;
await build({ logLevel: 'warn' });
const { address } = await serve(folder, base, Number(process.env['PORT'] ?? 4321));
console.log(`\n  According To is at ${address}\n  Press Ctrl+C to stop.\n`);
