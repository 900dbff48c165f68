/** The three questions of “Who said it?” for the claim in hand. */
import { capitalized } from '../../model/capital.ts';
import { forms, type Form } from '../../model/claim.ts';
import { speakerClasses, type SpeakerClass, type Speaker } from '../../model/speaker.ts';
import { classMeanings, classWords, formWords } from '../../model/words.ts';
import type { Guess } from '../../study/who-said-it.ts';
import { make } from '../shared/elements.ts';

/** Value of the choice that nobody speaks; no id of a speaker has a space. */
const nobody = 'the text itself';

function choice(name: string, value: string, ...label: (Node | string)[]): HTMLElement {
  return make(
    'label',
    {},
    make('input', { type: 'radio', name, value, autocomplete: 'off' }),
    make('span', {}, ...label),
  );
}

function mark(of: SpeakerClass): HTMLElement {
  return make('span', { class: `mark ${of}`, 'aria-hidden': 'true' });
}

/** @param commit takes the guess, once there is one choice in each group */
export function exerciseForm(speakers: readonly Speaker[], commit: (guess: Guess) => void): HTMLFormElement {
  const who = make(
    'fieldset',
    {},
    make('legend', {}, 'Whose claim is it?'),
    ...speakers.map(({ id, name, language }) =>
      choice('speaker', id, make('span', language === undefined ? {} : { lang: language }, name)),
    ),
    choice('speaker', nobody, 'Nobody’s: the text says it in its own voice'),
  );
  const how = make(
    'fieldset',
    {},
    make('legend', {}, 'How do its words reach you?'),
    ...forms.filter((form) => form !== 'narration').map((form) => choice('form', form, capitalized(formWords[form]))),
  );
  const known = make(
    'fieldset',
    {},
    make('legend', {}, 'How far is the source identified?'),
    ...speakerClasses
      .filter((kind) => kind !== 'narration')
      .map((kind) =>
        choice(
          'identification',
          kind,
          mark(kind),
          `${classWords[kind]}. `,
          make('span', { class: 'meaning' }, classMeanings[kind]),
        ),
      ),
  );
  const missing = make('p', { class: 'missing', role: 'alert' });
  const form = make(
    'form',
    { class: 'guess' },
    who,
    how,
    known,
    missing,
    make('p', { class: 'actions' }, make('button', {}, 'Commit')),
  );

  const chosen = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
  form.addEventListener('change', () => {
    // A claim in the text’s own voice has no words of a speaker and no source to identify.
    const isNobody = chosen('speaker') === nobody;
    for (const group of [how, known]) {
      group.hidden = isNobody;
      group.disabled = isNobody;
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const guess = read(chosen);
    if (guess !== null) {
      commit(guess);
      return;
    }
    missing.textContent = 'Choose one in each group first.';
    const empty = [who, how, known].find((group) => group.querySelector(':checked') === null);
    empty?.querySelector('input')?.focus();
  });
  return form;
}

function read(chosen: (name: string) => string | undefined): Guess | null {
  const speaker = chosen('speaker');
  if (speaker === nobody) return { speaker: null, form: 'narration', identification: 'narration' };
  const form = chosen('form') as Form | undefined;
  const identification = chosen('identification') as SpeakerClass | undefined;
  if (speaker === undefined || form === undefined || identification === undefined) return null;
  return { speaker, form, identification };
}
