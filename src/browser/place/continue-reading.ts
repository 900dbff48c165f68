/** On the home page: leads a returning reader to where they were, and lets them remove it. */
import { byId, fieldById } from '../shared/elements.ts';
import { loadPlace, savePlace } from './last-place.ts';

export async function continueReading(): Promise<void> {
  const place = await loadPlace();
  if (place === null) return;
  // A reading that this site does not have any more leads nowhere.
  const reading = [...document.querySelectorAll<HTMLAnchorElement>('.readings h2 a')].find(
    ({ pathname }) => pathname.split('/').at(-2) === encodeURIComponent(place.reading),
  );
  if (reading === undefined) return;
  const box = byId('_continue');
  const link = fieldById('a', '_continue-link');
  link.href = `${reading.href}#p${String(place.paragraph)}`;
  link.textContent = `${reading.textContent.trim()}, paragraph ${String(place.paragraph)}`;
  byId('_continue-forget').addEventListener('click', () => {
    void savePlace(null).then(() => {
      box.hidden = true;
    });
  });
  box.hidden = false;
}
