/**
 * The content in the site: the pages and the integrations share what the loader has read, and while developing an edit
 * of the content shows by itself.
 */
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import * as loader from '../../parsing/node/load-content.ts';
import { measured } from '../build-parts.ts';
import { sharedModule } from './shared-module.ts';

const loaderFile = fileURLToPath(new URL('../../parsing/node/load-content.ts', import.meta.url));

/** The integration, for `astro.config.mjs`. */
export default function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Whoever develops the site on a machine may read what is on it.
        if (command === 'dev') process.env['INCLUDE_COPIES'] = '1';
        updateConfig({ vite: { plugins: [sharedModule(loaderFile, loader)] } });
      },
      'astro:server:setup': ({ server }) => {
        showEdits(server, loader.contentFolder());
      },
      'astro:build:start': async () => {
        await measured('content', loader.loadContent);
      },
      // Nobody should wonder where a reading went.
      'astro:build:done': async () => {
        for (const { title, slug } of (await loader.loadContent()).leftOut) {
          console.log(
            `Left out, for it may not be passed on: “${title}” (readings/${slug}). npm start shows it on this machine.`,
          );
        }
      },
    },
  };
}

/** After an edit below the content folder every page is made anew, and the browser loads its page again. */
function showEdits(server: ViteDevServer, folder: string): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(`${folder}${sep}`)) return;
    loader.clearContent();
    const { client, ...servers } = server.environments;
    // Astro keeps what `getStaticPaths` gives until it hears this event, which its own content collections send.
    for (const { hot } of Object.values(servers)) hot.send('astro:content-changed', {});
    client.hot.send({ type: 'full-reload', path: '*' });
  });
}
