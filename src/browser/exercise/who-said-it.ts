/**
 * The exercise page. The reading comes as data into this script and is shown claim by claim: nothing of an answer is in
 * the page before the student has committed to one.
 */
import { allClaims, type ReadingFile } from '../../study/reading-file.ts';
import { addTry, type Tries } from '../../study/tries.ts';
import { exerciseParagraph } from '../../views/sheet/exercise-passage.ts';
import { choicesFor, judge } from '../../study/who-said-it.ts';
import type { Claim } from '../../model/claim.ts';
import { counted } from '../../model/words.ts';
import { fromTree, make } from '../shared/elements.ts';
import { exerciseForm } from './exercise-form.ts';
import { reply } from './exercise-reply.ts';
import { summaryView } from './exercise-summary.ts';
import { readReading } from '../shared/read-reading.ts';
import { keeperOf, type TriesKeeper } from './tries-keeper.ts';

class Exercise {
  readonly #place: HTMLElement;
  readonly #file: ReadingFile;
  readonly #claims: Claim[];
  readonly #keeper: TriesKeeper;
  readonly #tries = new Map<string, Tries>();
  readonly #kept = make('p', { class: 'kept', role: 'status' });
  /** Claims of this round that are still to be answered, the one in hand first. */
  #pending: Claim[] = [];
  #round: Claim[] = [];
  /** What the summary is of. */
  #extent: Claim[] = [];

  constructor(place: HTMLElement, file: ReadingFile) {
    this.#place = place;
    this.#file = file;
    this.#keeper = keeperOf(file.reading.slug);
    // A course may be about some sections only.
    const wanted = place.dataset['sections']?.split(' ');
    this.#claims = allClaims(file.reading).filter(({ section }) => wanted?.includes(section.id) ?? true);
  }

  async open(): Promise<void> {
    try {
      for (const tries of await this.#keeper.load()) this.#tries.set(tries.claim, tries);
    } catch {
      this.#untold();
    }
    this.#choose(false);
    // A link to a section of the same exercise.
    addEventListener('hashchange', () => {
      this.#choose();
    });
  }

  #untold(): void {
    this.#kept.textContent = 'This browser keeps nothing for this page: your tries are forgotten when you leave it.';
  }

