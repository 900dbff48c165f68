/** The line at the foot of a page in a course: what the course has recorded, and what it rejected. */
import { addStyles, make } from '../shared/elements.ts';

const styles = `:root{scroll-padding-block-end:5rem}.course{position:sticky;bottom:0;z-index:2;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;margin-top:2rem;padding-block:.625rem;background:var(--paper);border-top:1px solid var(--ink);font:.9375rem/1.4 var(--sans)}.course p{flex:1 1 16rem}.course button{padding:.2rem .75rem;border:1px solid;border-radius:0;background:none;color:var(--accent);font:inherit;cursor:pointer}.course.idle{position:static}@media print{.course{display:none}}`;

export class CourseBar {
  readonly #status = make('p', { role: 'status' });
  readonly #error = make('p', { role: 'alert' });
  readonly #retry = make('button', { type: 'button', hidden: true }, 'Try again');
  readonly #bar = make(
    'aside',
    { class: 'course', 'aria-label': 'Your course' },
    this.#status,
    this.#error,
    this.#retry,
  );

  /** @param retry sends the course once more what it rejected */
  constructor(retry: () => void) {
    this.#error.hidden = true;
    this.#retry.addEventListener('click', retry);
    addStyles(styles);
    document.body.append(this.#bar);
  }

  /** Shows a status that does not stay in sight, for nothing is recorded. */
  showIdle(words: string): void {
    this.#bar.classList.add('idle');
    this.showStatus(words);
  }

  showStatus(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** @param error in the learning system’s words; null where all is well */
  showError(error: string | null): void {
    this.#error.hidden = error === null;
    this.#retry.hidden = error === null;
    this.#error.textContent = error === null ? '' : `Your course did not take this: ${error}.`;
  }

  addButton(label: string, act: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button', click: act }, label);
    this.#bar.append(button);
    return button;
  }
}
