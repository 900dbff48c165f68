/** A note while it is open: on top who speaks, then what explains the claim, last where it is and how to cite it. */
import { make } from '../shared/elements.ts';
import type { ClaimInText } from './claims.ts';
import { addressRow } from './address-row.ts';
import { ownVoiceNote } from './own-voice-note.ts';
import { placeNote } from './place-note.ts';
import { sleep, wake } from './sleeping-links.ts';

export class OpenNote {
  readonly claim: ClaimInText;
  readonly #item: HTMLElement;
  readonly #body: HTMLElement;
  readonly #added: Element[];

  /** @param onClose the reader has asked for it in the note */
  constructor(claim: ClaimInText, onClose: () => void) {
    this.claim = claim;
    this.#item = claim.note ?? ownVoiceNote(claim);
    this.#body = this.#item.querySelector('div') ?? this.#item;
    // What it leaves in the margin keeps its place.
    this.#item.style.minHeight = `${String(this.#item.getBoundingClientRect().height)}px`;
    wake(this.#item);
    const top = this.#top(onClose);
    const links = this.#body.querySelector('.more');
    const row = make(links === null ? 'p' : 'span', { class: 'more' }, links && ' · ', ...addressRow(claim.number));
    this.#added = [top, row];
    this.#body.prepend(top);
    (links ?? this.#body).append(row);
    const { number } = claim;
    number.setAttribute('aria-expanded', 'true');
    this.#body.setAttribute('role', 'group');
    this.#body.ariaLabel = `Note ${number.textContent}`;
    this.#body.tabIndex = -1;
    this.#item.classList.add('open');
    // It stays: a page that became shorter again could not stay where it was scrolled to.
    document.body.classList.add('noted');
    this.arrive();
  }

  /** Brings the note to where it can be read, and the focus into it. */
  arrive(): void {
    placeNote(this.#body, this.claim.number);
    this.#body.focus({ preventScroll: true });
  }

  contains(element: Element): boolean {
    return this.#body.contains(element);
  }

  /** @param givesFocusBack to the number of the claim */
  close(givesFocusBack: boolean): void {
    const { number, note } = this.claim;
    for (const element of this.#added) element.remove();
    this.#item.classList.remove('open');
    this.#item.removeAttribute('style');
    for (const name of ['style', 'role', 'aria-label', 'tabindex']) this.#body.removeAttribute(name);
    number.setAttribute('aria-expanded', 'false');
    // A search of the page takes it off what it has found.
    if (note !== null) this.#body.setAttribute('hidden', 'until-found');
    sleep([this.#item]);
    if (note === null) this.#item.parentElement?.remove();
    if (givesFocusBack) number.focus({ preventScroll: true });
  }

  /** The number, which leads back, who speaks, and a way to close. */
  #top(onClose: () => void): HTMLElement {
    const back = make('a', {
      href: `#${this.claim.number.id}`,
      role: 'doc-backlink',
      click: (event) => {
        event.preventDefault();
        onClose();
      },
    });
    back.textContent = this.claim.number.textContent;
    const line = this.#item.querySelector('.head')?.cloneNode(true) as HTMLElement;
    line.querySelector('.alt')?.removeAttribute('class');
    line.prepend(back);
    line.append(make('button', { type: 'button', 'aria-label': 'Close', click: onClose }, '×'));
    return line;
  }
}
