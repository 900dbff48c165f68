/** Assignments: done by keyboard, on a phone, offline, on paper; and what becomes of the answers. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { documentOf } from './built.ts';
import * as labels from './labels.ts';
import { changeStored, field, kept, openSheet, quarterHour, saved, soon, stored } from './sheet.ts';

const slugs = [
  'a-first-quarter-hour',
  'from-press-release-to-story',
  'from-rumor-to-fact',
  'hedges-lost-on-the-way',
  'of-what-and-since-when',
  'questions-that-claim',
  'unnamed-sources',
  'what-changed-later',
];
/** One of them is looked at on every push, the others in the slow set. */
const slowTag = (slug: string) => (slug === slugs[0] ? [] : '@slow');

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`No way to ${selector} by keyboard.`);
}

test('an assignment is done from end to end by keyboard alone', async ({ page }) => {
  await openSheet(page);
  await expect(page.locator('#sheet-progress')).toHaveText(labels.assignment.progress(0, 6));
  // Pointing in the text: the button, a number in the text, back at the question.
  await tabTo(page, '#ask-anyone-could-see .ask-point');
  await page.keyboard.press('Enter');
  await expect(page.locator('a[data-claim="barriers"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#ask-anyone-could-see .ask-point')).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'a[data-claim="hospital-drive"]');
  await page.keyboard.press('Enter');
  await expect(field(page, 'anyone-could-see')).toBeFocused();
  await expect(field(page, 'anyone-could-see')).toHaveValue('hospital-drive');
  await page.locator('#ask-who-says-june .ask-about a').focus();
  await tabTo(page, '#ask-who-says-june input');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '#a-insisted');
  await page.keyboard.type('The hint is gone; the claim is the same.');
  await tabTo(page, '#ask-how-many input');
  await page.keyboard.press('Space');
  await tabTo(page, '#a-dropped');
  await page.keyboard.type('38');
  await page.keyboard.press('Enter');
  await tabTo(page, '#a-hold');
  await page.keyboard.type('“The mayor knew.” I call the hosts of the conference.');
  await expect(page.locator('#sheet-progress')).toHaveText(/[56] of 6 answered/);
  await expect(kept(page)).toHaveText(saved, soon);
  await tabTo(page, '#answers-erase');
  await page.keyboard.press('Enter');
  await expect(page.locator('#answers-erase-no')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#answers-erase')).toBeFocused();
  await expect(field(page, 'insisted')).toHaveValue(/hint is gone/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an assignment is done by touch, and nothing runs off the side', async ({ page }) => {
    await openSheet(page);
    await page.locator('#ask-anyone-could-see .ask-point').tap();
    await page.locator('#c-barriers').tap();
    await expect(field(page, 'anyone-could-see')).toHaveValue('barriers');
    await page.getByLabel('One employee at Town Hall').tap();
    await field(page, 'insisted').fill('No hint any more.');
    await page.getByLabel('One', { exact: true }).tap();
    await field(page, 'dropped').selectOption('mayor-knew');
    await field(page, 'hold').fill('The mayor knew.');
    await expect(page.locator('#sheet-progress')).toHaveText(labels.assignment.progress(6, 6));
    await expect(page.locator('#sheet-next')).toHaveText(labels.assignment.myAnswers);
    await expect(kept(page)).toHaveText(saved, soon);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
    }
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('offline: once the page is open nothing more is fetched, and everything works', async ({ page, context }) => {
  await openSheet(page);
  const asked: string[] = [];
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await field(page, 'insisted').fill('Written without a network.');
  await expect(kept(page)).toHaveText(saved, soon);
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#answers-json')]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Written without a network.');
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('it says “saved on this device” only once it is', async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is applied to its object below
    const put = IDBObjectStore.prototype.put;
    // Held until the test lets go: in its transaction, so that it cannot end before.
    IDBObjectStore.prototype.put = function (...values) {
      const request = put.apply(this, values);
      const state = window as unknown as { letGo?: true; held?: number };
      const hold = () => {
        state.held = (state.held ?? 0) + 1;
        if (state.letGo === undefined) this.get(['x', 'x']).onsuccess = hold;
      };
      hold();
      return request;
    };
  });
  await openSheet(page);
  await field(page, 'insisted').fill('Slow');
  await expect(kept(page)).toHaveText(labels.assignment.saving);
  // It has waited long enough to say something untrue.
  await page.waitForFunction(() => ((window as unknown as { held?: number }).held ?? 0) > 200);
  await expect(kept(page)).toHaveText(labels.assignment.saving);
  await page.evaluate(() => Object.assign(window, { letGo: true }));
  await expect(kept(page)).toHaveText(saved, soon);
  expect((await stored(page)).map(({ value }) => value)).toEqual(['Slow']);
});

