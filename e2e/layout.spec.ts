/** In the reading nothing lies on anything else, and nothing runs off the side, at any width. */
import { expect, test } from '@playwright/test';
import { article } from './built.ts';
import { overlaps } from './overlaps.ts';
import { sidewaysScroll, widths } from './widths.ts';

/** What a reader who needs more space sets (WCAG 2.2, success criterion 1.4.12). */
const spacedText = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

test('no two notes, and no note and text, overlap while no note is open', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(overlaps), `at ${String(width)} pixels`).toEqual([]);
    expect(await sidewaysScroll(page), `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
  }
});

test('an open note lies over other notes alone, or at the bottom of a narrow screen, and runs off no side', async ({
  page,
}) => {
  await page.goto(`readings/${article}/`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(overNotes), `at ${String(width)} pixels`).toEqual([]);
  }
});

/** Runs in the page: opens every note, and names those that lie on the article's text or run off a side. */
function overNotes(): string[] {
  const range = document.createRange();
  const lines = [...document.querySelectorAll('.block > p, .reading h2')].flatMap((text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
      left,
      right,
      top: top + scrollY,
      bottom: bottom + scrollY,
    }));
  });
  return [...document.querySelectorAll<HTMLAnchorElement>('.c + a')].flatMap((number) => {
    number.click();
    const note = document.querySelector<HTMLElement>('.open > div');
    if (note === null) return [`${number.hash} opens nothing`];
    const box = note.getBoundingClientRect();
    if (box.left < 0 || box.right > innerWidth || note.scrollWidth > note.clientWidth)
      return [`${number.hash} runs off`];
    if (getComputedStyle(note).position === 'fixed') {
      return Math.round(box.bottom) === innerHeight && box.height <= innerHeight / 2 + 1
        ? []
        : [`${number.hash} is not low`];
    }
    const lies = lines.some(
      ({ left, right, top, bottom }) =>
        left < box.right - 1 && right > box.left + 1 && top < box.bottom + scrollY && bottom > box.top + scrollY,
    );
    return lies ? [`${number.hash} lies on the text`] : [];
  });
}

test.describe('where the reader has set wider spacing', () => {
  // A reader’s own style sheet is not held by the page’s policy; one that a test adds would be.
  test.use({ bypassCSP: true });

  test('nothing overlaps or runs off', async ({ page }) => {
    await page.goto(`readings/${article}/`);
    await page.addStyleTag({ content: spacedText });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(overlaps), `at ${String(width)} pixels`).toEqual([]);
      expect(await page.evaluate(overNotes), `at ${String(width)} pixels`).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await sidewaysScroll(page), `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
    }
  });
});
