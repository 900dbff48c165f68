/** The desk at the bottom of the page: the claim in hand, and everything that can be done with it. */
import {
  acceptClaims,
  openClaimsOf,
  removeClaims,
  setChannel,
  setForm,
  setNote,
} from '../../drafting/workbench/edits/claims.ts';
import type { Edited } from '../../drafting/workbench/edits/edit.ts';
import {
  addClaim,
  joinWithNext,
  moveEdge,
  removeCue,
  setExtent,
  splitClaim,
  type Extent,
} from '../../drafting/workbench/edits/extents.ts';
import { setSpeaker } from '../../drafting/workbench/edits/speakers.ts';
import { faultWords } from '../../drafting/workbench/fault-words.ts';
import { nextClaim, nextFreeWords, splitPlace } from '../../drafting/workbench/next-claim.ts';
import { paragraphsOf, type ProjectClaim } from '../../drafting/workbench/project.ts';
import { channels, forms, type Form } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { countNoun, formWords } from '../../model/words.ts';
import { claimClass } from '../../views/reading/copy.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import { showChecks, startChecks } from './desk-checks.ts';
import { showSpeaker, startSpeaker } from './desk-speaker.ts';
import type { ReadingView } from './reading-view.ts';
import { selectedWords } from './selected-words.ts';
import type { Session } from './session.ts';

export class Desk {
  readonly #session: Session;
  readonly #text: HTMLElement;
  readonly #view: ReadingView;
  readonly #drawn: () => Promise<unknown>;
  #selected: ReturnType<typeof selectedWords> = null;
  /** Whether the claim in hand is to have the focus once it is drawn. */
  #takesFocus = false;

  constructor(session: Session, text: HTMLElement, view: ReadingView, drawn: () => Promise<unknown>) {
    this.#session = session;
    this.#text = text;
    this.#view = view;
    this.#drawn = drawn;
    this.#listen();
    startSpeaker(this, session);
    startChecks(this, session);
  }

