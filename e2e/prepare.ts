/** Before the browser tests: a browser, and the site built twice. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../src/commands/browser.ts';
import { addressOf, baseSite, rootSite } from './sites.ts';

console.log(`Browser: ${ensureChromium(chromium.executablePath())}`);
for (const site of [rootSite, baseSite]) {
  rmSync(site.folder, { recursive: true, force: true });
  console.log(`Building ${site.folder} for ${addressOf(site)}`);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    stdio: 'inherit',
    env: { ...process.env, SITE_URL: new URL(addressOf(site)).origin, BASE_PATH: site.base, OUT_DIR: site.folder },
  });
}
