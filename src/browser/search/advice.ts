/** What to do where a search finds nothing, or where its address names what is not there. */
import type { SearchResponse } from '../../search/search.ts';
import type { FacetKey } from '../../search/facets.ts';
import { choose, emptyState, toggle, type SearchState } from '../../search/state.ts';
import { unknownIdWords, relaxationWords } from '../../search/wording.ts';
import { button, make } from './dom.ts';

/** Paragraphs and buttons; nothing where there is nothing to say. */
export function adviceOn(
  answer: SearchResponse,
  state: SearchState,
  speakersAddress: string,
  go: (state: SearchState) => void,
): HTMLElement[] {
  const advice: HTMLElement[] = [];
  for (const stranger of answer.unknownIds) {
    advice.push(
      make(
        'p',
        {},
        `${unknownIdWords(stranger)} `,
        button('Leave it out', { class: 'way' }, () => {
          go(toggle(state, stranger.facet, stranger.id));
        }),
      ),
    );
  }
  if (answer.unknownWords.length > 0) {
    advice.push(make('p', {}, `No claim has ${answer.unknownWords.map((word) => `“${word}”`).join(' or ')}.`));
  }
  if (answer.suggestions.length > 0) {
    const names = answer.suggestions.map((speaker) =>
      make(
        'li',
        {},
        button(speaker.label, { class: 'way', lang: speaker.language === '' ? undefined : speaker.language }, () => {
          go(choose({ ...emptyState(), q: '' }, 'speaker', [speaker.id]));
        }),
      ),
    );
    advice.push(make('p', {}, 'Did you mean this speaker?'), make('ul', {}, ...names));
  }
  if (answer.total > 0) return advice;
  if (answer.relaxations.length > 0) {
    const ways = answer.relaxations.map((way) =>
      make(
        'li',
        {},
        button(relaxationWords(way, state, answer.values), { class: 'way' }, () => {
          go(loosened(state, way));
        }),
      ),
    );
    advice.push(make('p', {}, 'Ask for less:'), make('ul', {}, ...ways));
  }
  advice.push(
    make('p', {}, 'Or look through ', make('a', { href: speakersAddress }, 'all speakers'), ' and what they say.'),
  );
  return advice;
}

function loosened(state: SearchState, way: SearchResponse['relaxations'][number]): SearchState {
  switch (way.leave) {
    case 'text':
      return { ...state, q: '' };
    case 'words':
      return { ...state, q: way.q };
    case 'facet':
      return choose(state, way.facet satisfies FacetKey, []);
  }
}
