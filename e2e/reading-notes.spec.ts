/** Notes as they open: from the words, from every number, without moving the text, and from the address of a claim. */
import { expect, test, type Page } from '@playwright/test';
import { byWeight, type Verdict } from '../src/model/claim.ts';
import { recordWords } from '../src/model/words.ts';
import { article, oneLine } from './built.ts';
import { claimsFile, isNoted, type ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';
import { lineOf, numberOf, openNoteOf, openNotes, wordsIn } from './notes.ts';

const address = `readings/${article}/`;
const { claims } = claimsFile(article);
const noted = claims.filter(isNoted);
const claimWhere = (condition: (claim: ClaimRecord) => boolean) => {
  const claim = claims.find(condition);
  if (claim === undefined) throw new Error('The article has no such claim.');
  return claim;
};
const quoted = claimWhere(({ form, note }) => form === 'direct' && note !== null);
const contradicted = claimWhere(({ checks }) => checks.some(({ verdict }) => verdict === 'contradicts'));
const checksOnly = claimWhere(({ speaker, checks }) => speaker !== null && checks.length > 0);

const screens = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 1000 },
};

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test('no line of the text moves, whichever note opens, and the page does not scroll', async ({ page }) => {
      await page.goto(address);
      const { lines, moved } = await page.evaluate(() => {
        const range = document.createRange();
        /** Where each line of the article's text begins and ends in the page; a browser may hold a line in pieces. */
        const linesOfText = () =>
          [...document.querySelectorAll('.block > p, .reading h2')].flatMap((text) => {
            range.selectNodeContents(text);
            const edges = new Map<number, [number, number]>();
            for (const { left, right, top, width } of range.getClientRects()) {
              if (width === 0) continue;
              const [start, end] = edges.get(top) ?? [left, right];
              edges.set(top, [Math.min(start, left), Math.max(end, right)]);
            }
            return [...edges].map(([top, [start, end]]) => [top + scrollY, start, end].join(' ')).sort();
          });
        const before = linesOfText();
        const isMoved = () => linesOfText().join() !== before.join();
        const found = [...document.querySelectorAll<HTMLAnchorElement>('.c + a')].filter((number) => {
          // In the upper half: where a note would lie on its own words the page makes room for them.
          number.scrollIntoView({ block: 'center' });
          scrollBy(0, innerHeight / 6);
          const top = scrollY;
          number.click();
          const isOpen = document.querySelectorAll('.open').length === 1;
          return !isOpen || isMoved() || scrollY !== top;
        });
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        const isClosed = document.querySelector('.open') === null && !isMoved();
        return { lines: before.length, moved: [...found.map(({ hash }) => hash), ...(isClosed ? [] : ['Escape'])] };
      });
      expect(lines).toBeGreaterThan(200);
      expect(moved).toEqual([]);
    });

    test('every number answers with a note that can be seen, beside the words and not on them', async ({ page }) => {
      await page.goto(address);
      const answers = await page.locator('.c + a').evaluateAll((numbers) =>
        (numbers as HTMLAnchorElement[]).map((number) => {
          number.scrollIntoView({ block: 'center' });
          number.click();
          const notes = document.querySelectorAll<HTMLElement>('.open > div');
          const note = notes[0]?.getBoundingClientRect();
          const words = number.previousElementSibling?.getBoundingClientRect();
          return {
            count: notes.length,
            text: notes[0]?.innerText.replace(/\s+/g, ' ') ?? '',
            isSeen: note !== undefined && note.top >= 0 && note.top < innerHeight - 40 && note.height > 60,
            isApart:
              note !== undefined && words !== undefined && (note.left >= words.right || note.top >= words.bottom - 1),
          };
        }),
      );
      expect(answers).toHaveLength(claims.length);
      for (const [index, { count, text, isSeen, isApart }] of answers.entries()) {
        const claim = claims[index];
        if (claim === undefined) continue;
        expect([count, isSeen, isApart], claim.id).toEqual([1, true, true]);
        const { paragraph, speaker, note, checks } = claim;
        expect(text, claim.id).toContain(`Paragraph ${String(paragraph)}`);
        expect(text, claim.id).toContain(speaker?.name ?? labels.classes.narration);
        expect(text, claim.id).toContain(oneLine(note ?? ''));
        for (const check of checks) expect(text, claim.id).toContain(oneLine(check.text));
        if (checks.length === 0) expect(text, claim.id).toContain(labels.note.notChecked);
      }
    });
  });
}

