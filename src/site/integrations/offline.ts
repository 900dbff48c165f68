/**
 * The last step of a build: sorts its files into what can be saved, writes a list of each package, and bundles the
 * service worker with the revisions of the lists in it. Whatever else writes into the build must come before.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { getManifest, injectManifest, type ManifestTransform } from 'workbox-build';
import { withoutIndex } from '../../offline/address.ts';
import { packagesOf } from '../../offline/packages.ts';
import { referencesIn, type References } from '../../offline/references.ts';
import { listPath, revisionFrom, sizesPath, type SiteFile } from '../../offline/site-file.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const workerSource = source('../../browser/offline/service-worker.ts');
const pageProgram = { source: source('../../browser/offline/offline-page.ts'), path: 'offline/page.js' };

/** The integration, for `astro.config.mjs`, after all others. */
export default function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'offline-page',
                apply: 'build',
                applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
                buildStart() {
                  this.emitFile({ type: 'chunk', id: pageProgram.source, fileName: pageProgram.path });
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { shell, packages } = await makeOffline(fileURLToPath(dir), base);
        logger.info(`${String(packages)} packages, ${String(shell)} files with every visit`);
      },
    },
  };
}

/**
 * Makes the build in `folder` one that can be kept offline.
 *
 * @param base the site’s path on its host, with slashes around it
 */
export async function makeOffline(folder: string, base: string): Promise<{ shell: number; packages: number }> {
  const { files, references } = await readBuild(folder, base);
  const offered = offeredOn(await readFile(join(folder, 'offline/index.html'), 'utf8'));
  const { shell, lists, sizes } = packagesOf({ files, references, offered });
  for (const [name, list] of lists) await write(join(folder, listPath(name)), `${JSON.stringify(list)}\n`);
  await write(join(folder, sizesPath), `${JSON.stringify(sizes)}\n`);
  await writeWorker(folder, [...shell.map(([path]) => path), sizesPath, ...[...lists.keys()].map(listPath)]);
  return { shell: shell.length, packages: offered.length };
}

/** Every file of the build, and what its pages and programs refer to. */
async function readBuild(folder: string, base: string) {
  const files: SiteFile[] = [];
  const references = new Map<string, References>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''));
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name));
    const path = withoutIndex(name);
    files.push([path, hashed(bytes), bytes.length]);
    if (/\.(?:html|js)$/.test(name)) references.set(path, referencesIn(bytes.toString('utf8'), path, base));
  }
  return { files, references };
}

/** Names of the packages that the page for saving has a row for. */
const offeredOn = (page: string) =>
  [...page.matchAll(/\sdata-package="((?:reading|assignment)\/[^"]+)"/g)].map(([, name = '']) => name);

/** Bundles the worker and writes the revisions of these files into it. Their order does not matter. */
async function writeWorker(folder: string, paths: readonly string[]): Promise<void> {
  const globs = {
    globDirectory: folder,
    globPatterns: paths.map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path)),
    manifestTransforms: [known],
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  };
  const { manifestEntries, warnings } = await getManifest(globs);
  stopAt(warnings);
  const edition = hashed(JSON.stringify(manifestEntries));
  const work = await mkdtemp(join(tmpdir(), 'according-to-'));
  try {
    const swSrc = join(work, 'sw.js');
    await writeFile(swSrc, await bundled({ __EDITION__: JSON.stringify(edition) }));
    stopAt((await injectManifest({ ...globs, swSrc, swDest: join(folder, 'sw.js') })).warnings);
  } finally {
    await rm(work, { recursive: true, force: true });
  }

  /** Entries as the worker knows files: pages by their folder, revisions by a hash that a browser can check. */
  async function known(entries: Parameters<ManifestTransform>[0]) {
    const manifest = await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        url: withoutIndex(entry.url),
        revision: hashed(await readFile(join(folder, entry.url))),
      })),
    );
    return { manifest: manifest.sort((a, b) => (a.url < b.url ? -1 : 1)), warnings: [] };
  }
}

/** The worker as one script that every browser with service workers runs. */
async function bundled(define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      lib: { entry: workerSource, formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
  });
  const [chunk] = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The service worker was not bundled.');
  return chunk.code;
}

const hashed = (bytes: Uint8Array | string) => revisionFrom(createHash('sha256').update(bytes).digest('base64url'));

function stopAt(warnings: readonly string[]): void {
  if (warnings.length > 0) throw new Error(`The service worker’s files:\n  ${warnings.join('\n  ')}`);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
