/** For tests: caches in memory, and a host with versions of a small site. */
import { sha256Base64 } from '../model/hash.ts';
import { addressAt } from './address.ts';
import { collectionsOf } from './collections.ts';
import { referencesIn } from './references.ts';
import { listPath, revisionFrom, type SiteFile } from './site-file.ts';
import type { Version } from './version.ts';

export const scope = 'https://school.example/course/';

class MemoryCache {
  readonly #entries = new Map<string, Response>();
  readonly #room: { left: number };
  constructor(room: { left: number }) {
    this.#room = room;
  }
  match(request: string | { url: string }): Promise<Response | undefined> {
    return Promise.resolve(this.#entries.get(typeof request === 'string' ? request : request.url)?.clone());
  }
  async put(address: string, response: Response): Promise<void> {
    const bytes = await response.clone().arrayBuffer();
    if (bytes.byteLength > this.#room.left) throw new DOMException('No room', 'QuotaExceededError');
    this.#room.left -= bytes.byteLength;
    this.#entries.set(address, response);
  }
  delete(address: string): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(address));
  }
  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.#entries.keys()].map((url) => ({ url })));
  }
  matchAll(): Promise<Response[]> {
    return Promise.resolve([...this.#entries.values()].map((response) => response.clone()));
  }
}

/** What a browser has as `caches`, with room for so many bytes. */
export class MemoryCaches {
  readonly room = { left: Infinity };
  readonly #caches = new Map<string, MemoryCache>();
  open(name: string): Promise<MemoryCache> {
    const cache = this.#caches.get(name) ?? new MemoryCache(this.room);
    this.#caches.set(name, cache);
    return Promise.resolve(cache);
  }
  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.has(name));
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name));
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.#caches.keys()]);
  }
}

const hash = (text: string) => revisionFrom(sha256Base64(text).replaceAll('+', '-').replaceAll('/', '_'));

/** A site of two readings and an assignment; `word` stands in the page of the first, `index` names its search index. */
export function sampleFiles(word = 'concrete', index = '0a1b2c3d'): Record<string, string> {
  const page = (title: string, body: string) => `<title>${title} · According To</title><main>${body}</main>`;
  return {
    '': page('According To', '<a href="/course/readings/bridge/">The bridge</a>'),
    'favicon.svg': '<svg/>',
    'offline/': page('Save for offline', '<script type="module" src="/course/_astro/save.1a.js"></script>'),
    'offline/missing/': page('Not saved', ''),
    'offline/page.js': 'register()',
    '_astro/save.1a.js': 'save()',
    '_astro/exercise.2b.js': 'exercise()',
    'search/': page('Search', ''),
    'search/search.js': `search("${index}")`,
    [`pagefind/${index}/pagefind.js`]: 'find()',
    [`pagefind/${index}/fragment/en_1.pf_fragment`]: 'a claim of the bridge',
    'readings/bridge/': page(
      'The bridge &amp; the town',
      `${word} barriers <a class="s" href="/course/speakers/mayor/">Mayor</a> <a href="/course/readings/ferry/">Next</a>`,
    ),
    'readings/bridge/reading.json': '{}',
    'readings/bridge/claims.csv': 'id',
    'readings/bridge/who-said-it/': page(
      'Who said it?',
      '<div data-reading="bridge"></div><script src="/course/_astro/exercise.2b.js"></script>',
    ),
    'readings/ferry/': page('The ferry', '<a href="../../speakers/captain/#x">Captain</a>'),
    'assignments/first/': page('First', '<a href="/course/readings/bridge/#barriers">The bridge</a>'),
    'assignments/open/': page('Open', ''),
    'speakers/mayor/': page('Mayor', ''),
    'speakers/captain/': page('Captain', ''),
    '404.html': page('Not here', ''),
    'sitemap-0.xml': '<urlset/>',
  };
}

/** The collections of these files, as a build would make them. */
export function sampleCollections(texts: Record<string, string>) {
  const files = Object.entries(texts).map(([path, text]): SiteFile => [path, hash(text), text.length]);
  const references = new Map(Object.entries(texts).map(([path, text]) => [path, referencesIn(text, path, '/course/')]));
  return collectionsOf({ files, references, names: ['reading/bridge', 'reading/ferry', 'assignment/first'] });
}

/** A version, and its host: what it answers for each address, and the paths that were requested from it. */
export function sampleVersion(id: string, texts: Record<string, string>) {
  const { shell, lists } = sampleCollections(texts);
  const listTexts = [...lists].map(([name, list]) => [name, JSON.stringify(list)] as const);
  const files = new Map([
    ...Object.entries(texts),
    ...listTexts.map(([name, text]) => [listPath(name), text] as const),
  ]);
  const version: Version = {
    id,
    shell: Object.fromEntries(shell.map(([path, revision]) => [path, revision])),
    lists: Object.fromEntries(listTexts.map(([name, text]) => [name, hash(text)])),
  };
  const requested: string[] = [];
  const network = (address: string): Promise<Response> => {
    const path = decodeURIComponent(address.slice(scope.length));
    requested.push(path);
    const text = files.get(path);
    const headers = { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' };
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers }));
  };
  return { version, network, requested, files };
}

/** What a cache answers for a path, as text; null for nothing. */
export async function textAt(path: string, cache: Cache): Promise<string | null> {
  return (await (await cache.match(addressAt(path, scope)))?.text()) ?? null;
}
