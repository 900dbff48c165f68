/** Before the browser tests: a browser, and the site. Before the slow set also the versions that only it needs. */
import { chromium } from '@playwright/test';
import { ensureChromium } from '../src/cli/browser.ts';
import { ensureBuilt, ensureNextVersion } from './build-site.ts';
import { baseSite, isSlowSet, rootSite } from './sites.ts';

console.log(`Browser: ${ensureChromium(chromium.executablePath())}`);
ensureBuilt(baseSite);
if (isSlowSet) {
  ensureBuilt(rootSite);
  ensureNextVersion();
}
