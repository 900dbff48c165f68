/** A result as an item of the list. */
import { classWords, formWords } from '../../model/words.ts';
import type { Run } from '../../search/content.ts';
import type { ClaimResult, PlaceResult } from '../../search/result.ts';
import { asHere } from '../../views/home.ts';
import { make } from './dom.ts';

/** A claim: its words lead to it; under them who says it, how, and where. */
export function claimItem(result: ClaimResult): HTMLLIElement {
  const { speaker, speakerClass, form, reading, section, paragraph } = result;
  const mark = make('span', { class: `mark ${speakerClass}`, 'aria-hidden': 'true' });
  const who =
    speaker === null
      ? [mark, classWords.narration]
      : [
          mark,
          make('b', { lang: speaker.language === '' ? undefined : speaker.language }, ...runs(result.name)),
          speaker.withheld === '' ? '' : `, ${speaker.withheld}`,
          ...(result.role.length === 0 ? [] : [' · ', ...runs(result.role)]),
        ];
  const how = speaker === null ? '' : ` · ${formWords[form]}`;
  return make(
    'li',
    {},
    make('p', { class: 'words' }, make('a', { href: asHere(result.url) }, ...runs(result.text))),
    make('p', { class: 'meta' }, ...who, how, result.checked ? ' · checked' : ''),
    make('p', { class: 'meta' }, `${reading.label} · ${section.label}, ¶${String(paragraph)}`),
    ...asideOf(result.aside),
  );
}

/** A section or a reading. */
export function placeItem(place: PlaceResult): HTMLLIElement {
  const kind = place.kind === 'section' ? 'Section of ' : 'Reading · ';
  return make(
    'li',
    {},
    make('p', { class: 'words' }, make('a', { href: asHere(place.url) }, ...runs(place.title))),
    make('p', { class: 'meta' }, kind, ...runs(place.of)),
    ...asideOf(place.aside),
  );
}

function asideOf(aside: readonly Run[]): HTMLElement[] {
  return aside.length === 0 ? [] : [make('p', { class: 'meta aside' }, ...runs(aside))];
}

/** Matches are `<b>`: a `<mark>` makes Safari with VoiceOver drop words. */
function runs(list: readonly Run[]): (Node | string)[] {
  return list.map(({ text, hit }) => (hit ? make('b', { class: 'hit' }, text) : text));
}
