/** The lens of a reading: what it lets stand out, where it is kept, how it is told. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile, classOf, type ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';

const address = `readings/${article}/`;
const { claims } = claimsFile(article);

const hasVerdict = (verdict: string) => (claim: ClaimRecord) => claim.checks.some((check) => check.verdict === verdict);

const lenses: { name: string; shows: (claim: ClaimRecord) => boolean }[] = [
  { name: labels.lens.quotations, shows: ({ form }) => form === 'direct' || form === 'mixed' },
  { name: labels.lens.unnamed, shows: (claim) => ['described', 'anonymous'].includes(classOf(claim)) },
  { name: labels.lens.noSource, shows: (claim) => classOf(claim) === 'narration' },
  { name: labels.lens.checked, shows: ({ checks }) => checks.length > 0 },
  { name: labels.lens.contradicted, shows: hasVerdict('contradicts') },
  { name: labels.lens.changedLater, shows: hasVerdict('later-changed') },
  { name: labels.lens.refined, shows: hasVerdict('refines') },
  { name: labels.lens.supported, shows: hasVerdict('supports') },
];

const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const press = (page: Page, name: string) => page.locator('.lens label', { hasText: name }).click();
const counted = (shows: (claim: ClaimRecord) => boolean) =>
  `${String(claims.filter(shows).length)} of ${String(claims.length)} claims`;

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const { name, shows } of lenses) {
    test(`the lens “${name}” shows what it says`, async ({ page }) => {
      await page.goto(address);
      const ink = await colorsOfClaims(page);
      expect(new Set(ink.values()).size, 'without a lens every claim has the color of ink').toBe(1);
      await press(page, name);
      const seen = await colorsOfClaims(page);
      for (const claim of claims) {
        const stands = seen.get(claim.number) === ink.get(claim.number);
        expect(stands, `claim ${String(claim.number)}, ${claim.id}, stands out`).toBe(shows(claim));
      }
      await press(page, labels.lens.all);
      expect(await colorsOfClaims(page)).toEqual(ink);
    });
  }

  test('the arrow keys move the lens', async ({ page }) => {
    await page.goto(address);
    await choice(page, labels.lens.all).focus();
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, labels.lens.quotations)).toBeChecked();
  });
});

test('the lens is in the address, stays over a reload, and adds nothing to the history', async ({ page }) => {
  await page.goto(`${address}#${claims[0]?.id ?? ''}`);
  const before = await page.evaluate(() => history.length);
  await press(page, labels.lens.contradicted);
  await expect(page).toHaveURL(new RegExp(`\\?show=contradicts#${claims[0]?.id ?? ''}$`));
  await page.reload();
  await expect(choice(page, labels.lens.contradicted)).toBeChecked();
  const shown = await colorsOfClaims(page);
  const contradicted = claims.find(hasVerdict('contradicts'));
  const other = claims.find(({ checks }) => checks.length === 0);
  expect(shown.get(contradicted?.number ?? 0)).not.toBe(shown.get(other?.number ?? 0));
  await press(page, labels.lens.all);
  await expect(page).toHaveURL(new RegExp(`${address}#${claims[0]?.id ?? ''}$`));
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a link can choose the lens; one that is none is passed over', async ({ page }) => {
  await page.goto(`${address}?show=quoted`);
  await expect(choice(page, labels.lens.quotations)).toBeChecked();
  await page.goto(`${address}?show=everything-else`);
  await expect(choice(page, labels.lens.all)).toBeChecked();
});

test('the lens says how many claims it shows', async ({ page }) => {
  await page.goto(address);
  const status = page.locator('.lens').getByRole('status');
  await expect(status).toHaveText('');
  for (const { name, shows } of lenses) {
    await press(page, name);
    await expect(status).toHaveText(counted(shows));
  }
});

for (const width of [320, 390, 820]) {
  test(`every choice can be reached at ${String(width)} pixels, by finger and by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await press(page, labels.lens.supported);
    await expect(page.locator('.lens label', { hasText: labels.lens.supported })).toBeInViewport({ ratio: 0.95 });
    await choice(page, labels.lens.supported).focus();
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, labels.lens.all)).toBeChecked();
    await expect(page.locator('.lens label', { hasText: labels.lens.all })).toBeInViewport({ ratio: 0.95 });
  });
}

test.describe('where the reader has chosen the colors', () => {
  test.use({ forcedColors: 'active' });

  test('the chosen lens and what it shows stand out', async ({ page }) => {
    await page.goto(`${address}?show=contradicts`);
    const borders = await page
      .locator('.lens label span')
      .evaluateAll((spans) => spans.map((span) => parseFloat(getComputedStyle(span).borderBottomWidth)));
    expect(borders.filter((border) => border > 0)).toHaveLength(1);
    await expect(page.locator('.lens label', { has: page.locator(':checked') }).locator('span')).toHaveCSS(
      'border-bottom-style',
      'solid',
    );
    const backgrounds = await page
      .locator('.c[id]')
      .evaluateAll((words) => words.map((claim) => [claim.id, getComputedStyle(claim).backgroundColor] as const));
    const plain = new Map(backgrounds).get(claims.find(({ checks }) => checks.length === 0)?.id ?? '');
    const standing = backgrounds.filter(([, color]) => color !== plain).map(([id]) => id);
    expect(standing).toEqual(claims.filter(hasVerdict('contradicts')).map(({ id }) => id));
  });

  test('the marks of named and unnamed speakers, and of verdicts, differ', async ({ page }) => {
    await page.goto(address);
    const shapes = await page.evaluate(() => {
      const shape = (selector: string, of: string[]) => {
        const element = document.querySelector(selector);
        if (element === null) return null;
        const style = getComputedStyle(element, '::before');
        return of.map((name) => style.getPropertyValue(name)).join(' ');
      };
      const borders = ['border-top-width', 'border-left-width', 'border-top-style', 'border-top-left-radius', 'height'];
      return {
        classes: ['named', 'described', 'anonymous', 'document', 'narration'].map((name) =>
          shape(`.notes > .${name} > .head > b`, borders),
        ),
        verdicts: ['contradicts', 'later-changed', 'refines', 'supports'].map((name) =>
          shape(`.notes .verdict.${name}`, ['content']),
        ),
      };
    });
    for (const kinds of [shapes.classes, shapes.verdicts]) {
      expect(kinds).not.toContain(null);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });
});

/** The color of each claim's words, by its number. */
async function colorsOfClaims(page: Page): Promise<Map<number, string>> {
  const pairs = await page.locator('.c[id]').evaluateAll((spans) =>
    spans.map((span): [number, string] => {
      const number = Number(span.nextElementSibling?.textContent);
      return [number, getComputedStyle(span).color];
    }),
  );
  return new Map(pairs);
}
