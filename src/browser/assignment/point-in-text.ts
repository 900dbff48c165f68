/** “Point at the claim”: choose a claim in the text, with finger, mouse or keyboard, instead of from the list. */

/** Makes the button of a prompt work. @param tell says to screen readers what to do */
export function pointInText(ask: HTMLElement, tell: (words: string) => void): void {
  const button = ask.querySelector<HTMLButtonElement>('.ask-point');
  const list = ask.querySelector('select');
  if (button === null || list === null) return;
  const wanted = new Set([...list.options].map((option) => option.value).filter((value) => value !== ''));
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>('a[data-claim]')].filter((link) =>
    wanted.has(link.dataset['claim'] ?? ''),
  );
  let listening: AbortController | null = null;

  const stop = (focus: HTMLElement) => {
    listening?.abort();
    listening = null;
    document.documentElement.classList.remove('pointing');
    for (const number of numbers) number.classList.remove('candidate');
    button.setAttribute('aria-pressed', 'false');
    focus.focus();
  };

  const start = () => {
    listening = new AbortController();
    const { signal } = listening;
    document.documentElement.classList.add('pointing');
    for (const number of numbers) number.classList.add('candidate');
    button.setAttribute('aria-pressed', 'true');
    tell('Choose the number of a claim in the text. Escape goes back to the question.');
    numbers[0]?.focus();
    document.addEventListener(
      'click',
      (event) => {
        const claim = claimAt(event.target);
        if (claim === null || !wanted.has(claim)) return;
        event.preventDefault();
        list.value = claim;
        list.dispatchEvent(new Event('input', { bubbles: true }));
        tell('Chosen.');
        stop(list);
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') stop(button);
      },
      { signal },
    );
  };

  button.hidden = false;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    if (listening === null) start();
    else stop(button);
  });
}

/** The claim that was hit: its number, or its words. */
function claimAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const number = target.closest<HTMLElement>('a[data-claim]');
  return number?.dataset['claim'] ?? target.closest('.c')?.id ?? null;
}
