/** Writes the manifest of the build. What writes into the build later records its files there. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadPageProgram, savingPagePath } from '../../offline/page-program.ts';
import { assignmentCollection, everything, readingCollection, searchCollection } from '../../offline/site-file.ts';
import { writeBuildManifest } from '../../outputs/node/build-manifest.ts';
import { measured } from '../build-parts.ts';

/** The integration, for `astro.config.mjs`, after all others but the one for reading offline. */
export default function buildManifest(): AstroIntegration {
  let base = '/';
  let site: string | null = null;
  return {
    name: 'build-manifest',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        site = config.site ?? null;
      },
      'astro:build:done': async ({ dir, assets }) => {
        const slugs = (route: string) => (assets.get(route) ?? []).map(slugOf);
        const readings = slugs('/readings/[slug]');
        const assignments = slugs('/assignments/[slug]');
        const about = {
          base,
          site,
          readings,
          assignments,
          offline: {
            collections: [
              ...readings.map(readingCollection),
              ...assignments.map(assignmentCollection),
              searchCollection,
              everything,
            ],
            page: savingPagePath,
            script: loadPageProgram(base),
          },
        };
        await measured('manifest', () => writeBuildManifest(fileURLToPath(dir), about));
      },
    },
  };
}

/** The name of the folder that a page of the build is in. */
const slugOf = (page: URL) => decodeURIComponent(page.pathname.split('/').at(-2) ?? '');
