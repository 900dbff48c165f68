/** Fills the sizes of downloads into the pages that list them. It runs when all files are made. */
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fillSizes } from '../../outputs/books/sizes.ts';
import { measured } from '../build-parts.ts';

/** The integration, for `astro.config.mjs`. */
export default function downloadSizes(): AstroIntegration {
  return {
    name: 'download-sizes',
    hooks: {
      'astro:build:done': ({ dir }) => measured('sizes of downloads', () => fillDownloads(fileURLToPath(dir))),
    },
  };
}

/**
 * Fills the sizes into the pages of a built site; once more, where a file has come since.
 *
 * @param site folder of the site
 */
export async function fillDownloads(site: string): Promise<void> {
  const readings = join(site, 'readings');
  if (!existsSync(readings)) return;
  for (const slug of await readdir(readings)) {
    const folder = join(readings, slug);
    const sizeOf = (file: string) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? null;
    for (const page of ['index.html', 'downloads/index.html']) {
      const path = join(folder, page);
      await writeFile(path, fillSizes(await readFile(path, 'utf8'), sizeOf));
    }
  }
}
