/** `npm run docs`: writes anew what the documents and the editor’s settings take from the code. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { madeFiles } from './docs-made.ts';
import { writeFiles } from './write-files.ts';

const root = resolve('.');
const changed = new Map<string, string>();
for (const [path, text] of await madeFiles(root)) {
  const before = await readFile(join(root, path), 'utf8').catch(() => null);
  if (before !== text) changed.set(path, text);
}
const encoder = new TextEncoder();
await writeFiles(new Map([...changed].map(([path, text]) => [join(root, path), encoder.encode(text)])));
for (const path of changed.keys()) console.log(`wrote  ${path}`);
if (changed.size === 0) console.log('Everything is as the code has it.');
