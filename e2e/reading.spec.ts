/** The reading page as people use it: with a mouse, with a keyboard, and with no script at all. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile, classOf, isNoted, type ClaimRecord } from './claims.ts';

const address = `readings/${article}/`;
const { claims } = claimsFile(article);
const noted = claims.filter(isNoted);
const quoted = claimWhere(({ form }) => form === 'direct');
const far = claimWhere(({ paragraph, form }) => paragraph > 40 && form !== 'narration');

function claimWhere(condition: (claim: ClaimRecord) => boolean): ClaimRecord {
  const claim = noted.find(condition);
  if (claim === undefined) throw new Error('The article has no such claim.');
  return claim;
}

/** The note of a claim, its number in the text, and its words there. */
const noteOf = (page: Page, { id }: ClaimRecord) =>
  page.locator('.notes details', { has: page.locator(`[id="${id}"]`) });
const numberOf = (page: Page, { number }: ClaimRecord) => page.locator(`#r${String(number)}`);
const wordsIn = (page: Page, { number }: ClaimRecord) => page.locator(`.c:has(+ #r${String(number)})`);

const backgroundOf = (page: Page, claim: ClaimRecord) =>
  wordsIn(page, claim).evaluate((element) => getComputedStyle(element).backgroundColor);
const transparent = 'rgba(0, 0, 0, 0)';

