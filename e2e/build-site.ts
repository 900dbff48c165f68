/** Builds a site for the tests, unless the one that is there was built from the same files. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, nextSite, type Site } from './sites.ts';

/** What a build depends on. */
const inputs = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** One hash of all the files that a build depends on; unit tests are not among them. */
function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const files = input.includes('.')
      ? [input]
      : readdirSync(input, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The environment, without what Vitest puts into that of a test: a site is built as it is for readers. */
function environment(): NodeJS.ProcessEnv {
  const ofVitest = /^(?:NODE_ENV|MODE|BASE_URL|DEV|PROD|SSR|TEST|VITEST.*|__VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name)));
}

/** Builds a site into its folder. `settings` are variables of the environment. */
export function build(site: Site, settings: Record<string, string> = {}): void {
  rmSync(site.folder, { recursive: true, force: true });
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    stdio: 'inherit',
    env: {
      ...environment(),
      ...settings,
      SITE_URL: new URL(addressOf(site)).origin,
      BASE_PATH: site.base,
      OUT_DIR: site.folder,
    },
  });
}

/** Sees to it that a site is there and not older than the files that it is made from. */
export function ensureBuilt(site: Site, settings: Record<string, string> = {}): void {
  const stampFile = `${site.folder}.built-from`;
  const stamp = `${hashOfInputs()} ${addressOf(site)}`;
  if (existsSync(stampFile) && existsSync(site.folder) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log(`Building ${site.folder} for ${addressOf(site)}`);
  rmSync(stampFile, { force: true });
  build(site, settings);
  writeFileSync(stampFile, stamp);
}

/** The same for the version after the site at the root: a copy of the content with one word changed. */
export function ensureNextVersion(): void {
  const { content, file, changed } = nextSite;
  rmSync(content, { recursive: true, force: true });
  cpSync('src/content', content, { recursive: true });
  const text = readFileSync(join(content, file), 'utf8');
  if (!text.includes(changed[0])) throw new Error(`${file} does not say “${changed[0]}” any more.`);
  writeFileSync(join(content, file), text.replace(changed[0], changed[1]));
  ensureBuilt(nextSite, { CONTENT_DIR: content });
}
