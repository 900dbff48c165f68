// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import books from './src/site/integrations/books.ts';
import buildCache from './src/site/integrations/build-cache.ts';
import buildManifest from './src/site/integrations/build-manifest.ts';
import content from './src/site/integrations/content.ts';
import downloadSizes from './src/site/integrations/download-sizes.ts';
import fonts from './src/site/integrations/fonts.ts';
import licenses from './src/site/integrations/licenses.ts';
import offline from './src/site/integrations/offline.ts';
import searchIndex from './src/site/integrations/search-index.ts';
import { zodWithoutEval } from './src/site/integrations/zod-without-eval.ts';

// Where the site will stand. Neither is needed to build it: without SITE_URL there are no canonical addresses and no
// sitemap, without BASE_PATH the site stands at the root of its host.
const site = process.env.SITE_URL;
const base = process.env.BASE_PATH ?? '/';

// Keys and answers are public, but no search engine need lead a class to them; what a link opens is nowhere but in it;
// a reading’s paper edition is the reading once more.
/** @param {string} page */
const isForAll = (page) =>
  !/\/(?:annotate\/open|assignments\/open|assignments\/[^/]+\/key|who-said-it\/answers|offline\/missing|readings\/[^/]+\/print)\/$/.test(
    page,
  );

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  srcDir: 'src/site',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Styles stand in the page: nothing but the HTML is fetched before the first paint.
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [zodWithoutEval()] },
  integrations: [
    mdx(),
    content(),
    fonts(),
    buildCache(),
    searchIndex(),
    books(),
    downloadSizes(),
    licenses(),
    ...(site ? [sitemap({ filter: isForAll })] : []),
    buildManifest(),
    offline(),
  ],
  markdown: {
    shikiConfig: {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: 'light-dark()',
    },
  },
  devToolbar: { enabled: false },
});
