/** The paper edition’s address may say what is chosen (`?notes=end&size=large`), so that a link can; and it prints. */
import { byId, fieldById } from '../shared/elements.ts';

export function choosePaper(): void {
  const form = fieldById('form', 'choices');
  const button = byId('print');
  for (const [name, value] of new URLSearchParams(location.search)) {
    const chosen = [...form.querySelectorAll('input')].find((input) => input.name === name && input.value === value);
    if (chosen !== undefined) chosen.checked = true;
  }
  form.addEventListener('change', () => {
    const asked = [...form.querySelectorAll<HTMLInputElement>(':checked')]
      .filter((input) => !input.defaultChecked)
      .map((input): [string, string] => [input.name, input.value]);
    const query = new URLSearchParams(asked).toString();
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}`);
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}
