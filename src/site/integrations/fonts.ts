/** The fonts of the site: cut down to what it shows when a build or a development server starts. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../parsing/node/load-content.ts';
import { charactersIn } from '../fonts/characters.ts';
import { makeFonts } from '../fonts/make-fonts.ts';

/** Where pages import the files from. */
const alias = 'made-fonts';

/** The integration, for `astro.config.mjs`. */
export default function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, logger }) => {
        const source = fileURLToPath(new URL('../..', import.meta.url));
        const cache = fileURLToPath(new URL('.cache/fonts', config.root));
        const folder = await makeFonts(charactersIn([source, contentFolder()]), cache);
        logger.debug(folder);
        updateConfig({ vite: { resolve: { alias: { [alias]: folder } } } });
      },
    },
  };
}
