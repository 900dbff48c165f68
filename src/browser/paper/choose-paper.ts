/** The page of the paper edition: its choices are in its address, and it prints. */
import { byId, fieldById } from '../shared/elements.ts';
import { choicesIn, queryOf } from './choices-address.ts';

export function choosePaper(): void {
  const form = fieldById('form', 'choices');
  const button = byId('print');
  for (const input of choicesIn(location.search, [...form.querySelectorAll('input')])) input.checked = true;
  form.addEventListener('change', () => {
    const chosen = [...form.querySelectorAll<HTMLInputElement>(':checked')].filter((input) => !input.defaultChecked);
    history.replaceState(null, '', `${location.pathname}${queryOf(chosen)}`);
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}
