/** A host that hangs: nothing comes from it for a while, and the connection is open all the same. */

/** Milliseconds. A slow connection brings a few bytes each second; where none have come for so long, none will. */
export const longestSilence = 10_000;

/** Nothing has come for the longest silence. */
export class SilenceError extends Error {
  constructor() {
    super('The host has not answered for ten seconds.');
  }
}

/** Calls `onSilence` where nothing is heard for the longest silence. It begins with the first `heard`. */
export class SilenceTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onSilence: () => void;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
  }

  /** Something has come, or been asked for. */
  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onSilence, longestSilence);
  }

  /** Nothing more is waited for. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * The same response, whose body tells of each part as it comes.
 *
 * @param onPart called with each part
 */
export function listenTo({ body, status, statusText, headers }: Response, onPart: () => void): Response {
  const listener = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, controller) {
      onPart();
      controller.enqueue(part);
    },
  });
  return new Response(body?.pipeThrough(listener) ?? null, { status, statusText, headers });
}

/**
 * Fetches a whole file, and gives up where nothing comes for the longest silence: no beginning, or no next part.
 *
 * @throws SilenceError; the signal’s reason where it was aborted
 */
export async function fetchOrGiveUp(address: string, { signal, ...init }: RequestInit): Promise<Response> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const timer = new SilenceTimer(() => {
    stop.abort(new SilenceError());
  });
  const onAbort = () => {
    stop.abort(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort);
  timer.heard();
  try {
    const { body, status, statusText, headers } = await fetch(address, { ...init, signal: stop.signal });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const reader = body?.getReader(); reader !== undefined;) {
      timer.heard();
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
    }
    return new Response(body === null ? null : new Blob(parts), { status, statusText, headers });
  } catch (error) {
    // Browsers differ in what they reject with.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    timer.stop();
    signal?.removeEventListener('abort', onAbort);
  }
}