test.describe('the words of a claim', () => {
  test('open its note, close it again, and close another', async ({ page }) => {
    await page.goto(address);
    await wordsIn(page, quoted).click();
    await expect(openNoteOf(page, quoted)).toBeVisible();
    await expect(openNoteOf(page, quoted)).toBeFocused();
    await wordsIn(page, contradicted).click();
    await expect(openNoteOf(page, contradicted)).toBeVisible();
    await expect(openNotes(page)).toHaveCount(1);
    await wordsIn(page, contradicted).click();
    await expect(openNotes(page)).toHaveCount(0);
  });

  test('close by a click on what is no claim', async ({ page }) => {
    await page.goto(address);
    await wordsIn(page, quoted).click();
    await page.locator('#s1').click({ position: { x: 300, y: 5 } });
    await expect(openNotes(page)).toHaveCount(0);
  });

  test('can be tapped on a phone', async ({ browser }) => {
    const context = await browser.newContext({ viewport: screens.phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(address);
    await wordsIn(page, quoted).tap();
    await expect(openNoteOf(page, quoted)).toBeVisible();
    await expect(openNoteOf(page, quoted)).toBeInViewport({ ratio: 1 });
    await openNoteOf(page, quoted).getByRole('button', { name: labels.note.close }).tap();
    await expect(openNotes(page)).toHaveCount(0);
    await context.close();
  });

  test('can be selected: neither drawing over them nor two clicks leave a note open', async ({ page }) => {
    await page.goto(address);
    await wordsIn(page, quoted).scrollIntoViewIfNeeded();
    const rects = await wordsIn(page, quoted).evaluate((words) =>
      [...words.getClientRects()].map((rect) => rect.toJSON() as DOMRect),
    );
    const [first] = rects;
    if (first === undefined) throw new Error('The words do not show.');
    await page.mouse.move(first.x + 4, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(first.x + 80, first.y + first.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(2);
    await expect(openNotes(page)).toHaveCount(0);
    await page.mouse.dblclick(first.x + 50, first.y + first.height / 2);
    expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(1);
    await expect(openNotes(page)).toHaveCount(0);
  });
});

test('opening and closing notes adds nothing to the history', async ({ page }) => {
  await page.goto('');
  await page.goto(address);
  const before = await page.evaluate(() => history.length);
  for (const claim of claims.slice(0, 4)) await numberOf(page, claim).click();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page).not.toHaveURL(new RegExp(address));
});

test('the address of a claim can be copied from its note, and leads back to it', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test read the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const before = await page.evaluate(() => history.length);
  await numberOf(page, quoted).click();
  await openNoteOf(page, quoted).getByRole('link', { name: labels.note.copyLink }).click();
  await expect(openNoteOf(page, quoted).getByRole('status')).toContainText(labels.site.copied);
  expect(await page.evaluate(() => history.length)).toBe(before);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`/${address}#${quoted.id}$`));
  await page.goto(copied);
  await expect(openNoteOf(page, quoted)).toBeVisible();
});

test('a note leads to the citation of its claim', async ({ page }) => {
  await page.goto(address);
  await numberOf(page, quoted).click();
  await openNoteOf(page, quoted).getByRole('link', { name: labels.site.cite }).click();
  await expect(page).toHaveURL(new RegExp(`/cite/#${quoted.id}$`));
  await expect(page.locator(`[id="${quoted.id}"]`)).toBeVisible();
});

test('a link in a note leads to another claim and opens its note', async ({ page }) => {
  await page.goto(address);
  const sleeping = page.locator('.notes p [data-href^="#"]').first();
  const id = ((await sleeping.getAttribute('data-href')) ?? '').slice(1);
  const target = claimWhere((claim) => claim.id === id);
  await page
    .locator('.notes > li', { has: page.locator(`p [data-href="#${id}"]`) })
    .locator('> .head')
    .first()
    .click();
  await page.locator(`.open a[href="#${id}"]`).click();
  await expect(openNoteOf(page, target)).toBeVisible();
  await expect(wordsIn(page, target)).toBeInViewport();
});

test('there is one stop for each claim on the way through the page, and fewer than 330 in all', async ({ page }) => {
  await page.goto(address);
  const stops = () =>
    page.locator('main').evaluate((main) => {
      const reached = [...main.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')];
      const own = reached.filter((element) => element.tabIndex >= 0 && element.checkVisibility());
      return { all: own.length, inNotes: own.filter((element) => element.closest('.notes') !== null).length };
    });
  expect((await stops()).inNotes, 'nothing in a note that is not open').toBe(0);
  expect((await stops()).all).toBeLessThan(330);
  await numberOf(page, checksOnly).click();
  const sources = await openNoteOf(page, checksOnly).locator('.check a[href]').count();
  expect(sources, 'the sources of an open note can be reached').toBe(checksOnly.checks.length);
  await page.keyboard.press('Escape');
  expect((await stops()).inNotes).toBe(0);
});

test('what the records say shows in the line, the weightiest first', async ({ page }) => {
  await page.goto(address);
  const shown = await page
    .locator('.notes > li > .head')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll<HTMLElement>('.verdict')].map(({ innerText }) => innerText)),
    );
  for (const [index, { id, checks }] of noted.entries()) {
    const verdicts = byWeight(checks.map(({ verdict }) => verdict as Verdict));
    expect(shown[index], id).toEqual(verdicts.map((verdict) => recordWords[verdict]));
  }
});

