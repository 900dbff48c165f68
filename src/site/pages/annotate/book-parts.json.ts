/** `/annotate/book-parts.json`: what the workbench needs of the site to make books. It is fetched when one is made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { bundle } from '../../integrations/bundle.ts';
import bookCss from '../../styles/book.css?raw';
import oneFileCss from '../../styles/one-file.css?raw';

export const GET: APIRoute = async () => {
  const fromRoot = (path: string) => fileURLToPath(new URL(path, `file://${process.cwd()}/`));
  const parts = {
    script: await bundle(fromRoot('src/browser/one-file/find-in-file.ts')),
    oneFileCss,
    bookCss,
    icon: readFileSync(fromRoot('public/favicon.svg'), 'utf8'),
  };
  return new Response(JSON.stringify(parts), { headers: { 'content-type': 'application/json' } });
};
