/** The search off the page’s own thread, so that typing never waits for it. */
import { openInBrowser } from '../../search/pagefind/open-in-browser.ts';
import { createSearchService } from './search-service.ts';
import type { Reply, Request } from './worker-messages.ts';

const service = createSearchService(globalThis.fetch.bind(globalThis), openInBrowser, () => {
  postMessage({ heard: true } satisfies Reply);
});
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
