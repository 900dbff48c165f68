/** The characters that the site may show: what the fonts are cut down to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Printable ASCII, and the letters and signs of Western European languages, for what readers type. */
const always = [...range(0x20, 0x7e), ...range(0xa0, 0xff)];

/** Files with words of the interface or of the content in them. */
const hasWords = /\.(?:astro|ts|css|mdx|ya?ml|json)$/;

/** All characters in the texts below some folders, each once, in the order of their code points. */
export function charactersIn(folders: readonly string[]): string {
  const found = new Set(always);
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !hasWords.test(entry.name) || entry.name.endsWith('.test.ts')) continue;
      for (const character of readFileSync(join(entry.parentPath, entry.name), 'utf8')) {
        const code = character.codePointAt(0) ?? 0;
        if (code > 0xff) found.add(code);
      }
    }
  }
  return String.fromCodePoint(...[...found].sort((a, b) => a - b));
}

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last; code++) yield code;
}