  /** Shows the claim in hand. */
  show(): void {
    const { project, claim, view } = this.#session;
    const number = claim === null ? 0 : project.claims.indexOf(claim) + 1;
    byId('_wb-claim-title').textContent =
      claim === null
        ? 'No claim is left'
        : `Claim ${String(number)} of ${String(project.claims.length)}${claim.draft ? '' : ' · reviewed'}`;
    byId('_wb-claim').hidden = claim === null;
    byId('_wb-claim-faults').replaceChildren(
      ...view.faults
        .filter(({ at }) => 'claim' in at && at.claim === claim?.id)
        .map((fault) => make('li', {}, faultWords(fault))),
    );
    if (claim !== null) this.#showFields(claim);
    const takesFocus = this.#takesFocus;
    this.#takesFocus = false;
    void this.#drawn().then(() => {
      this.#mark(claim, takesFocus);
    });
  }

  /** What the last action came to, for everyone. */
  say(message: string | null): void {
    byId('_wb-said').textContent = message ?? '';
  }

  /** Takes an edit of the claim in hand and says why not where it is refused. @returns whether it was taken */
  edit(make: (claim: ProjectClaim) => Edited, what: string, current?: string | null): boolean {
    const { claim } = this.#session;
    if (claim === null) return false;
    const refused = this.#session.edit(make(claim), what, current);
    this.say(refused);
    return refused === null;
  }

  /** The claim is right: on to the next open one. */
  accept(): void {
    const { project, claim } = this.#session;
    if (claim === null) return;
    const next = nextClaim(project, claim.id, 1, ({ draft, id }) => draft && id !== claim.id);
    this.#focusNext();
    this.edit(({ id }) => ({ project: acceptClaims(project, [id]) }), 'a claim accepted', next ?? claim.id);
    if (next === null) this.say('Nothing is open any longer. Take the reading away under “Download”.');
  }

  acceptSpeaker(): void {
    const { project, claim } = this.#session;
    const speaker = claim?.by ?? null;
    if (speaker === null) return;
    const ids = openClaimsOf(project, speaker);
    const name = project.speakers[speaker]?.record.name ?? '';
    this.edit(() => ({ project: acceptClaims(project, ids) }), `${countNoun(ids.length, 'claim')} of ${name} accepted`);
  }

  remove(): void {
    const { project, claim } = this.#session;
    if (claim === null) return;
    const next = nextClaim(project, claim.id, 1, ({ draft, id }) => draft && id !== claim.id);
    this.#focusNext();
    this.edit(({ id }) => ({ project: removeClaims(project, [id]) }), 'a claim removed', next);
  }

  go(direction: 1 | -1, onlyOpen: boolean): void {
    const { project, current } = this.#session;
    const next = nextClaim(project, current, direction, ({ draft }) => draft || !onlyOpen);
    this.say(next === null ? 'Nothing is open any longer.' : null);
    if (next === null) return;
    this.#focusNext();
    if (next === current) this.show();
    else this.#session.open(next);
  }

  setForm(form: Form): void {
    this.#focusNext();
    this.edit(({ id }) => ({ project: setForm(this.#session.project, id, form) }), `form: ${formWords[form]}`);
  }

  moveEdge(extent: Extent, edge: 'start' | 'end', by: 1 | -1): void {
    this.#focusNext();
    this.edit(({ id }) => moveEdge(this.#session.project, id, extent, edge, by), 'where a claim stands');
  }

  /** A new claim, of the words that are selected or of the next ones that belong to none. */
  add(words = nextFreeWords(this.#session.project, this.#session.current)): void {
    if (words === null) {
      this.say('All words after it belong to a claim.');
      return;
    }
    const edited = addClaim(this.#session.project, words.paragraph, words.range);
    this.#focusNext();
    this.say(this.#session.edit(edited, 'a new claim', edited.added));
  }

  join(): void {
    this.#focusNext();
    this.edit(({ id }) => joinWithNext(this.#session.project, id), 'two claims joined');
  }

  split(): void {
    const { project } = this.#session;
    this.#focusNext();
    this.edit((claim) => {
      const selected = selectedWords(this.#text);
      const inClaim = selected?.paragraph === claim.paragraph ? selected.range.start : null;
      return splitClaim(project, claim.id, inClaim ?? splitPlace(project, claim));
    }, 'a claim made two');
  }

  step(direction: 'undo' | 'redo'): void {
    this.#focusNext();
    const what = this.#session.step(direction);
    this.say(
      what === null
        ? `There is nothing to ${direction}.`
        : `${direction === 'undo' ? 'Undone' : 'Done again'}: ${what}.`,
    );
  }

  focusField(id: string): void {
    if (id !== '_wb-speaker') this.#showMore(true);
    const field = byId(id);
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Gives the focus back to the claim’s words. */
  leaveField(): void {
    this.#takesFocus = true;
    this.show();
  }

  /** After a key in the text the next claim has the focus; after a click on a button that button keeps it. */
  #focusNext(): void {
    const { activeElement } = document;
    this.#takesFocus =
      activeElement === null || activeElement === document.body || !byId('_wb-desk').contains(activeElement);
  }

  #showFields(claim: ProjectClaim): void {
    const { project } = this.#session;
    const put = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
      if (field !== document.activeElement || field instanceof HTMLSelectElement) field.value = value;
    };
    put(fieldById('input', '_wb-speaker'), project.speakers[claim.by ?? '']?.record.name ?? '');
    put(fieldById('select', '_wb-form-of'), claim.form);
    put(fieldById('textarea', '_wb-note'), claim.note === null ? '' : plainText(claim.note));
    put(fieldById('select', '_wb-channel'), claim.channel ?? '');
    const text = paragraphsOf(project)[claim.paragraph] ?? '';
    const cue = claim.cues.map(({ start, end }) => text.slice(start, end)).join(' … ');
    byId('_wb-cue-legend').textContent = cue === '' ? 'Its cue: none' : `Its cue: “${cue}”`;
    showSpeaker(this.#session, claim, !byId('_wb-more-place').hidden);
    showChecks(this.#session, claim);
  }

  /** Marks the words of the claim in hand in the text. */
  #mark(claim: ProjectClaim | null, takesFocus: boolean): void {
    for (const before of this.#text.querySelectorAll('.in-hand')) before.classList.remove('in-hand');
    if (claim === null) return;
    const block = this.#view.block(claim.paragraph + 1);
    const pieces = [...(block?.querySelectorAll<HTMLElement>(`.${claimClass(claim.id)}`) ?? [])];
    for (const piece of pieces) piece.classList.add('in-hand');
    const [first] = pieces;
    if (first === undefined) return;
    if (takesFocus) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    const { top, bottom } = first.getBoundingClientRect();
    const room = byId('_wb-desk').getBoundingClientRect().top;
    // Below the bar at the top and above the desk.
    if (top < 80 || bottom > room - 20) first.scrollIntoView();
  }

  #showMore(isOpen: boolean): void {
    byId('_wb-more-place').hidden = !isOpen;
    byId('_wb-more').setAttribute('aria-expanded', String(isOpen));
    const { claim } = this.#session;
    if (isOpen && claim !== null) showSpeaker(this.#session, claim, true);
    // The desk has another height now: the words stay in sight.
    this.#mark(claim, false);
  }

  #listen(): void {
    const on = (id: string, run: () => void) => {
      byId(id).addEventListener('click', run);
    };
    on('_wb-right', () => {
      this.accept();
    });
    on('_wb-remove', () => {
      this.remove();
    });
    on('_wb-next', () => {
      this.go(1, true);
    });
    on('_wb-previous', () => {
      this.go(-1, true);
    });
    on('_wb-join', () => {
      this.join();
    });
    on('_wb-split', () => {
      this.split();
    });
    on('_wb-add', () => {
      this.add();
    });
    on('_wb-cue-off', () => {
      this.edit(({ id }) => ({ project: removeCue(this.#session.project, id) }), 'a cue taken off');
    });
    on('_wb-more', () => {
      this.#showMore(byId('_wb-more').getAttribute('aria-expanded') !== 'true');
    });
    for (const group of byId('_wb-more-place').querySelectorAll<HTMLElement>('[data-extent]')) {
      for (const button of group.querySelectorAll<HTMLElement>('[data-edge]')) {
        button.addEventListener('click', () => {
          const extent = group.dataset['extent'] === 'cues' ? 'cues' : 'parts';
          const edge = button.dataset['edge'] === 'start' ? 'start' : 'end';
          this.moveEdge(extent, edge, button.dataset['by'] === '1' ? 1 : -1);
        });
      }
    }
    this.#listenToFields();
    this.#listenToText();
  }

  #listenToFields(): void {
    const speaker = fieldById('input', '_wb-speaker');
    const note = fieldById('textarea', '_wb-note');
    // Each is kept once, whether the key or the browser says first that it was changed.
    const keepSpeaker = () => {
      const { project } = this.#session;
      const name = speaker.value.trim();
      if (name === this.#speakerName()) return;
      this.edit(({ id }) => setSpeaker(project, [id], name), `speaker: ${name.slice(0, 100)}`);
    };
    const keepNote = () => {
      if (note.value.trim() === this.#noteWords()) return;
      this.edit(({ id }) => ({ project: setNote(this.#session.project, id, note.value) }), 'a note');
    };
    speaker.addEventListener('change', keepSpeaker);
    note.addEventListener('change', keepNote);
    const form = fieldById('select', '_wb-form-of');
    form.addEventListener('change', () => {
      this.setForm(forms.find((value) => value === form.value) ?? 'indirect');
    });
    const channel = fieldById('select', '_wb-channel');
    channel.addEventListener('change', () => {
      const value = channels.find((name) => name === channel.value) ?? null;
      this.edit(({ id }) => ({ project: setChannel(this.#session.project, id, value) }), 'how it came to the reporter');
    });
    for (const field of [speaker, note]) {
      // The union of two kinds of field has but the common kind of event.
      (field as HTMLElement).addEventListener('keydown', (event) => {
        const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && (field === speaker || event.ctrlKey));
        if (!isLeaving || event.isComposing) return;
        event.preventDefault();
        if (event.key === 'Escape') field.value = field === speaker ? this.#speakerName() : this.#noteWords();
        else if (field === speaker) keepSpeaker();
        else keepNote();
        field.blur();
        this.leaveField();
      });
    }
  }

  #speakerName(): string {
    const { project, claim } = this.#session;
    return project.speakers[claim?.by ?? '']?.record.name ?? '';
  }

  #noteWords(): string {
    const note = this.#session.claim?.note ?? null;
    return note === null ? '' : plainText(note);
  }

  #listenToText(): void {
    this.#text.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const words = target.closest('.c') ?? target.closest('.c + a')?.previousElementSibling ?? null;
      const name = [...(words?.classList ?? [])].find((item) => item.startsWith(claimClass('')));
      if (name === undefined || getSelection()?.isCollapsed === false) return;
      const id = name.slice(claimClass('').length);
      // The keys answer from here on.
      this.#takesFocus = true;
      if (id === this.#session.current) this.show();
      else this.#session.open(id);
    });
    document.addEventListener('selectionchange', () => {
      const selected = selectedWords(this.#text);
      // A tap on a button takes the selection away before the button hears of it.
      if (selected === null && byId('_wb-selected').matches(':hover, :focus-within')) return;
      this.#selected = selected;
      byId('_wb-selected').hidden = selected === null;
    });
    const onSelected = (id: string, run: (selected: NonNullable<ReturnType<typeof selectedWords>>) => void) => {
      const button = byId(id);
      // The words stay selected while the button is pressed.
      button.addEventListener('pointerdown', (event) => {
        event.preventDefault();
      });
      button.addEventListener('click', () => {
        const selected = this.#selected ?? selectedWords(this.#text);
        if (selected === null) return;
        run(selected);
        getSelection()?.removeAllRanges();
        byId('_wb-selected').hidden = true;
      });
    };
    onSelected('_wb-selected-claim', (selected) => {
      this.add(selected);
    });
    const extent =
      (name: Extent, what: string) =>
      ({ paragraph, range }: { paragraph: number; range: { start: number; end: number } }) => {
        this.edit(
          (claim) =>
            claim.paragraph === paragraph
              ? setExtent(this.#session.project, claim.id, name, range)
              : { refused: 'These words stand in another paragraph than the claim.' },
          what,
        );
      };
    onSelected('_wb-selected-words', extent('parts', 'the words of a claim'));
    onSelected('_wb-selected-cue', extent('cues', 'the cue of a claim'));
  }
}