test('a reload in mid-answer loses no letter', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').pressSequentially('In the middle of a wo');
  await page.reload();
  await expect(field(page, 'insisted')).toHaveValue('In the middle of a wo');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.getByLabel('Several people at Town Hall').check();
  await page.reload();
  await expect(page.getByLabel('Several people at Town Hall')).toBeChecked();
});

test.describe('in two tabs', () => {
  test('each shows what the other has kept', async ({ page, context }) => {
    const other = await context.newPage();
    await openSheet(page);
    await openSheet(other);
    await field(page, 'insisted').fill('From the first tab.');
    await expect(field(other, 'insisted')).toHaveValue('From the first tab.');
    await field(other, 'insisted').fill('From the first tab, and the second.');
    await expect(field(page, 'insisted')).toHaveValue('From the first tab, and the second.');
    await page.locator('#answers-erase').click();
    await page.locator('#answers-erase-yes').click();
    await expect(field(other, 'insisted')).toHaveValue('');
    // A page that is left saves what it still has: this one has nothing.
    await other.bringToFront();
    await other.reload();
    await expect(field(other, 'insisted')).toHaveValue('');
    expect(await stored(page)).toEqual([]);
  });

  test('the older never writes over the newer: where both have typed, both are kept', async ({ page, context }) => {
    // Deaf to each other, as when one was asleep.
    await context.addInitScript(() => {
      Object.assign(window, { BroadcastChannel: undefined });
    });
    const other = await context.newPage();
    await openSheet(page);
    await openSheet(other);
    await field(page, 'insisted').fill('One wording');
    await expect(kept(page)).toHaveText(saved, soon);
    await field(other, 'insisted').fill('Another wording');
    await expect(other.locator('#ask-insisted .ask-words')).toHaveText('One wording');
    await expect(field(other, 'insisted')).toHaveValue('Another wording');
    expect(await axeFaults(other)).toEqual([]);
    await other.getByRole('button', { name: labels.assignment.useThis }).click();
    await expect(field(other, 'insisted')).toHaveValue('One wording');
    await expect(other.locator('#ask-insisted .ask-words')).toHaveText('Another wording');
    await other.getByRole('button', { name: labels.assignment.leaveOut }).click();
    await expect(other.locator('#ask-insisted .ask-others')).toBeHidden();
    await expect(kept(other)).toHaveText(saved, soon);
  });
});

