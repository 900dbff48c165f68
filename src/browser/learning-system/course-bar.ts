/** The line at the foot of a page in a course: what the course knows, and what it did not take. */
import { make } from '../shared/elements.ts';

const look = `:root{scroll-padding-block-end:5rem}.course{position:sticky;bottom:0;z-index:2;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;margin-top:2rem;padding-block:.625rem;background:var(--paper);border-top:1px solid var(--ink);font:.9375rem/1.4 var(--sans)}.course p{flex:1 1 16rem}.course button{padding:.2rem .75rem;border:1px solid;border-radius:0;background:none;color:var(--accent);font:inherit;cursor:pointer}.course.idle{position:static}@media print{.course{display:none}}`;

export class CourseBar {
  readonly #said = make('p', { role: 'status' });
  readonly #trouble = make('p', { role: 'alert' });
  readonly #again = make('button', { type: 'button', hidden: true }, 'Try again');
  readonly #bar = make(
    'aside',
    { class: 'course', 'aria-label': 'Your course' },
    this.#said,
    this.#trouble,
    this.#again,
  );

  /** @param again tells the course once more what it did not take */
  constructor(again: () => void) {
    this.#trouble.hidden = true;
    this.#again.addEventListener('click', again);
    document.head.append(make('style', {}, look));
    document.body.append(this.#bar);
  }

  /** Where there is nothing to tell, it does not stay in sight. */
  rest(words: string): void {
    this.#bar.classList.add('idle');
    this.say(words);
  }

  say(words: string): void {
    if (this.#said.textContent !== words) this.#said.textContent = words;
  }

  /** @param why in the learning system’s words; null where all is well */
  tellTrouble(why: string | null): void {
    this.#trouble.hidden = why === null;
    this.#again.hidden = why === null;
    this.#trouble.textContent = why === null ? '' : `Your course did not take this: ${why}.`;
  }

  /** A button in the bar, which goes away when its work is done. */
  offer(words: string, act: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button', click: act }, words);
    this.#bar.append(button);
    return button;
  }
}
