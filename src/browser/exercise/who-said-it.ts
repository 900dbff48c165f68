/**
 * The exercise page. The reading comes as data into this script and is shown claim by claim: nothing of an answer is in
 * the page before the student has committed to one.
 */
import type { Claim } from '../../model/claim.ts';
import { countNoun } from '../../model/words.ts';
import { addAttempt, type Attempts } from '../../study/attempts.ts';
import {
  afterAnswer,
  choiceNamed,
  claimsToBegin,
  currentClaim,
  exerciseClaims,
  hasOlderAttempts,
  passageChoices,
  remainingIn,
  startRound,
  unansweredIn,
  type PassageChoice,
  type Round,
} from '../../study/exercise.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { choicesFor, judge, type Guess } from '../../study/who-said-it.ts';
import { exerciseParagraph } from '../../views/sheet/exercise-passage.ts';
import { showDamagedRecords } from '../shared/damaged-records.ts';
import { button, fromTree, make } from '../shared/elements.ts';
import { readReading } from '../shared/read-reading.ts';
import { attemptStorage, type AttemptStorage } from './attempt-storage.ts';
import { exerciseForm } from './exercise-form.ts';
import { replyView } from './exercise-reply.ts';
import { summaryView } from './exercise-summary.ts';
import { passageText } from './exercise-text.ts';

class Exercise {
  readonly #place: HTMLElement;
  readonly #file: ReadingFile;
  readonly #claims: Claim[];
  readonly #storage: AttemptStorage;
  readonly #attempts = new Map<string, Attempts>();
  readonly #status = make('p', { class: 'kept', role: 'status' });
  readonly #damaged = make('div', { class: 'trouble', hidden: true });
  #round: Round = startRound([]);
  /** What the summary is of. */
  #passage: Claim[] = [];

  constructor(place: HTMLElement, file: ReadingFile) {
    this.#place = place;
    this.#file = file;
    this.#storage = attemptStorage(file.reading.slug);
    // A course may be about some sections only.
    this.#claims = exerciseClaims(file.reading, place.dataset['sections']?.split(' '));
  }

  async open(): Promise<void> {
    try {
      for (const attempts of await this.#storage.load()) this.#attempts.set(attempts.claim, attempts);
    } catch {
      this.#showNotSaved();
    }
    this.#showDamaged();
    this.#showChoices(false);
    // A link to a section of the same exercise.
    addEventListener('hashchange', () => {
      this.#showChoices();
    });
  }

  #showDamaged(): void {
    const { slug } = this.#file.reading;
    const { count, read } = this.#storage.damaged;
    showDamagedRecords(this.#damaged, count, ['try', 'tries'], `tries-${slug}-damaged.json`, read);
  }

  #showNotSaved(): void {
    this.#status.textContent = 'This browser keeps nothing for this page: your tries are forgotten when you leave it.';
  }

