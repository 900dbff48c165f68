/** A host that can be switched off, filled with another build, and made to fail half way. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { serve } from '../src/commands/serve.ts';

export class Host {
  /** Answers a request in place of the files where it gives true. */
  meddle: ((request: IncomingMessage, drop: () => void) => boolean) | null = null;
  /** Paths that were asked for since the host was opened. */
  readonly asked: string[] = [];
  address = '';
  #server: Server | null = null;
  #folder: string;
  readonly #base: string;
  #port: number;

  constructor(folder: string, base: string, port: number) {
    this.#folder = folder;
    this.#base = base;
    this.#port = port;
  }

  /** Switches it on, the next time at the same address. */
  async open(): Promise<void> {
    const { server, address } = await serve(this.#folder, this.#base, this.#port);
    if (this.address !== '' && this.address !== address) throw new Error(`${this.address} is taken.`);
    const [files] = server.listeners('request') as ((...parts: unknown[]) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      const drop = () => request.socket.destroy();
      if (this.meddle?.(request, drop) !== true) files?.(request, response);
    });
    this.#server = server;
    this.address = address;
    this.#port = Number(new URL(address).port);
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
