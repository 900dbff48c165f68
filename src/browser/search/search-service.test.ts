import { describe, expect, it } from 'vitest';
import type { SearchResponse, SearchRequest } from '../../search/search.ts';
import { emptyState } from '../../search/state.ts';
import { createSearchService, type SearchService } from './search-service.ts';

const question: SearchRequest = { state: emptyState(), limit: 10, open: ['form'] };

/** A service that fetches an entry file when it is opened, and a chunk for each answer. */
function createService() {
  const log = { opened: 0, isOffline: false, isChunkMissing: false };
  const fetchFile: typeof fetch = (input) => {
    if (log.isOffline) return Promise.reject(new TypeError('Failed to fetch'));
    const url = input instanceof Request ? input.url : input.toString();
    const isMissing = log.isChunkMissing && url.includes('chunk');
    const response = new Response('', { status: isMissing ? 404 : 200 });
    Object.defineProperty(response, 'url', { value: url });
    return Promise.resolve(response);
  };
  const service: SearchService = createSearchService(fetchFile, async (index) => {
    log.opened += 1;
    await service.fetch(`${index}pagefind-entry.json`);
    return {
      async answer() {
        // As Pagefind does: what it cannot fetch it passes over.
        await service.fetch(`${index}chunk`).catch(() => undefined);
        return { total: 1 } as SearchResponse;
      },
    };
  });
  return { service, log };
}

describe('the search in its worker', () => {
  it('opens the index once', async () => {
    const { service, log } = createService();
    expect((await service.answer(question, '/pagefind/')).total).toBe(1);
    await service.answer(question, '/pagefind/');
    expect(log.opened).toBe(1);
  });

  it('fails where the index cannot be fetched, and opens it anew with the next question', async () => {
    const { service, log } = createService();
    log.isOffline = true;
    await expect(service.answer(question, '/')).rejects.toThrow('Failed to fetch');
    log.isOffline = false;
    expect((await service.answer(question, '/')).total).toBe(1);
    expect(log.opened).toBe(2);
  });

  it('fails where a file of the index is missing, though the engine has found something', async () => {
    const { service, log } = createService();
    log.isChunkMissing = true;
    await expect(service.answer(question, '/')).rejects.toThrow('404 /chunk');
    log.isChunkMissing = false;
    expect((await service.answer(question, '/')).total).toBe(1);
  });
});
