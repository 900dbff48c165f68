/** A host that can be switched off, filled with another build, and made to fail half way. */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { serve } from '../src/cli/serve.ts';

export class Host {
  /** Looks at each request first. Where it gives true it has seen to the answer, or to there being none. */
  meddle: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;
  /** Paths that were asked for since the host was opened. */
  readonly asked: string[] = [];
  address = '';
  #server: Server | null = null;
  #folder: string;
  readonly #base: string;
  readonly #port: number;

  constructor(folder: string, base: string, port: number) {
    this.#folder = folder;
    this.#base = base;
    this.#port = port;
  }

  /** Switches it on, always at the same address. */
  async open(): Promise<void> {
    const { server, address } = await serve(this.#folder, this.#base, this.#port);
    if (Number(new URL(address).port) !== this.#port) throw new Error(`Port ${String(this.#port)} is taken.`);
    const [files] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      if (this.meddle?.(request, response) !== true) files?.(request, response);
    });
    this.#server = server;
    this.address = address;
  }

  /** Switches it off: nothing answers at its address. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** Puts another build in the place of the one that it served. */
  async publish(folder: string): Promise<void> {
    await this.close();
    this.#folder = folder;
    await this.open();
  }
}