  #show(focus: HTMLElement | null, ...content: HTMLElement[]): void {
    this.#place.replaceChildren(...content, this.#kept);
    focus?.focus();
  }

  #choose(isBack = true): void {
    const has = new Set(this.#claims.map(({ section }) => section.id));
    const isWhole = this.#claims.length === allClaims(this.#file.reading).length;
    const sections = this.#file.reading.sections.filter(({ id }) => has.has(id));
    const wanted = decodeURIComponent(location.hash.slice(1));
    const known = sections.some(({ id }) => id === wanted) ? wanted : '';
    const option = (value: string, words: string, claims: readonly Claim[]) => {
      const tried = claims.filter(({ id }) => this.#tries.has(id)).length;
      const input = make('input', {
        type: 'radio',
        name: 'extent',
        value,
        checked: value === known,
        autocomplete: 'off',
      });
      const count = `${counted(claims.length, 'claim')}${tried > 0 ? `, ${String(tried)} tried` : ''}`;
      return make('label', {}, input, make('span', {}, words, ' ', make('span', { class: 'meaning' }, count)));
    };
    const of = (id: string) => (id === '' ? this.#claims : this.#claims.filter(({ section }) => section.id === id));
    const heading = make('h2', { tabindex: '-1' }, 'How much of it?');
    const form = make(
      'form',
      { class: 'guess' },
      heading,
      make(
        'fieldset',
        {},
        make('legend', {}, 'Passage'),
        option('', isWhole ? 'The whole reading' : 'All of it', this.#claims),
        ...sections.map(({ id, title }) => option(id, title, of(id))),
      ),
      make('p', { class: 'actions' }, make('button', {}, 'Begin')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#extent = of(form.querySelector<HTMLInputElement>(':checked')?.value ?? '');
      const fresh = this.#extent.filter(({ id }) => !this.#tries.has(id));
      this.#begin(fresh.length > 0 ? fresh : this.#extent);
    });
    const { erase: eraseAll } = this.#keeper;
    const erase =
      eraseAll === null || this.#tries.size === 0
        ? []
        : [
            make(
              'button',
              { type: 'button', class: 'erase', click: () => void this.#erase(eraseAll) },
              'Erase my tries from this device',
            ),
          ];
    const old = [...this.#tries.values()].some(({ revision }) => revision !== this.#file.revision)
      ? [make('p', { class: 'trouble' }, 'The reading has changed since your first tries. They still count.')]
      : [];
    this.#show(
      isBack ? heading : null,
      form,
      ...old,
      ...erase.map((button) => make('p', { class: 'actions' }, button)),
    );
  }

  async #erase(eraseAll: () => Promise<void>): Promise<void> {
    this.#tries.clear();
    try {
      await eraseAll();
      this.#kept.textContent = 'Your tries are erased.';
    } catch {
      this.#untold();
    }
    this.#choose();
  }

  #begin(claims: Claim[]): void {
    this.#round = claims;
    this.#pending = [...claims];
    this.#ask();
  }

  #ask(): void {
    const [claim] = this.#pending;
    if (claim === undefined) {
      this.#sumUp();
      return;
    }
    const place = this.#round.length - this.#pending.length + 1;
    const heading = make('h2', { tabindex: '-1' }, `Claim ${String(place)} of ${String(this.#round.length)}`);
    const form = exerciseForm(choicesFor(claim, this.#claims, this.#file.speakers), (guess) => {
      const judgment = judge(claim, this.#file.speakers, guess);
      this.#remember(
        addTry(this.#tries.get(claim.id), { claim: claim.id, judgment, at: Date.now(), revision: this.#file.revision }),
      );
      this.#pending = this.#pending.slice(1);
      const answer = reply(claim, guess, judgment, this.#file);
      const next = make(
        'button',
        {
          type: 'button',
          click: () => {
            this.#ask();
          },
        },
        this.#pending.length > 0 ? 'Next claim' : 'Sum up',
      );
      const shown = make('div', { class: 'claim-in-hand' }, make('h2', {}, heading.textContent), this.#passage(claim));
      this.#show(
        answer.heading,
        shown,
        answer.reply,
        make('p', { class: 'actions' }, next, this.#pending.length > 0 ? this.#stop() : null),
      );
    });
    form.querySelector('.actions')?.append(this.#stop());
    this.#show(heading, make('div', { class: 'claim-in-hand' }, heading, this.#passage(claim)), form);
  }

  /** The paragraph of a claim, without any cue of a claim that is still to be answered. */
  #passage(claim: Claim): HTMLElement {
    const paragraph = this.#file.reading.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ number }) => number === claim.paragraph);
    const pending = new Set(this.#pending.map(({ id }) => id));
    const passage = make('div', { lang: this.#file.reading.language });
    if (paragraph !== undefined) passage.append(fromTree([exerciseParagraph(paragraph, claim.id, pending)]));
    return passage;
  }

  #stop(): HTMLElement {
    return make(
      'button',
      {
        type: 'button',
        class: 'plain',
        click: () => {
          this.#sumUp();
        },
      },
      'Stop and sum up',
    );
  }

  #remember(tries: Tries): void {
    this.#tries.set(tries.claim, tries);
    this.#keeper.keep(tries).catch(() => {
      this.#untold();
    });
  }

  #sumUp(): void {
    const { view, heading, missed } = summaryView(this.#extent, this.#tries, this.#file);
    const rest = this.#extent.filter(({ id }) => !this.#tries.has(id));
    const button = (words: string, click: () => void) => make('button', { type: 'button', click }, words);
    const actions = make(
      'p',
      { class: 'actions' },
      ...(rest.length > 0
        ? [
            button(`Go on with ${counted(rest.length, 'claim')}`, () => {
              this.#begin(rest);
            }),
          ]
        : []),
      ...(missed.length > 0
        ? [
            button(`Practice what you missed (${String(missed.length)})`, () => {
              this.#begin(missed);
            }),
          ]
        : []),
      button('Another passage', () => {
        this.#choose();
      }),
    );
    this.#show(heading, view, actions);
  }
}

/** Starts the exercise for the reading that the page names. */
export async function startExercise(place: HTMLElement): Promise<void> {
  try {
    const file = await readReading(place.dataset['reading'] ?? '');
    if (file === null) throw new Error('no such reading');
    await new Exercise(place, file).open();
  } catch {
    const again = make('button', { type: 'button', click: () => void startExercise(place) }, 'Try again');
    place.replaceChildren(make('p', { class: 'trouble', role: 'alert' }, 'The reading could not be fetched. ', again));
  }
}
