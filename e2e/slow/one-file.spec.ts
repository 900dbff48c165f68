/** The one file of each reading, by axe; and in WebKit. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { axeFaults } from '../axe.ts';
import { article, fileOf, readings } from '../built.ts';
import { claimsFile, isNoted } from '../claims.ts';
import { webkitPort } from '../sites.ts';
import { hasWebKit, withWebKit } from './webkit.ts';

const addressOf = (slug: string) => pathToFileURL(resolve(fileOf(`readings/${slug}/${slug}.html`))).href;
const { title, claims } = claimsFile(article);

test('axe finds nothing wrong', async ({ page }) => {
  test.slow();
  // The policy of the file keeps out the script that axe is.
  const context = await page.context().browser()?.newContext({ bypassCSP: true });
  const bare = await context?.newPage();
  if (context === undefined || bare === undefined) throw new Error('There is no browser.');
  for (const slug of readings) {
    await bare.goto(addressOf(slug));
    await bare.locator('#find-words').fill('the');
    expect.soft(await axeFaults(bare), slug).toEqual([]);
  }
  await context.close();
});

test('works in WebKit', async () => {
  test.skip(!hasWebKit, 'WebKitGTK’s driver, xvfb-run or dbus-run-session is not installed here');
  test.setTimeout(180_000);
  const claim = claims.find((one) => isNoted(one) && one.paragraph > 40 && one.note !== null);
  const [state, after, background, results] = await withWebKit(webkitPort, async ({ open: openPage, run }) => {
    await openPage(addressOf(article));
    const at = await run(
      'return [document.title, document.querySelector("#find").hidden, performance.getEntriesByType("resource").length]',
    );
    const opened = await run(
      `document.querySelector(arguments[0]).click();
       return new Promise((done) => setTimeout(() => done(document.querySelector('.open > div')?.innerText.includes(arguments[1]) === true), 300))`,
      `.c + a[href="#${String(claim?.id)}"]`,
      `Paragraph ${String(claim?.paragraph)} `,
    );
    const shade = await run(
      `document.querySelector('.lens [value=unnamed]').click();
       return getComputedStyle(document.querySelector('.c.anonymous')).backgroundColor`,
    );
    const found = await run(
      `const field = document.getElementById('find-words');
       field.value = arguments[0];
       field.dispatchEvent(new Event('input'));
       return [...document.querySelectorAll('#find-list a')].map((link) => link.hash.slice(1))`,
      'valdes',
    );
    return [at, opened, shade, found] as const;
  });
  expect(state).toEqual([expect.stringContaining(title), false, 0]);
  expect(after).toBe(true);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  const ofValdes = claims.filter(({ speaker: who }) => who?.id === 'guillermo-valdes').map(({ id }) => id);
  expect(results).toEqual(expect.arrayContaining(ofValdes));
});
