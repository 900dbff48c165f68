/** The three questions of “Who said it?” for one claim. */
import { forms } from '../../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../../model/speaker-class.ts';
import type { Speaker } from '../../model/speaker.ts';
import { capital, classMeanings, classWords, formWords } from '../../model/words.ts';
import type { Guess, Part } from '../../study/who-said-it.ts';
import { make } from '../shared/elements.ts';
import { firstMissing, guessOf, isOwnVoice, noSpeaker, type Selection } from './selection.ts';

function choice(name: Part, value: string, ...label: (Node | string)[]): HTMLElement {
  return make(
    'label',
    {},
    make('input', { type: 'radio', name, value, autocomplete: 'off' }),
    make('span', {}, ...label),
  );
}

/** The sign of a class of source, for the eye only: its word stands beside it. */
export function mark(speakerClass: SpeakerClass): HTMLElement {
  return make('span', { class: `mark ${speakerClass}`, 'aria-hidden': 'true' });
}

/** @param commit is given the guess, once there is one choice in each group */
export function exerciseForm(speakers: readonly Speaker[], commit: (guess: Guess) => void): HTMLFormElement {
  const speaker = make(
    'fieldset',
    {},
    make('legend', {}, 'Whose claim is it?'),
    ...speakers.map(({ id, name, language }) => choice('speaker', id, make('span', { lang: language }, name))),
    choice('speaker', noSpeaker, 'Nobody’s: the text says it in its own voice'),
  );
  const form = make(
    'fieldset',
    {},
    make('legend', {}, 'How do its words reach you?'),
    ...forms.filter((one) => one !== 'narration').map((one) => choice('form', one, capital(formWords[one]))),
  );
  const identification = make(
    'fieldset',
    {},
    make('legend', {}, 'How far is the source identified?'),
    ...speakerClasses
      .filter((one) => one !== 'narration')
      .map((one) =>
        choice(
          'identification',
          one,
          mark(one),
          `${classWords[one]}. `,
          make('span', { class: 'meaning' }, classMeanings[one]),
        ),
      ),
  );
  const groups: Readonly<Record<Part, HTMLFieldSetElement>> = { speaker, form, identification };
  const message = make('p', { class: 'missing', role: 'alert' });
  const element = make(
    'form',
    { class: 'guess' },
    speaker,
    form,
    identification,
    message,
    make('p', { class: 'actions' }, make('button', {}, 'Commit')),
  );

  const selected = (part: Part) => element.querySelector<HTMLInputElement>(`input[name=${part}]:checked`)?.value;
  const selection = (): Selection => ({
    speaker: selected('speaker'),
    form: selected('form'),
    identification: selected('identification'),
  });
  element.addEventListener('change', () => {
    const isHidden = isOwnVoice(selection());
    for (const group of [form, identification]) {
      group.hidden = isHidden;
      group.disabled = isHidden;
    }
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const guess = guessOf(selection());
    if (guess !== null) {
      commit(guess);
      return;
    }
    message.textContent = 'Choose one in each group first.';
    const missing = firstMissing(selection());
    if (missing !== null) groups[missing].querySelector('input')?.focus();
  });
  return element;
}