test('beside the text a note begins under its line, and shows whole where it is marked so', async ({ page }) => {
  await page.setViewportSize(screens.desk);
  await page.goto(address);
  const notes = await page.locator('.notes > li').evaluateAll((items) =>
    items.map((item) => {
      const body = item.querySelector('div');
      return {
        number: item.querySelector('a')?.textContent,
        height: body?.getBoundingClientRect().height ?? 0,
        line: parseFloat(getComputedStyle(item).lineHeight),
        isWhole: item.classList.contains('whole'),
        isCut: body !== null && body.scrollHeight > body.clientHeight + 1,
      };
    }),
  );
  expect(notes.filter(({ height, line }) => height < line - 1)).toEqual([]);
  expect(notes.filter(({ isWhole, isCut }) => isWhole && isCut)).toEqual([]);
  expect(notes.some(({ isWhole, height, line }) => isWhole && height > 2 * line)).toBe(true);
});

test('lines of one speaker that follow one another share one name', async ({ page }) => {
  await page.goto(address);
  const seen = await page
    .locator('.notes > li > .head b')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().right > 0));
  const shares = noted.map(
    ({ paragraph, speaker }, index) =>
      noted[index - 1]?.paragraph === paragraph && noted[index - 1]?.speaker?.id === speaker?.id,
  );
  expect(shares.filter((share) => share).length).toBeGreaterThan(5);
  expect(seen).toEqual(shares.map((share) => !share));
});

test('a reader who listens hears which claim ends, whose it is, and where it begins', async ({ page }) => {
  await page.goto(address);
  await expect(numberOf(page, quoted)).toHaveAccessibleName(
    `claim ${String(quoted.number)}, ${quoted.speaker?.name ?? ''}`,
  );
  const names = await page.locator('.c + a').evaluateAll((numbers) => numbers.map(({ ariaLabel }) => ariaLabel));
  for (const [index, { number, speaker }] of claims.entries()) {
    expect(names[index]).toContain(`claim ${String(number)}, ${speaker?.name ?? labels.classes.narration}`);
  }
  const [first] = claims;
  const heard = await page.locator('#p1 > p').ariaSnapshot();
  expect(oneLine(heard)).toContain(`claim: ${first?.text.split(' ').slice(0, 3).join(' ') ?? ''}`);
});

test('a search of the page that finds words in a closed note opens it', async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await page.goto(address);
  await expect(lineOf(page, quoted).locator('> div')).toHaveAttribute('hidden', 'until-found');
  // No test can type into the browser's own search; this is what it tells the page.
  await lineOf(page, quoted).locator('> div').dispatchEvent('beforematch');
  await expect(openNoteOf(page, quoted)).toBeVisible();
});

const widths = [
  [320, 568],
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const;

for (const [width, height] of widths) {
  test(`the addresses of claims show their words, with their notes, at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    // From everywhere in the article; the slow set looks at all of them.
    expect(
      await outOfSight(
        page,
        claims.filter((_, index) => index % 10 === 4),
      ),
    ).toEqual([]);
  });

  test(`the address of every claim shows its words at ${String(width)} pixels`, { tag: '@slow' }, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    expect(await outOfSight(page, claims)).toEqual([]);
  });
}

/** Of these claims those whose words, or whose note, do not show after the page was opened at their address. */
async function outOfSight(page: Page, addressed: readonly ClaimRecord[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { id } of addressed) {
    await page.goto('about:blank');
    await page.goto(`${address}#${id}`);
    const fault = await page.evaluate((claim) => {
      const words = document.getElementById(claim);
      const number = words?.nextElementSibling;
      const [first] = words?.getClientRects() ?? [];
      if (!words || !number || !first) return 'missing';
      const bar = document.querySelector('.lens')?.getBoundingClientRect().bottom ?? 0;
      if (first.top < bar) return 'under the bar';
      const { left, top, width, height } = number.getBoundingClientRect();
      const shown = document.elementFromPoint(left + width / 2, top + height / 2);
      if (shown !== number && shown?.contains(number) !== true) return 'out of sight';
      const body = document.querySelector('.notes > .open > div');
      if (document.activeElement !== body) return 'without the focus in its note';
      const note = body?.getBoundingClientRect();
      return note === undefined || note.top < bar || note.top > innerHeight - 40 ? 'without its note' : '';
    }, id);
    if (fault !== '') faults.push(`${id}: ${fault}`);
  }
  return faults;
}

test('a printed page has every note whole, and nothing of one that is open', async ({ page }) => {
  await page.goto(`${address}#${quoted.id}`);
  await expect(openNoteOf(page, quoted)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const claim of [quoted, contradicted]) {
    await expect(lineOf(page, claim).locator('> div p').filter({ visible: true }).first()).toBeVisible();
    expect(oneLine(await lineOf(page, claim).innerText())).toContain(
      oneLine(claim.note ?? claim.checks[0]?.text ?? ''),
    );
  }
  await expect(page.getByRole('button', { name: labels.note.close })).toBeHidden();
  await expect(page.locator('.open .head').filter({ visible: true })).toHaveCount(1);
});
