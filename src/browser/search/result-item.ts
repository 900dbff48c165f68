/** A result as an item of the list. */
import type { HighlightPart } from '../../search/content.ts';
import type { ClaimResult, PlaceResult } from '../../search/result.ts';
import { siteAddress } from '../../views/home.ts';
import { make } from '../shared/elements.ts';
import { kindText, noSpeakerText, placeText, speakerText } from './result-text.ts';

/** A claim: its words lead to it; under them who says it, how, and where. */
export function claimItem(result: ClaimResult): HTMLLIElement {
  const { name, language, withheld, role, rest } = speakerText(result);
  const who =
    name === null
      ? [noSpeakerText]
      : [make('b', { lang: language }, ...runs(name)), withheld, ...(role.length === 0 ? [] : [' · ', ...runs(role)])];
  const mark = make('span', { class: `mark ${result.speakerClass}`, 'aria-hidden': 'true' });
  return make(
    'li',
    {},
    linkItem(result.url, result.text),
    make('p', { class: 'meta' }, mark, ...who, rest),
    make('p', { class: 'meta' }, placeText(result)),
    asideItem(result.aside),
  );
}

/** A section or a reading. */
export function placeItem(place: PlaceResult): HTMLLIElement {
  return make(
    'li',
    {},
    linkItem(place.url, place.title),
    make('p', { class: 'meta' }, kindText[place.kind], ...runs(place.of)),
    asideItem(place.aside),
  );
}

function linkItem(url: string, text: readonly HighlightPart[]): HTMLElement {
  return make('p', { class: 'words' }, make('a', { href: siteAddress(url) }, ...runs(text)));
}

function asideItem(aside: readonly HighlightPart[]): HTMLElement | null {
  return aside.length === 0 ? null : make('p', { class: 'meta aside' }, ...runs(aside));
}

/** Matches are `<b>`: a `<mark>` makes Safari with VoiceOver drop words. */
function runs(list: readonly HighlightPart[]): (Node | string)[] {
  return list.map(({ text, isMatch }) => (isMatch ? make('b', { class: 'hit' }, text) : text));
}
