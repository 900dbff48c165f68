/**
 * The last step of a build: sorts its files into what can be saved, writes a list of each collection, and bundles the
 * service worker with the revisions of these lists in it. Whatever else writes into the build must come before.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildManifestPath } from '../../model/build-manifest.ts';
import { withoutIndex } from '../../offline/address.ts';
import { collectionsOf } from '../../offline/collections.ts';
import { endingWorkerPath, workerPath } from '../../offline/end-of-site.ts';
import { pageProgramPath } from '../../offline/page-program.ts';
import { referencesIn, type References } from '../../offline/references.ts';
import {
  assignmentCollection,
  collectionAt,
  listPath,
  readingCollection,
  revisionFrom,
  sizesPath,
  type SiteFile,
} from '../../offline/site-file.ts';
import type { Version } from '../../offline/version.ts';
import { readBuildManifest, recordFiles } from '../../outputs/node/build-manifest.ts';
import { bundle, emitProgram } from './bundle.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const workerSource = source('../../browser/offline/service-worker.ts');
const endingWorkerSource = source('../../browser/offline/end-worker.ts');
const pageProgram = { entry: source('../../browser/offline/offline-page.ts'), path: pageProgramPath };

/** The integration, for `astro.config.mjs`, after all others. */
export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [emitProgram(pageProgram)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { precached, collections } = await makeOffline(fileURLToPath(dir));
        logger.info(`${String(collections)} collections, ${String(precached)} files precached`);
      },
    },
  };
}

/** Makes the build in `folder` one that can be read offline. */
export async function makeOffline(folder: string): Promise<{ precached: number; collections: number }> {
  const manifest = await readBuildManifest(folder);
  if (manifest === null) throw new Error(`${folder} has no ${buildManifestPath}.`);
  // What this step writes may be there from before.
  const files = Object.entries(manifest.files).filter(([path]) => !isWrittenHere(path));
  const { lists, sizes, shell } = collectionsOf({
    files: files.map(([path, { bytes, sha256 }]): SiteFile => [withoutIndex(path), revisionOfHex(sha256), bytes]),
    references: await readReferences(
      folder,
      files.map(([path]) => path),
      manifest.base,
    ),
    names: [...manifest.readings.map(readingCollection), ...manifest.assignments.map(assignmentCollection)],
  });
  const listTexts = [...lists].map(([name, list]) => [name, `${JSON.stringify(list)}\n`] as const);
  const sizesText = `${JSON.stringify(sizes)}\n`;
  const precached = Object.fromEntries(shell.map(([path, revision]) => [path, revision]));
  precached[sizesPath] = revisionOf(sizesText);
  const version = newVersion(precached, Object.fromEntries(listTexts.map(([name, text]) => [name, revisionOf(text)])));
  const written = new Map([
    ...listTexts.map(([name, text]) => [listPath(name), text] as const),
    [sizesPath, sizesText] as const,
    [workerPath, await bundle(workerSource, { __VERSION__: version })] as const,
    [endingWorkerPath, await bundle(endingWorkerSource)] as const,
  ]);
  for (const [path, text] of written) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await recordFiles(folder, [...written.keys()]);
  return { precached: Object.keys(precached).length, collections: manifest.offline.collections.length };
}

const isWrittenHere = (path: string) =>
  [workerPath, endingWorkerPath, sizesPath].includes(path) || collectionAt(path) !== null;

/** What the pages and programs of a build refer to. */
async function readReferences(
  folder: string,
  files: readonly string[],
  base: string,
): Promise<Map<string, References>> {
  const references = new Map<string, References>();
  for (const file of files) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const path = withoutIndex(file);
    references.set(path, referencesIn(await readFile(join(folder, file), 'utf8'), path, base));
  }
  return references;
}

/** Its id is made of all that is in it. */
function newVersion(shell: Version['shell'], lists: Version['lists']): Version {
  const sorted = (revisions: Record<string, string>) =>
    Object.fromEntries(Object.entries(revisions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const files = { shell: sorted(shell), lists: sorted(lists) };
  return { id: revisionOf(JSON.stringify(files)), ...files };
}

const revisionOfHex = (sha256: string) => revisionFrom(Buffer.from(sha256, 'hex').toString('base64url'));
const revisionOf = (text: string) => revisionOfHex(createHash('sha256').update(text).digest('hex'));
