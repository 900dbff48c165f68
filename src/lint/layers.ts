/**
 * The order of the folders, as an ESLint configuration: data flows from the model through the stages to the edges, no
 * stage imports another, and nothing but the edges knows Astro.
 */
import type { Linter } from 'eslint';

/** Folders that hold pure TypeScript, each with the folders that it may import beside itself and the model. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  library: [],
  render: [],
  sourcing: [],
  extract: [],
  attribution: [],
  importing: ['attribution', 'extract', 'layer', 'render'],
  layer: [],
  citing: [],
  exports: ['citing', 'render'],
  search: [],
  books: ['citing', 'render', 'sourcing'],
  assignments: ['render'],
  printing: [],
  packaging: ['assignments'],
  offline: [],
  lint: [],
};

/** Folders at the edges: they may import every layer, no layer may import them. */
export const edges = ['commands', 'components', 'layouts', 'pages', 'scripts', 'site', 'styles'] as const;

/** One configuration object for each layer. */
export const layerConfigs: Linter.Config[] = Object.entries(layers).map(([layer, allowed]) => {
  const open = new Set([layer, 'model', ...(layer === 'model' ? [] : ['library']), ...allowed]);
  const closed = [...Object.keys(layers), ...edges].filter((folder) => !open.has(folder));
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^astro(?::|$|/)', message: `src/${layer} is pure TypeScript: Astro stays at the edges.` },
            {
              regex: `^(?:\\.\\./)+(?:${closed.join('|')})/`,
              message: `src/${layer} imports only itself, the model${allowed.map((name) => `, ${name}`).join('')}.`,
            },
          ],
        },
      ],
    },
  };
});