  #show(focus: HTMLElement | null, ...content: HTMLElement[]): void {
    this.#place.replaceChildren(...content, this.#status, this.#damaged);
    focus?.focus();
  }

  /** What to practice. @param isFocused whether its heading gets the focus: not when the page opens */
  #showChoices(isFocused = true): void {
    const choices = passageChoices(this.#file.reading, this.#claims, this.#attempts);
    const named = choiceNamed(location.hash, choices);
    const option = (choice: PassageChoice) =>
      make(
        'label',
        {},
        make('input', {
          type: 'radio',
          name: 'extent',
          value: choice.id,
          checked: choice === named,
          autocomplete: 'off',
        }),
        make('span', {}, choice.title, ' ', make('span', { class: 'meaning' }, passageText(choice))),
      );
    const heading = make('h2', { tabindex: '-1' }, 'How much of it?');
    const form = make(
      'form',
      { class: 'guess' },
      heading,
      make('fieldset', {}, make('legend', {}, 'Passage'), ...choices.map(option)),
      make('p', { class: 'actions' }, make('button', {}, 'Begin')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = form.querySelector<HTMLInputElement>(':checked')?.value ?? '';
      this.#passage = choices.find((choice) => choice.id === id)?.claims ?? this.#claims;
      this.#begin(claimsToBegin(this.#passage, this.#attempts));
    });
    const older = hasOlderAttempts(this.#attempts, this.#file.revision)
      ? [make('p', { class: 'trouble' }, 'The reading has changed since your first tries. They still count.')]
      : [];
    this.#show(isFocused ? heading : null, form, ...older, ...this.#eraseButton());
  }

  #eraseButton(): HTMLElement[] {
    const { erase } = this.#storage;
    if (erase === null || this.#attempts.size === 0) return [];
    const onClick = () => void this.#erase(erase);
    return [make('p', { class: 'actions' }, button('Erase my tries from this device', onClick, { class: 'erase' }))];
  }

  async #erase(erase: () => Promise<void>): Promise<void> {
    this.#attempts.clear();
    try {
      await erase();
      this.#status.textContent = 'Your tries are erased.';
      this.#showDamaged();
    } catch {
      this.#showNotSaved();
    }
    this.#showChoices();
  }

  #begin(claims: readonly Claim[]): void {
    this.#round = startRound(claims);
    this.#ask();
  }

  /** Asks for the next claim of the round, or sums up at its end. */
  #ask(): void {
    const claim = currentClaim(this.#round);
    if (claim === undefined) {
      this.#sumUp();
      return;
    }
    const { answered, claims } = this.#round;
    const title = `Claim ${String(answered + 1)} of ${String(claims.length)}`;
    const heading = make('h2', { tabindex: '-1' }, title);
    const form = exerciseForm(choicesFor(claim, this.#claims, this.#file.speakers), (guess) => {
      this.#answer(claim, guess, title);
    });
    form.querySelector('.actions')?.append(this.#stopButton());
    this.#show(heading, make('div', { class: 'claim-in-hand' }, heading, this.#paragraphOf(claim)), form);
  }

  #answer(claim: Claim, guess: Guess, title: string): void {
    const judgment = judge(claim, this.#file.speakers, guess);
    const attempt = { claim: claim.id, judgment, at: Date.now(), revision: this.#file.revision };
    this.#save(addAttempt(this.#attempts.get(claim.id), attempt));
    this.#round = afterAnswer(this.#round);
    const hasNext = currentClaim(this.#round) !== undefined;
    const { reply, heading } = replyView(claim, guess, judgment, this.#file);
    const next = button(hasNext ? 'Next claim' : 'Sum up', () => {
      this.#ask();
    });
    this.#show(
      heading,
      make('div', { class: 'claim-in-hand' }, make('h2', {}, title), this.#paragraphOf(claim)),
      reply,
      make('p', { class: 'actions' }, next, hasNext ? this.#stopButton() : null),
    );
  }

  /** The paragraph of a claim, without any cue of a claim that is still to be answered. */
  #paragraphOf(claim: Claim): HTMLElement {
    const paragraph = this.#file.reading.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ number }) => number === claim.paragraph);
    const element = make('div', { lang: this.#file.reading.language });
    if (paragraph !== undefined)
      element.append(fromTree([exerciseParagraph(paragraph, claim.id, unansweredIn(this.#round))]));
    return element;
  }

  #stopButton(): HTMLElement {
    const stop = () => {
      this.#sumUp();
    };
    return button('Stop and sum up', stop, { class: 'plain' });
  }

  #save(attempts: Attempts): void {
    this.#attempts.set(attempts.claim, attempts);
    this.#storage.save(attempts).catch(() => {
      this.#showNotSaved();
    });
  }

  #sumUp(): void {
    const { view, heading, missed } = summaryView(this.#passage, this.#attempts, this.#file);
    const remaining = remainingIn(this.#passage, this.#attempts);
    const begin = (text: string, claims: readonly Claim[]) =>
      claims.length === 0
        ? null
        : button(text, () => {
            this.#begin(claims);
          });
    const actions = make(
      'p',
      { class: 'actions' },
      begin(`Go on with ${countNoun(remaining.length, 'claim')}`, remaining),
      begin(`Practice what you missed (${String(missed.length)})`, missed),
      button('Another passage', () => {
        this.#showChoices();
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
    const again = button('Try again', () => void startExercise(place));
    place.replaceChildren(make('p', { class: 'trouble', role: 'alert' }, 'The reading could not be fetched. ', again));
  }
}
