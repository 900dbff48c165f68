import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceError } from '../../offline/silence.ts';
import type { SearchResponse, SearchRequest } from '../../search/search.ts';
import { emptyState } from '../../search/state.ts';
import { createClient } from './client.ts';
import type { Reply, Request, StartWorker } from './worker-messages.ts';

const question: SearchRequest = { state: emptyState(), limit: 10, open: [] };
const answer = { total: 3 } as SearchResponse;

/** Workers that were started, the latest last. */
function workers() {
  const started: { requests: Request[]; reply: (reply: Reply) => void; break: () => void; isEnded: boolean }[] = [];
  const startWorker: StartWorker = ({ onReply, onError }) => {
    const worker = { requests: [] as Request[], reply: onReply, break: onError, isEnded: false };
    started.push(worker);
    return {
      post: (request) => worker.requests.push(request),
      terminate: () => {
        worker.isEnded = true;
      },
    };
  };
  return { started, startWorker };
}

// A question that a test leaves open is not given up ten seconds later, in the middle of another.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the client of the search', () => {
  it('starts one worker, with the first question', async () => {
    const { started, startWorker } = workers();
    const client = createClient('https://host/pagefind/', startWorker);
    expect(started).toHaveLength(0);
    const [first, second] = [client.ask(question), client.ask(question)];
    expect(started).toHaveLength(1);
    expect(started[0]?.requests).toEqual([
      { id: 1, question, index: 'https://host/pagefind/' },
      { id: 2, question, index: 'https://host/pagefind/' },
    ]);
    // Answers may come in any order.
    started[0]?.reply({ id: 2, answer: { ...answer, total: 2 } });
    started[0]?.reply({ id: 1, answer });
    expect((await first).total).toBe(3);
    expect((await second).total).toBe(2);
  });

  it('rejects every open question where one fails, and starts anew with the next', async () => {
    const { started, startWorker } = workers();
    const client = createClient('/', startWorker);
    const [first, second] = [client.ask(question), client.ask(question)];
    started[0]?.reply({ id: 1, error: '404' });
    await expect(first).rejects.toThrow('404');
    await expect(second).rejects.toThrow('404');
    expect(started[0]?.isEnded).toBe(true);
    const third = client.ask(question);
    expect(started).toHaveLength(2);
    started[1]?.reply({ id: 3, answer });
    expect(await third).toBe(answer);
  });

  it('rejects where the worker breaks, or cannot be started at all', async () => {
    const { started, startWorker } = workers();
    const broken = createClient('/', startWorker).ask(question);
    started[0]?.break();
    await expect(broken).rejects.toThrow('cannot be started');
    const none = createClient('/', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(none.ask(question)).rejects.toThrow('cannot be started');
  });

  it('passes over an answer to a question that it does not wait for', () => {
    const { started, startWorker } = workers();
    void createClient('/', startWorker).ask(question);
    expect(() => started[0]?.reply({ id: 99, answer })).not.toThrow();
  });

  it('gives up where nothing comes for ten seconds, and starts anew', async () => {
    vi.useFakeTimers();
    const { started, startWorker } = workers();
    const client = createClient('https://host/pagefind/', startWorker);
    const first = client.ask(question);
    vi.advanceTimersByTime(9000);
    started[0]?.reply({ heard: true });
    vi.advanceTimersByTime(9000);
    expect(started[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(1000);
    await expect(first).rejects.toThrow(SilenceError);
    expect(started[0]?.isEnded).toBe(true);
    const second = client.ask(question);
    started[1]?.reply({ id: 2, answer });
    expect((await second).total).toBe(3);
    // Nothing is waited for: nothing ends.
    vi.advanceTimersByTime(60_000);
    expect(started[1]?.isEnded).toBe(false);
    vi.useRealTimers();
  });
});
