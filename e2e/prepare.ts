/** Before the browser tests: a browser, the site built twice, and a second edition of the first. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../src/cli/browser.ts';
import { addressOf, baseSite, nextSite, rootSite } from './sites.ts';

console.log(`Browser: ${ensureChromium(chromium.executablePath())}`);

const build = (site: { folder: string; base: string }, address: string, settings: Record<string, string> = {}) => {
  rmSync(site.folder, { recursive: true, force: true });
  console.log(`Building ${site.folder} for ${address}`);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...settings,
      SITE_URL: new URL(address).origin,
      BASE_PATH: site.base,
      OUT_DIR: site.folder,
    },
  });
};

for (const site of [rootSite, baseSite]) build(site, addressOf(site));

const { content, file, changed } = nextSite;
rmSync(content, { recursive: true, force: true });
cpSync('src/content', content, { recursive: true });
const text = readFileSync(join(content, file), 'utf8');
if (!text.includes(changed[0])) throw new Error(`${file} does not say “${changed[0]}” any more.`);
writeFileSync(join(content, file), text.replace(changed[0], changed[1]));
build(nextSite, addressOf(rootSite), { CONTENT_DIR: content });