test.describe('when the device does not keep', () => {
  test('because storage is blocked, the page says so at once, and the words are still there after a reload', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await openSheet(page);
    await expect(page.getByRole('alert')).toContainText('keeps nothing for this page');
    await field(page, 'insisted').fill('Still here');
    await expect(kept(page)).toHaveText(labels.assignment.notSaved);
    await expect(field(page, 'insisted')).toHaveValue('Still here');
    expect(await axeFaults(page)).toEqual([]);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(field(page, 'insisted')).toHaveValue('Still here');
    await expect(kept(page)).toHaveText(labels.assignment.notSaved);
  });

  test('because it is full, the words stay and are saved once there is room', async ({ page }) => {
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is applied to its object below
      const put = IDBObjectStore.prototype.put;
      Object.assign(window, { full: true });
      IDBObjectStore.prototype.put = function (...values) {
        if ((window as unknown as { full: boolean }).full) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, values);
      };
    });
    await openSheet(page);
    await field(page, 'insisted').fill('More than fits');
    await expect(page.getByRole('alert')).toContainText('no room left');
    await expect(kept(page)).toHaveText(labels.assignment.notSaved);
    await expect(field(page, 'insisted')).toHaveValue('More than fits');
    await page.evaluate(() => Object.assign(window, { full: false }));
    await page.getByRole('button', { name: labels.site.tryAgain }).click();
    await expect(kept(page)).toHaveText(saved, soon);
    await expect(page.locator('#sheet-trouble')).toBeHidden();
    expect((await stored(page)).map(({ value }) => value)).toEqual(['More than fits']);
  });

  test('because the browser has cleared it, what stands on the page is saved anew', async ({ page, context }) => {
    await openSheet(page);
    await field(page, 'insisted').fill('First');
    await field(page, 'hold').fill('Second');
    await expect(kept(page)).toHaveText(saved, soon);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'indexeddb',
    });
    await field(page, 'insisted').fill('First, and more');
    await expect
      .poll(async () => (await stored(page)).map(({ value }) => value).sort())
      .toEqual(['First, and more', 'Second']);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'indexeddb',
    });
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(page.locator('#sheet-said')).toContainText('has been saved anew');
    // The same words stand there from the first loss: what counts is what is kept.
    await expect
      .poll(async () => (await stored(page)).map(({ value }) => value).sort())
      .toEqual(['First, and more', 'Second']);
    await page.reload();
    await expect(field(page, 'hold')).toHaveValue('Second');
  });
});

test('a reading that changed after an answer is told beside the answer, and the words are untouched', async ({
  page,
}) => {
  await openSheet(page);
  await field(page, 'insisted').fill('To the old wording');
  await expect(kept(page)).toHaveText(saved, soon);
  await changeStored(page, 'insisted', { revision: 'older' });
  await page.reload();
  await expect(page.locator('#ask-insisted .ask-changed')).toContainText(
    'The reading has changed since you answered this on',
  );
  await expect(field(page, 'insisted')).toHaveValue('To the old wording');
  expect(await axeFaults(page)).toEqual([]);
  await field(page, 'insisted').fill('To the new wording');
  await expect(page.locator('#ask-insisted .ask-changed')).toBeHidden();
});

test.describe('my answers', () => {
  test('go to another device in a file, are merged there, and go again', async ({ page, browser }) => {
    await openSheet(page);
    await field(page, 'insisted').fill('From home');
    await field(page, 'hold').fill('Same on both');
    await page.getByLabel('One employee at Town Hall').check();
    await expect(kept(page)).toHaveText(saved, soon);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#answers-json')]);
    expect(file.suggestedFilename()).toBe('answers-site-a-first-quarter-hour.json');

    const school = await (await browser.newContext()).newPage();
    await openSheet(school, new URL(quarterHour, page.url().replace(quarterHour, '')).href);
    await field(school, 'insisted').fill('From school');
    await school.setInputFiles('#answers-file', await file.path());
    await expect(school.locator('#my-answers-said')).toContainText(labels.assignment.broughtBack);
    await expect(field(school, 'insisted')).toHaveValue('From school');
    await expect(school.locator('#ask-insisted .ask-words')).toHaveText('From home');
    await expect(field(school, 'hold')).toHaveValue('Same on both');
    await expect(school.getByLabel('One employee at Town Hall')).toBeChecked();
    await school.reload();
    await expect(school.locator('#ask-insisted .ask-words')).toHaveText('From home');

    await school.locator('#answers-erase').click();
    expect(await axeFaults(school)).toEqual([]);
    await school.locator('#answers-erase-yes').click();
    await expect(school.locator('#my-answers-said')).toContainText(labels.assignment.erased);
    await expect(field(school, 'insisted')).toHaveValue('');
    expect(await stored(school)).toEqual([]);
    expect(await school.evaluate(() => sessionStorage.length)).toBe(0);
    await school.reload();
    await expect(school.locator('#sheet-progress')).toHaveText(labels.assignment.progress(0, 6));
    await school.context().close();
  });

  test('are copied and downloaded as text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSheet(page);
    await field(page, 'insisted').fill('The hint is gone.');
    await field(page, 'dropped').selectOption('mayor-knew');
    await page.click('#answers-copy');
    await expect(page.locator('#my-answers-said')).toContainText(labels.assignment.copied);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('# A first quarter of an hour');
    expect(text).toContain('> The hint is gone.');
    expect(text).toContain('the mayor knew, and the trucks');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#answers-markdown')]);
    expect(
      readFileSync(await file.path(), 'utf8')
        .split('\n')
        .slice(4),
    ).toEqual(text.split('\n').slice(4));
  });

  test('can be copied by hand where the browser has no clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openSheet(page);
    await field(page, 'insisted').fill('By hand.');
    await page.click('#answers-copy');
    await expect(page.locator('#answers-text')).toHaveValue(/By hand\./);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('of a foreign or damaged file are refused with a sentence', async ({ page }) => {
    await openSheet(page);
    for (const [name, body] of [
      ['a.json', '{"accordingTo":"answers"'],
      ['b.json', '{"accordingTo":"assignment"}'],
      [
        'c.json',
        JSON.stringify({
          accordingTo: 'answers',
          version: 1,
          assignment: 'site/other',
          title: '<img src=x onerror=alert(1)>',
          reading: 'x',
          revision: '',
          answers: [],
        }),
      ],
    ] as const) {
      await page.setInputFiles('#answers-file', { name, mimeType: 'application/json', buffer: Buffer.from(body) });
      await expect(page.locator('#my-answers-said')).toHaveText(/damaged|no file of answers|another assignment/);
    }
    await expect(page.locator('#my-answers-said img')).toHaveCount(0);
  });
});

