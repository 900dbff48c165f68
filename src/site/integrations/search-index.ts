/**
 * The search in the build: its index, made with Pagefind from the same library as the pages, and its program, under a
 * name that every page knows. While developing both are made on demand.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../../parsing/library.ts';
import { publishable, showsCopies } from '../../model/library/publishable.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import type { Library } from '../../model/reading.ts';
import { buildIndex, type IndexFile } from '../../search/node/build-index.ts';
import { indexFolderMark } from '../../search/index-folder.ts';
import { recordsOf } from '../../search/records.ts';
import { shelf } from '../shelf.ts';
import { emitProgram } from './bundle.ts';

const content = resolve(process.env['CONTENT_DIR'] ?? 'src/content');
const program = fileURLToPath(new URL('../../browser/search/main.ts', import.meta.url));

const programPath = 'search/search.js';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

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
        const files = await indexFiles(shelf.library ?? (await readContent(showsCopies())));
        const name = hashOf(files);
        for (const { path, content: bytes } of files) {
          const file = join(fileURLToPath(dir), 'pagefind', name, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes);
        }
        await nameFolder(join(fileURLToPath(dir), programPath), name);
        logger.info(`${String(files.length)} files in /pagefind/${name}/`);
      },
      'astro:server:setup': ({ server }) => {
        let held: Promise<IndexFile[]> | null = null;
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(`${content}${sep}`)) held = null;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) {
            next();
            return;
          }
          held ??= readContent(true).then(indexFiles);
          held.then((files) => {
            const file = files.find((candidate) => candidate.path === path);
            if (file === undefined) {
              next();
              return;
            }
            response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(file.content);
          }, next);
        });
      },
    },
  };
}

/** Tells the program the folder of the index. @throws where it does not ask for it, so that the mark would stay in it */
async function nameFolder(file: string, name: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  if (!code.includes(indexFolderMark)) throw new Error(`${file} does not hold ${indexFolderMark}.`);
  await writeFile(file, code.replaceAll(indexFolderMark, name));
}

/** Eight hexadecimal digits, for one index among those that a reader may have from one site. */
function hashOf(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content: bytes } of files) hash.update(`${path}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

async function indexFiles(library: Library): Promise<IndexFile[]> {
  return buildIndex([...recordsOf(library)]);
}

/** Reads the content anew. Its faults are the pages' to report: what is left of a reading is found. */
async function readContent(withCopies: boolean): Promise<Library> {
  const { library } = readLibrary(await readTree(content));
  return withCopies ? library : publishable(library).library;
}
