/** Keeps between builds what is costly to make: pages of readings, and their books. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeHash } from '../build-cache/code-hash.ts';
import * as responses from '../build-cache/kept-responses.ts';
import { pruneKept, startKeeping } from '../build-cache/kept.ts';
import { sharedModule } from './shared-module.ts';

const responsesFile = fileURLToPath(new URL('../build-cache/kept-responses.ts', import.meta.url));

/** The integration, for `astro.config.mjs`, after that of the fonts. `BUILD_CACHE` names another folder, or is `off`. */
export default function buildCache(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'build-cache',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        updateConfig({ vite: { plugins: [sharedModule(responsesFile, responses)] } });
      },
      'astro:config:done': ({ config }) => {
        if (!isBuild) return;
        const root = fileURLToPath(config.root);
        const named = process.env['BUILD_CACHE'];
        const folder = named === 'off' ? null : (named ?? join(root, '.cache/build'));
        startKeeping(folder, {
          code: codeHash(root),
          site: config.site ?? null,
          base: config.base,
          // The folder of the fonts is named after what is in them.
          fonts: JSON.stringify(config.vite.resolve?.alias ?? null).replaceAll(root, ''),
        });
      },
      'astro:build:done': () => {
        pruneKept(Date.now());
      },
    },
  };
}