for (const width of [390, 820, 1440]) {
  test(`reads at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await expect(page.locator('.block > p')).toHaveCount(64);
    await expect(page.locator('.notes summary')).toHaveCount(noted.length);
    await expect(page.locator('.notes details[open]')).toHaveCount(0);
    const words = await page.locator('#p5 > p').boundingBox();
    const note = await page.locator('#p5 summary').first().boundingBox();
    if (words === null || note === null) throw new Error('Paragraph 5 and its notes do not show.');
    if (width === 1440) {
      expect(note.x, 'notes stand beside the text').toBeGreaterThan(words.x + words.width);
      expect(Math.abs(note.y - words.y), 'notes begin where the text does').toBeLessThan(16);
    } else {
      expect(note.y, 'notes stand under the text').toBeGreaterThan(words.y + words.height - 1);
    }
    const size = await page.locator('#p5 > p').evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    expect(await charactersOfLine(page), 'characters in a line').toBeLessThanOrEqual(75);
  });
}

/** Characters in a line of a long paragraph, on average. */
function charactersOfLine(page: Page): Promise<number> {
  return page.locator('#p10 > p').evaluate((p) => {
    const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
    return p.textContent.length / Math.round(lines);
  });
}

test('the line of a note that always shows tells who speaks', async ({ page }) => {
  await page.goto(address);
  const lines = await page.locator('.notes summary').allInnerTexts();
  noted.forEach(({ speaker, number }, index) => {
    if (speaker !== null) expect(lines[index], `note ${String(number)}`).toContain(speaker.name);
  });
});

test('a note opens and closes with the mouse', async ({ page }) => {
  await page.goto(address);
  const note = noteOf(page, quoted);
  await note.locator('summary').click();
  await expect(note.locator(`[id="${quoted.id}"]`)).toBeVisible();
  expect(await backgroundOf(page, quoted), 'the words of the open note are marked').not.toBe(transparent);
  await note.locator('summary').click();
  await expect(note.locator(`[id="${quoted.id}"]`)).toBeHidden();
});

test('a note opens and closes with the keyboard', async ({ page }) => {
  await page.goto(address);
  const note = noteOf(page, quoted);
  await note.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(note).toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(note).not.toHaveAttribute('open');
});

test('the keyboard goes from a number to its note and back', async ({ page }) => {
  await page.goto(address);
  await numberOf(page, quoted).focus();
  await page.keyboard.press('Enter');
  await expect(noteOf(page, quoted)).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  const inNote = await noteOf(page, quoted).evaluate((note) => note.contains(document.activeElement));
  expect(inNote, 'the next thing to reach is in the note').toBe(true);
  await page.locator(`.notes a[href="#r${String(quoted.number)}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#r${String(quoted.number)}$`));
  await expect(numberOf(page, quoted)).toBeInViewport();
});

test('pointing at a note marks its words and no others', async ({ page }) => {
  await page.goto(address);
  await noteOf(page, quoted).locator('summary').hover();
  expect(await backgroundOf(page, quoted)).not.toBe(transparent);
  for (const other of claims.filter(({ id, paragraph }) => paragraph === quoted.paragraph && id !== quoted.id)) {
    expect(await backgroundOf(page, other), other.id).toBe(transparent);
  }
});

test('every open note marks the words of its claim', async ({ page }) => {
  await page.goto(address);
  const unmarked = await page.locator('.notes details').evaluateAll((notes) =>
    notes.flatMap((note) => {
      (note as HTMLDetailsElement).open = true;
      const number = note.parentElement?.querySelector('a')?.hash ?? '';
      const words = document.querySelector(number)?.previousElementSibling;
      const marked = [...document.querySelectorAll('.c')].filter(
        (claim) => getComputedStyle(claim).backgroundColor !== 'rgba(0, 0, 0, 0)',
      );
      (note as HTMLDetailsElement).open = false;
      return marked.length === 1 && marked[0] === words ? [] : [number];
    }),
  );
  expect(unmarked).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('following the number of a claim opens its note', async ({ page }) => {
    await page.goto(address);
    await expect(noteOf(page, far)).not.toHaveAttribute('open');
    await numberOf(page, far).click();
    await expect(noteOf(page, far)).toHaveAttribute('open');
    await expect(page.locator(`[id="${far.id}"]`)).toBeInViewport();
    expect(await backgroundOf(page, far), 'its words are marked').not.toBe(transparent);
  });

  test('the address of a claim opens its note', async ({ page }) => {
    await page.goto(`${address}#${far.id}`);
    await expect(noteOf(page, far)).toHaveAttribute('open');
    await expect(page.locator(`[id="${far.id}"]`)).toBeInViewport();
  });

  test('the address of a claim without a note leads to its words and marks them', async ({ page }) => {
    const bare = claims.find((claim) => !isNoted(claim));
    test.skip(bare === undefined, 'every claim has a note');
    if (bare === undefined) return;
    await page.goto(`${address}#${bare.id}`);
    await expect(page.locator(`[id="${bare.id}"]`)).toBeInViewport();
    expect(await backgroundOf(page, bare)).not.toBe(transparent);
  });

  test('the number of a note leads back to the text', async ({ page }) => {
    await page.goto(`${address}#${far.id}`);
    await page.locator(`.notes a[href="#r${String(far.number)}"]`).click();
    await expect(page).toHaveURL(new RegExp(`#r${String(far.number)}$`));
    expect(await backgroundOf(page, far), 'its words are marked').not.toBe(transparent);
  });

  const lenses: { name: string; shows: (claim: ClaimRecord) => boolean }[] = [
    { name: 'Quotations', shows: ({ form }) => form === 'direct' || form === 'mixed' },
    { name: 'Unnamed', shows: (claim) => ['described', 'anonymous'].includes(classOf(claim)) },
    { name: 'No source', shows: (claim) => classOf(claim) === 'narration' },
    { name: 'Checked', shows: ({ checks }) => checks.length > 0 },
  ];

  for (const { name, shows } of lenses) {
    test(`the lens “${name}” shows what it says`, async ({ page }) => {
      await page.goto(address);
      const ink = await colorsOfClaims(page);
      expect(new Set(ink.values()).size, 'without a lens every claim has the color of ink').toBe(1);
      await page.locator('.lens label', { hasText: name }).click();
      const seen = await colorsOfClaims(page);
      for (const claim of claims) {
        const stands = seen.get(claim.number) === ink.get(claim.number);
        expect(stands, `claim ${String(claim.number)}, ${claim.id}, stands out`).toBe(shows(claim));
      }
      await page.locator('.lens label', { hasText: 'All' }).click();
      expect(await colorsOfClaims(page)).toEqual(ink);
    });
  }

  test('the arrow keys move the lens', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('radio', { name: 'All' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Quotations' })).toBeChecked();
  });
});

/** The color of each claim's words, by its number. */
async function colorsOfClaims(page: Page): Promise<Map<number, string>> {
  const pairs = await page.locator('.c').evaluateAll((spans) =>
    spans.map((span): [number, string] => {
      const number = Number(span.nextElementSibling?.textContent);
      return [number, getComputedStyle(span).color];
    }),
  );
  return new Map(pairs);
}

test('what is under the sticky lens is never what was asked for', async ({ page }) => {
  const { number, paragraph } = far;
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    for (const target of ['s2', `p${String(paragraph)}`, `r${String(number)}`, far.id]) {
      await page.goto('about:blank');
      await page.goto(`${address}#${target}`);
      const top = await page.locator(`[id="${target}"]`).evaluate((element) => element.getBoundingClientRect().top);
      const lens = await page.locator('.lens').evaluate((element) => element.getBoundingClientRect());
      expect(Math.round(lens.top), 'the lens sticks').toBe(0);
      expect(top, `#${target} at ${String(width)}`).toBeGreaterThanOrEqual(lens.bottom);
      expect(top, `#${target} at ${String(width)}`).toBeLessThan(700);
    }
  }
});
