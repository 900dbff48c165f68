/** The service worker and its lists are the same bytes each time they are made. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeOffline } from '../../src/site/integrations/offline.ts';
import { site } from '../sites.ts';

test('made twice, the worker and the lists are the same bytes', async () => {
  const copy = `${site.folder}-again`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(site.folder, copy, { recursive: true });
  for (const made of ['sw.js', 'offline/lists', 'offline/sizes.json']) rmSync(join(copy, made), { recursive: true });
  await makeOffline(copy);
  expect(hashesOf(copy)).toEqual(hashesOf(site.folder));
  rmSync(copy, { recursive: true });
});

function hashesOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => existsSync(join(folder, name)) && /\.\w+$/.test(name))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);
}
