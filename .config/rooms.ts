/**
 * The order of the folders below `src`, as an ESLint configuration. Data flow from the model to the edges: a room imports
 * itself and the rooms that it lists, never the other way round. Two more rules hold everywhere:
 *
 * - What is outside `site`, `cli` and folders called `node` runs in Node and in a browser alike, so it imports no module
 *   of Node, no package that needs Node, and nothing from a folder called `node`.
 * - Nothing but `site` and `cli` knows Astro.
 *
 * Tests run in Node and may use it, and may read any room for what they test with.
 */
import type { Linter } from 'eslint';

/** Every room, in the order in which data flow, with the rooms that it may import beside itself. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parsing: ['model'],
  study: ['model'],
  views: ['model', 'study'],
  citing: ['model'],
  drafting: ['model', 'parsing', 'views'],
  search: ['model'],
  outputs: ['model', 'study', 'views', 'citing'],
  offline: ['model'],
  browser: ['model', 'parsing', 'study', 'views', 'citing', 'drafting', 'search', 'outputs', 'offline'],
  site: ['model', 'parsing', 'study', 'views', 'citing', 'drafting', 'search', 'outputs', 'offline', 'browser'],
  cli: ['model', 'parsing', 'study', 'views', 'citing', 'drafting', 'search', 'outputs', 'offline', 'browser', 'site'],
};

/** Rooms at the edges of the project: they run in Node and may use Astro. */
export const edges: readonly string[] = ['site', 'cli'];

/** Packages that need Node: they read files, start processes or have native code. */
const nodePackages = ['@citeproc-rs/wasm', 'pagefind', 'playwright', 'sharp', 'sirv', 'subset-font', 'vite'];

const ofNode = [
  { regex: '^node:', message: 'This code runs in a browser too: modules of Node belong in a folder called node.' },
  {
    regex: `^(?:${nodePackages.join('|')})(?:/|$)`,
    message: 'This package needs Node: use it in a folder called node.',
  },
  { regex: '/node/', message: 'What a folder called node holds runs in Node only.' },
];

const ofAstro = {
  regex: '^astro(?::|$|/)',
  message: 'Astro stays in site and cli.',
};

const all = Object.keys(rooms);

/** What a room may not import from other rooms. */
function upward(room: string) {
  const allowed = rooms[room] ?? [];
  const closed = all.filter((other) => other !== room && !allowed.includes(other));
  if (closed.length === 0) return [];
  return [
    {
      regex: `^(?:\\.\\./)+(?:${closed.join('|')})/`,
      message: `src/${room} imports only ${[room, ...allowed].join(', ')}.`,
    },
  ];
}

const restricted = (files: string[], ignores: string[], patterns: object[]): Linter.Config => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': patterns.length === 0 ? 'off' : ['error', { patterns }] },
});

/** For each room: its code for every platform, and what of it runs in Node only. */
export const roomConfigs: Linter.Config[] = all.flatMap((room) => {
  const code = [`src/${room}/**/*.{ts,astro}`];
  if (edges.includes(room)) return [restricted(code, [], upward(room))];
  const [inNode, tests] = [`src/${room}/**/node/**/*.ts`, `src/${room}/**/*.test.ts`];
  return [
    restricted(code, [inNode, tests], [...upward(room), ofAstro, ...ofNode]),
    restricted([inNode], [tests], [...upward(room), ofAstro]),
  ];
});
