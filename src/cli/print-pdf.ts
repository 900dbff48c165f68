/** Prints pages of a site with a headless Chromium. */
import type { Browser } from 'playwright';
import { withoutDates } from '../outputs/pdf/without-dates.ts';
import { chromiumArguments, findChromium } from './browser.ts';
import { CommandError } from './command.ts';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

const noBrowser =
  'Printing needs Chrome or Chromium, and there is none here. Install one, or run npx playwright install chromium, or set CHROME_PATH to where one is.';

/**
 * Starts the browser.
 *
 * @throws CommandError with what to do, where there is none or where the development dependencies are not installed
 */
export async function openBrowser(): Promise<Browser> {
  const playwright = await import('playwright').catch((error: unknown) => {
    throw new CommandError(`Printing needs Playwright: run npm ci without --omit=dev. (${String(error)})`, 1);
  });
  const executablePath = findChromium(playwright.chromium.executablePath());
  if (executablePath === null) throw new CommandError(noBrowser, 1);
  return playwright.chromium.launch({ executablePath, args: chromiumArguments });
}

/**
 * A page as a tagged PDF with bookmarks. Its title is that of the article on it.
 *
 * @throws CommandError where the page is not there
 */
export async function printPage(browser: Browser, address: string, paper: Paper): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const response = await page.goto(address);
    if (response?.ok() !== true) throw new CommandError(`${address} cannot be printed: it is not there.`, 1);
    await page.evaluate(async () => {
      document.title = document.querySelector('h1')?.textContent ?? document.title;
      await document.fonts.ready;
    });
    const format = paper === 'a4' ? 'A4' : 'Letter';
    return withoutDates(await page.pdf({ format, tagged: true, outline: true }));
  } finally {
    await page.close();
  }
}
