import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import searchIndex from './search-index.ts';

type Middleware = (request: { url: string }, response: Response, next: (error?: unknown) => void) => void;

class Response {
  headers: Record<string, string> = {};
  readonly body: Promise<Uint8Array>;
  #answer: (body: Uint8Array) => void = () => undefined;
  constructor() {
    this.body = new Promise((resolve) => {
      this.#answer = resolve;
    });
  }
  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  end(body: Uint8Array): void {
    this.#answer(body);
  }
}

/** The development server as far as the integration sees it. */
function serve(): { middleware: Middleware; watcher: EventEmitter } {
  const middlewares: Middleware[] = [];
  const watcher = new EventEmitter();
  const setup = searchIndex().hooks['astro:server:setup'];
  const server = { watcher, middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) } };
  void setup?.({ server } as unknown as Parameters<NonNullable<typeof setup>>[0]);
  const [middleware] = middlewares;
  if (middleware === undefined) throw new Error('nothing is served');
  return { middleware, watcher };
}

describe('while developing', () => {
  it('the index is served, under a base path as well', async () => {
    const { middleware } = serve();
    const response = new Response();
    middleware({ url: '/course/pagefind/pagefind-entry.json?ts=1' }, response, () => undefined);
    const entry = JSON.parse(Buffer.from(await response.body).toString('utf8')) as { languages: object };
    expect(Object.keys(entry.languages)).toEqual(['en']);
    expect(response.headers).toEqual({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  }, 60_000);

  it('everything else is left to the pages, a file that the index does not have too', async () => {
    const { middleware } = serve();
    const passed = (url: string) =>
      new Promise((resolve) => {
        middleware({ url }, new Response(), resolve);
      });
    expect(await passed('/speakers/')).toBeUndefined();
    expect(await passed('/pagefind/none.js')).toBeUndefined();
  }, 60_000);
});
