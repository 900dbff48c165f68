/** The lens of a reading: the choice is in the address, so that it stays and can be passed on, and is said aloud. */

/** Name of the choice in the address. */
const parameter = 'show';

export function startLens(): void {
  const form = document.querySelector<HTMLFormElement>('.lens');
  const status = form?.querySelector('[role=status]');
  if (form === null || !status) return;
  const inputs = [...form.querySelectorAll('input')];

  const wanted = new URLSearchParams(location.search).get(parameter);
  const asked = inputs.find(({ value }) => value === wanted);
  if (asked !== undefined) {
    asked.checked = true;
    show(asked);
  }
  form.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    show(input);
    const address = new URL(location.href);
    // All claims show where the address says nothing.
    if (input.defaultChecked) address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, input.value);
    keep(address);
  });

  function show(input: HTMLInputElement): void {
    // A claim has one number, however many pieces its words are in.
    const all = document.querySelectorAll('.c + a').length;
    const of = input.dataset['of'] ?? '';
    const shown = of === '' ? all : document.querySelectorAll(`.c:is(${of}) + a`).length;
    if (status) status.textContent = `${String(shown)} of ${String(all)} claims`;
    // Where the choices run off the side, the chosen one shows.
    input.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** A file that is opened from a disk may not have another address; then the choice lasts as long as the page. */
function keep(address: URL): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Nothing is lost but the choice after a reload.
  }
}
