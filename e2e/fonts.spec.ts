/** One typeface, always: with the service worker the faces are there on every page after the first. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';

test.use({ serviceWorkers: 'allow' });

const pages = [`readings/${article}/`, 'how-to-read/', 'speakers/', 'sources/', ''];

/** Families that are on the page as they were drawn, those of the reader's own machine with “own”. */
async function drawnFamilies(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'h1, .wordmark, .masthead li a, main p',
  });
  const families = new Set<string>();
  for (const nodeId of nodeIds.slice(0, 30)) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) families.add(isCustomFont ? familyName : `own ${familyName}`);
  }
  return [...families].sort();
}

test('from the second page on, ten loads of ten are in Literata and Source Sans', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  for (let load = 0; load < 10; load++) {
    // As after a while without a page: the worker has to start first.
    await session.send('ServiceWorker.stopAllWorkers');
    await page.goto(pages[load % pages.length] ?? '');
    const families = await drawnFamilies(page);
    expect(
      families.map((family) => family.replace(/ ExtraLight$/, '')),
      `load ${String(load + 1)}`,
    ).toEqual(['Literata', 'Source Sans 3']);
  }
});
