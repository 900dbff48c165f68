/** “Point at the claim”: choose a claim in the text, with finger, mouse or keyboard, instead of from the list. */
import { claimOfAnchor } from '../../views/sheet/sheet-context.ts';
import { nextPointing, type PointingEvent } from './pointing.ts';

/** Makes the button of a prompt work. @param announce has screen readers say what to do */
export function pointInText(ask: HTMLElement, announce: (message: string) => void): void {
  const button = ask.querySelector<HTMLButtonElement>('.ask-point');
  const list = ask.querySelector('select');
  if (button === null || list === null) return;
  const candidates = new Set([...list.options].map((option) => option.value).filter((value) => value !== ''));
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>('a[data-claim]')].filter((link) =>
    candidates.has(link.dataset['claim'] ?? ''),
  );
  /** Set while the reader is to point. */
  let listening: AbortController | null = null;

  /** @returns whether anything happened */
  const handle = (event: PointingEvent): boolean => {
    const step = nextPointing(listening !== null, event, candidates);
    if (step === null) return false;
    if (step.isPointing) listen();
    else {
      listening?.abort();
      listening = null;
    }
    document.documentElement.classList.toggle('pointing', step.isPointing);
    for (const number of numbers) number.classList.toggle('candidate', step.isPointing);
    button.setAttribute('aria-pressed', String(step.isPointing));
    if (step.chosen !== null) {
      list.value = step.chosen;
      list.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (step.message !== null) announce(step.message);
    ({ button, list, text: numbers[0] })[step.focus]?.focus();
    return true;
  };

  const listen = () => {
    listening = new AbortController();
    const { signal } = listening;
    document.addEventListener(
      'click',
      (event) => {
        if (handle({ type: 'hit', claim: claimAt(event.target) })) event.preventDefault();
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') handle({ type: 'escape' });
      },
      { signal },
    );
  };

  button.hidden = false;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    handle({ type: 'press' });
  });
}

/** The claim that was hit: its number, or its words. */
function claimAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const number = target.closest<HTMLElement>('a[data-claim]');
  return number?.dataset['claim'] ?? claimOfAnchor(target.closest('.c')?.id ?? '');
}
