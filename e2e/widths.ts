/** Widths of screens, and what does not fit them. */
import type { Page } from '@playwright/test';

/** In CSS pixels, from the narrowest that WCAG asks for to a large screen. */
export const widths = [320, 390, 600, 820, 1024, 1280, 1440, 1920];

/** Pixels by which the page, or an element in it that scrolls, is wider than it has room for. */
export const sidewaysScroll = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
