/** Reads a page as far as it goes, and notes what it asks for. */
import type { Page } from '@playwright/test';
import { addressOf, site } from './sites.ts';

/** Reads a page from top to end, as fast as frames come, until nothing is fetched any more. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 2000) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
}

export interface Heard {
  /** What the page said to the console, and what failed. */
  said: string[];
  /** Addresses of other origins that it asked for. */
  elsewhere: string[];
}

/** Opens a page, reads it through, and tells what it said and asked for until then. */
export async function listenWhileReading(page: Page, path: string): Promise<Heard> {
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    // Playwright’s own words where it keeps service workers away.
    if (!message.text().includes('registration blocked by Playwright')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  await page.goto(path);
  await readThrough(page);
  page.removeAllListeners();
  return { said, elsewhere: asked.filter((url) => !url.startsWith(addressOf(site)) && !url.startsWith('data:')) };
}
