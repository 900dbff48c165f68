/** The notes of a reading, as tests find them. */
import type { Page } from '@playwright/test';
import type { ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';

/** The number behind a claim’s words, its words, its line in the margin. */
export const numberOf = (page: Page, { id }: Pick<ClaimRecord, 'id'>) => page.locator(`.c + a[href="#${id}"]`);
export const wordsIn = (page: Page, { id }: Pick<ClaimRecord, 'id'>) => page.locator(`[id="${id}"]`);
export const lineOf = (page: Page, { number }: Pick<ClaimRecord, 'number'>) =>
  page.locator('.notes > li', { has: page.locator(`> a:text-is("${String(number)}")`) });

/** The note while it is open. */
export const openNoteOf = (page: Page, { number }: Pick<ClaimRecord, 'number'>) =>
  page.getByRole('group', { name: labels.note.name(number), exact: true });

/** Any note that is open. */
export const openNotes = (page: Page) => page.locator('.notes > .open');

export const backgroundOf = (page: Page, claim: Pick<ClaimRecord, 'id'>) =>
  wordsIn(page, claim).evaluate((element) => getComputedStyle(element).backgroundColor);
export const transparent = 'rgba(0, 0, 0, 0)';
