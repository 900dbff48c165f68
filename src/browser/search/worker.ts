/** The search off the page’s own thread, so that typing never waits for it. */
import { createEngine, type Engine } from '../../search/engine.ts';
import type { Pagefind } from '../../search/pagefind.ts';
import { createSearchService } from './search-service.ts';
import type { Reply, Request } from './worker-messages.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): Pagefind & { init(): Promise<void> };
}

async function openEngine(index: string): Promise<Engine> {
  const module = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as PagefindModule;
  // The tag stands in for the time of day, which would make the address a new one on every visit.
  const instance = module.createInstance({ basePath: index, metaCacheTag: '1' });
  await instance.init();
  return createEngine(instance);
}

const service = createSearchService(globalThis.fetch.bind(globalThis), openEngine);
globalThis.fetch = service.fetch.bind(service);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, question, index } = data;
  const reply = (message: Reply) => {
    postMessage(message);
  };
  service.answer(question, index).then(
    (answer) => {
      reply({ id, answer });
    },
    (error: unknown) => {
      reply({ id, error: String(error) });
    },
  );
});
