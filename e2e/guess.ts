/** A guess at “Who said it?”, as a student makes it. */
import type { Page } from '@playwright/test';
import { classOf, type ClaimRecord } from './claims.ts';

const formLabels = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Paraphrased',
  declined: 'Declined to comment',
};
const classLabels = {
  named: /^Named\./,
  described: /^Role only\./,
  anonymous: /^Name withheld\./,
  document: /^Document\./,
};

/** Chooses what is right, or what is wrong in all that can be. */
export async function choose(
  page: Pick<Page, 'getByLabel' | 'getByRole'>,
  claim: ClaimRecord,
  isRight: boolean,
): Promise<void> {
  const { speaker, form } = claim;
  if (isRight ? form === 'narration' : form !== 'narration') {
    await page.getByLabel(/^Nobody’s/).check();
    return;
  }
  const who = page.getByRole('group', { name: 'Whose claim is it?' });
  if (isRight) await who.getByLabel(speaker?.name ?? '', { exact: true }).check();
  else await who.getByRole('radio').first().check();
  await page.getByLabel(form === 'narration' ? 'Quoted' : formLabels[form], { exact: true }).check();
  const kind = classOf(claim) as keyof typeof classLabels | 'narration';
  await page.getByLabel(kind === 'narration' ? /^Named\./ : classLabels[kind]).check();
}
