/** A guess at “Who said it?”, as a student makes it. */
import type { Page } from '@playwright/test';
import { classOf, type ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';

/** The label of a class goes on with what it means. */
const classLabel = (name: keyof typeof labels.classes) => new RegExp(`^${labels.classes[name]}\\.`);

/** Chooses what is right, or what is wrong in all that can be. */
export async function choose(
  page: Pick<Page, 'getByLabel' | 'getByRole'>,
  claim: ClaimRecord,
  isRight: boolean,
): Promise<void> {
  const { speaker, form } = claim;
  if (isRight ? form === 'narration' : form !== 'narration') {
    await page.getByLabel(labels.exercise.nobodys).check();
    return;
  }
  const who = page.getByRole('group', { name: labels.exercise.who });
  if (isRight) await who.getByLabel(speaker?.name ?? '', { exact: true }).check();
  else await who.getByRole('radio').first().check();
  await page.getByLabel(labels.forms[form === 'narration' ? 'direct' : form], { exact: true }).check();
  const name = classOf(claim);
  await page.getByLabel(classLabel(name === 'narration' ? 'named' : name)).check();
}