test.describe('on paper', () => {
  test('the sheet has lines where nothing is typed, and the words where something is', async ({ page }) => {
    await openSheet(page);
    await field(page, 'insisted').fill('Typed before printing.');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#ask-insisted .ask-lines')).toBeHidden();
    await expect(page.locator('#ask-insisted .ask-typed')).toHaveText('Typed before printing.');
    await expect(page.locator('#ask-insisted .ask-typed')).toBeVisible();
    expect(await page.locator('#ask-hold .ask-lines i').count()).toBe(5);
    await expect(page.locator('#ask-hold .ask-lines')).toBeVisible();
    for (const hidden of ['.sheet-status', '.my-answers', '#a-hold', '.masthead nav']) {
      await expect(page.locator(hidden).first()).toBeHidden();
    }
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  for (const slug of slugs) {
    test(`the key to ${slug} has every question and what to look for`, { tag: slowTag(slug) }, async ({ page }) => {
      await page.goto(`assignments/${slug}/key/`);
      const asked = documentOf(`assignments/${slug}/`).querySelectorAll('.ask').length;
      expect(await page.locator('.key > li').count()).toBe(asked);
      await expect(page.locator('.key-warning')).toContainText('no secret');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.key > li').last()).toBeVisible();
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
      expect(await axeFaults(page)).toEqual([]);
    });
  }
});

for (const slug of slugs) {
  test(`axe finds nothing wrong with ${slug}, with every note open`, { tag: slowTag(slug) }, async ({ page }) => {
    await openSheet(page, `assignments/${slug}/`);
    await page.locator('.notes details').evaluateAll((notes) => {
      for (const note of notes) (note as HTMLDetailsElement).open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet can be read and printed, and says that nothing is kept', async ({ page }) => {
    await page.goto(quarterHour);
    await expect(page.locator('noscript .trouble')).toContainText('nothing that you type here is kept');
    await expect(page.locator('noscript .trouble')).toBeVisible();
    await expect(page.locator('#p1')).toBeVisible();
    await expect(page.locator('.ask')).toHaveCount(6);
  });
});

test('no address erases anything: only who was asked can say yes', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').fill('The hint is gone.');
  await expect(kept(page)).toHaveText(saved, soon);
  for (const fragment of ['answers-erase-yes', 'answers-erase', 'c-answers-erase-yes']) {
    await openSheet(page, `${quarterHour}#${fragment}`);
    await page.reload();
    await expect(page.locator('#sheet[data-ready]')).toBeAttached();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    // A click that no reader has made, on the button that no reader has seen.
    await page.locator('#answers-erase-yes').dispatchEvent('click');
    await expect(field(page, 'insisted')).toHaveValue('The hint is gone.');
  }
  expect((await stored(page)).map(({ value }) => value)).toContain('The hint is gone.');
});
