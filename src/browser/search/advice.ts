/** What to do where a search finds nothing, or where its address names what is not there. */
import type { SearchResponse } from '../../search/search.ts';
import { choose, emptyState, toggle, type SearchState } from '../../search/state.ts';
import { unknownIdWords, relaxationWords } from '../../search/wording.ts';

/** A search to go on with. */
export interface NextSearch {
  text: string;
  /** Language of the text, where it is a name in another one than the page. */
  language?: string | undefined;
  next: SearchState;
}

export type Advice =
  /** A sentence, perhaps with one thing to do about it. */
  | { kind: 'sentence'; text: string; button: NextSearch | null }
  | { kind: 'list'; text: string; buttons: NextSearch[] }
  /** To look through all speakers. */
  | { kind: 'speakers' };

/** In the order in which they are shown; nothing where there is nothing to say. */
export function adviceOn(answer: SearchResponse, state: SearchState): Advice[] {
  const unknownIds = answer.unknownIds.map((unknown): Advice => ({
    kind: 'sentence',
    text: unknownIdWords(unknown),
    button: { text: 'Leave it out', next: toggle(state, unknown.facet, unknown.id) },
  }));
  const unknownWords = answer.unknownWords.map((word) => `“${word}”`).join(' or ');
  const speakers = answer.suggestions.map(({ id, label, language }): NextSearch => ({
    text: label,
    language: language === '' ? undefined : language,
    next: choose(emptyState(), 'speaker', [id]),
  }));
  const wider = answer.relaxations.map((way): NextSearch => ({
    text: relaxationWords(way, state, answer.values),
    next: widened(state, way),
  }));
  return [
    ...unknownIds,
    ...(unknownWords === '' ? [] : [sentence(`No claim has ${unknownWords}.`)]),
    ...list('Did you mean this speaker?', speakers),
    ...(answer.total > 0 ? [] : [...list('Ask for less:', wider), { kind: 'speakers' } as const]),
  ];
}

const sentence = (text: string): Advice => ({ kind: 'sentence', text, button: null });
const list = (text: string, buttons: NextSearch[]): Advice[] =>
  buttons.length === 0 ? [] : [{ kind: 'list', text, buttons }];

/** The search without what finds too little. */
function widened(state: SearchState, way: SearchResponse['relaxations'][number]): SearchState {
  switch (way.leave) {
    case 'text':
      return { ...state, q: '' };
    case 'words':
      return { ...state, q: way.q };
    case 'facet':
      return choose(state, way.facet, []);
  }
}
