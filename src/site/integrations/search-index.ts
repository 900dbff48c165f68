/**
 * The search in the build: its index, made with Pagefind from the same library as the pages, and its program, under a
 * name that every page knows. While developing, both are made when they are asked for.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadLibrary } from '../../parsing/node/load-content.ts';
import type { Library } from '../../model/reading.ts';
import { searchFiles } from '../../search/pagefind/node/search-files.ts';
import type { IndexFile } from '../../search/pagefind/node/index-file.ts';
import { indexFolderMark } from '../../search/index-folder.ts';
import { emitProgram } from './bundle.ts';

const program = fileURLToPath(new URL('../../browser/search/main.ts', import.meta.url));

const programPath = 'search/search.js';

const contentTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The integration, for `astro.config.mjs`. */
export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            worker: { format: 'es' },
            // Programs find each other from where they stand, so that a copy of the site runs anywhere.
            experimental: {
              renderBuiltUrl: (_name: string, { hostType }: { hostType: string }) =>
                hostType === 'js' ? { relative: true } : undefined,
            },
            plugins: [emitProgram({ entry: program, path: programPath })],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await searchFiles(await loadLibrary());
        const name = hashOf(files);
        for (const { path, content: bytes } of files) {
          const file = join(fileURLToPath(dir), 'pagefind', name, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes);
        }
        await writeFolderName(join(fileURLToPath(dir), programPath), name);
        logger.info(`${String(files.length)} files in /pagefind/${name}/`);
      },
      'astro:server:setup': ({ server }) => {
        const indexOf = latestIndex();
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) {
            next();
            return;
          }
          const answer = async () => {
            const files = await indexOf(await loadLibrary());
            const file = files.find((candidate) => candidate.path === path);
            if (file === undefined) {
              next();
              return;
            }
            response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(file.content);
          };
          answer().catch(next);
        });
      },
    },
  };
}

/**
 * Writes the name of the index’s folder into the program of the search.
 *
 * @throws where the program has no mark to replace
 */
async function writeFolderName(file: string, name: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  if (!code.includes(indexFolderMark)) throw new Error(`${file} does not hold ${indexFolderMark}.`);
  await writeFile(file, code.replaceAll(indexFolderMark, name));
}

/** Eight hexadecimal digits. They tell this index from earlier ones of the site that a browser may have kept. */
function hashOf(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content: bytes } of files) hash.update(`${path}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

/** The index of a library; the one made last is kept. */
function latestIndex(): (library: Library) => Promise<IndexFile[]> {
  let latest: { library: Library; files: Promise<IndexFile[]> } | null = null;
  return (library) => {
    if (latest?.library !== library) latest = { library, files: searchFiles(library) };
    return latest.files;
  };
}
