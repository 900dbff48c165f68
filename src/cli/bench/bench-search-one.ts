/** One measurement of `bench-search`, in a process of its own so that its memory is its own: ENGINE COUNT. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readContent } from '../../parsing/node/load-content.ts';
import { claimsOf, type Library } from '../../model/reading.ts';
import { joinContent } from '../../search/content.ts';
import { openInNode } from '../../search/pagefind/node/open-index.ts';
import { searchFiles } from '../../search/pagefind/node/search-files.ts';
import { emptyState } from '../../search/state.ts';
import { claimFields } from '../../search/tables/write-tables.ts';
import { benchSearchLibrary } from './bench-search-library.ts';

export interface Measurement {
  engine: string;
  count: number;
  /** Seconds. */
  index: number;
  /** Megabytes at the peak, Pagefind's own process included; null where the system does not tell. */
  memory: number | null;
  files: number;
  /** Kilobytes of the whole index on disk. */
  size: number;
  /** Kilobytes fetched and milliseconds for a word and a facet, with nothing loaded. */
  cold: { bytes: number; time: number; found: number };
  /** The same for the facet alone. */
  facet: { bytes: number; time: number; found: number };
  /** For another word, after the first. */
  warm: { bytes: number; time: number; found: number };
}

const [coldWord, warmWord] = ['drones', 'intelligence'];
const facet = { form: 'indirect' };

/** Fast compression: a hundred megabytes of JSON would take minutes at the best. */
const brotli = (bytes: Buffer | string) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

async function timed<Result>(work: () => Promise<Result> | Result): Promise<{ result: Result; time: number }> {
  const start = performance.now();
  const result = await work();
  return { result, time: performance.now() - start };
}

/** Watches the peak memory of this process and its children, in megabytes. */
function watchMemory(): { stop(): number | null } {
  const peaks = new Map<string, number>();
  const look = async () => {
    for (const pid of await readdir('/proc').catch(() => [])) {
      if (!/^\d+$/.test(pid)) continue;
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      if (pid !== String(process.pid) && parent !== process.pid) continue;
      const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
      peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
    }
  };
  void look();
  const timer = setInterval(() => void look(), 250);
  return {
    stop() {
      clearInterval(timer);
      return peaks.size === 0 ? null : Math.round([...peaks.values()].reduce((sum, peak) => sum + peak, 0));
    },
  };
}

async function measurePagefind(library: Library): Promise<Omit<Measurement, 'engine' | 'count'>> {
  const memory = watchMemory();
  const { result: files, time } = await timed(() => searchFiles(library));
  const peak = memory.stop();
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  let fetched = 0;
  // What Pagefind writes is compressed; hosts compress the rest.
  const onFetch = (path: string, content: Uint8Array) => {
    fetched += /\.(?:pf_\w+|pagefind)$/.test(path) ? content.length : brotli(Buffer.from(content));
  };
  const program = files.find(({ path }) => path === 'pagefind.js');
  const question = (q: string) => ({
    state: { ...emptyState(), q, chosen: { ...emptyState().chosen, form: [facet.form] } },
    limit: 10,
    open: [],
  });
  const cold = await timed(async () => {
    const engine = await openInNode(folder, 'en', onFetch);
    return { engine, answer: await engine.answer(question(coldWord)) };
  });
  const programBytes = brotli(Buffer.from(program?.content ?? []));
  const coldBytes = fetched + programBytes;
  fetched = 0;
  const warm = await timed(() => cold.result.engine.answer(question(warmWord)));
  const warmBytes = fetched;
  fetched = 0;
  const alone = await timed(async () => {
    const engine = await openInNode(folder, 'en', onFetch);
    return engine.answer(question(''));
  });
  await rm(folder, { recursive: true, force: true });
  return {
    index: time / 1000,
    memory: peak,
    files: files.length,
    size: kilobytes(files.reduce((sum, { content }) => sum + content.length, 0)),
    cold: { bytes: kilobytes(coldBytes), time: cold.time, found: cold.result.answer.total },
    facet: { bytes: kilobytes(fetched + programBytes), time: alone.time, found: alone.result.total },
    warm: { bytes: kilobytes(warmBytes), time: warm.time, found: warm.result.total },
  };
}

/** The others hold a whole library in one file, which a reader fetches before the first answer. */
async function measureWhole(
  build: () => string,
  open: (json: string) => (word: string) => number,
  program: string,
): Promise<Omit<Measurement, 'engine' | 'count'>> {
  const memory = watchMemory();
  const { result: json, time } = await timed(build);
  await new Promise((done) => setTimeout(done, 300));
  const peak = memory.stop();
  const bytes = brotli(json) + brotli(await readFile(program));
  const cold = await timed(() => {
    const search = open(json);
    return { search, found: search(coldWord) };
  });
  const warm = await timed(() => cold.result.search(warmWord));
  return {
    index: time / 1000,
    memory: peak,
    files: 1,
    size: kilobytes(Buffer.byteLength(json)),
    cold: { bytes: kilobytes(bytes), time: cold.time, found: cold.result.found },
    // Without a word the whole is fetched as well.
    facet: { bytes: kilobytes(bytes), time: cold.time, found: cold.result.found },
    warm: { bytes: 0, time: warm.time, found: warm.result },
  };
}

/** The part of MiniSearch that is used. It is installed for the benchmark only, so its own types are not at hand. */
interface MiniSearch {
  addAll(records: readonly SearchRecord[]): void;
  search(
    query: string,
    options: { prefix: boolean; filter: (result: Pick<SearchRecord, 'filters'>) => boolean },
  ): unknown[];
}
interface MiniSearchClass {
  new (options: object): MiniSearch;
  loadJSON(json: string, options: object): MiniSearch;
}

/** What MiniSearch is given for a claim. */
interface SearchRecord {
  url: string;
  content: string;
  filters: { form: string[] };
}

function measureMiniSearch(library: Library) {
  const records = library.readings.flatMap((reading) =>
    claimsOf(reading).map((claim): SearchRecord => {
      const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
      return {
        url: `${reading.slug}#${claim.id}`,
        content: joinContent(claimFields(claim, speaker, new Map())),
        filters: { form: [claim.form] },
      };
    }),
  );
  const require = createRequire(new URL('minisearch/package.json', import.meta.url));
  const MiniSearch = require('minisearch') as MiniSearchClass;
  const options = { idField: 'url', fields: ['content'], storeFields: ['content', 'filters'] };
  return measureWhole(
    () => {
      const index = new MiniSearch(options);
      index.addAll(records);
      return JSON.stringify(index);
    },
    (json) => {
      const index = MiniSearch.loadJSON(json, options);
      return (word) =>
        index.search(word, { prefix: true, filter: ({ filters }) => filters.form[0] === facet.form }).length;
    },
    require.resolve('minisearch'),
  );
}

const kilobytes = (bytes: number) => Math.round(bytes / 1000);

const measures: Record<string, (library: Library) => Promise<Omit<Measurement, 'engine' | 'count'>>> = {
  Pagefind: measurePagefind,
  MiniSearch: measureMiniSearch,
};

const [engine = 'Pagefind', count = '100'] = process.argv.slice(2);
const measure = measures[engine];
if (measure === undefined) throw new Error(`No engine ${engine}: Pagefind or MiniSearch.`);
const { library } = await readContent(resolve('src/content'));
const measured = await measure(benchSearchLibrary(library, Number(count)));
console.log(JSON.stringify({ engine, count: Number(count), ...measured } satisfies Measurement));
