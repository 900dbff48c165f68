/** Runs a command of the project, unpacks what it writes, and serves it as plainly as a server can. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { commandPort } from './sites.ts';

/** Runs `src/cli/<name>.ts`. */
export function command(name: string, ...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PORT: String(commandPort) },
  });
  return { status, said: stdout + stderr };
}

/** Writes the files of a zip below a folder. */
export function unpack(zip: Uint8Array, folder: string): string[] {
  const files = Object.entries(unzipSync(zip));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return files.map(([path]) => path);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A server that answers with the very file that is asked for: it knows no index of a folder, and sends nobody on. */
export async function servePlainly(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    try {
      const bytes = readFileSync(join(folder, decodeURIComponent(pathname)));
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end('Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` };
}
