/** A static server for a built site, as plain as the ones that hosts run. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves `folder` under `base` on the loopback address.
 *
 * @param port the port wanted; where it is taken the next free one of the following twenty is used
 * @returns the server and the address of the site's home
 * @throws where none of the ports is free
 */
export async function serve(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  // File names under _astro/ carry a hash of what is in them: they never change.
  const files = sirv(folder, {
    dev: true, // looks at the disk on each request: a folder may be built anew while it is served
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const answerNotFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (url !== prefix && !url.startsWith(`${prefix}/`)) {
      answerNotFound();
      return;
    }
    request.url = url.slice(prefix.length) || '/';
    files(request, response, answerNotFound);
  });
  for (let candidate = port; candidate < port + 20; candidate++) {
    if (await listens(server, candidate)) return { server, address: `http://127.0.0.1:${String(candidate)}${prefix}/` };
  }
  throw new Error(`No free port from ${String(port)} to ${String(port + 19)}. Close another server, or set PORT.`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
