/** What the search says, as an editor writes it. */
import { capital, classWords, countNoun, formWords, verdictWords } from '../model/words.ts';
import { speakerClasses } from '../model/speaker-class.ts';
import { forms, verdicts } from '../model/claim.ts';
import type { SearchResponse, Relaxation } from './search.ts';
import { decodeValue, facetKeys, type FacetKey } from './facets.ts';
import { isIdle, type SearchState } from './state.ts';

export const facetWords: Readonly<Record<FacetKey, string>> = {
  speaker: 'Speaker',
  identification: 'Named or not',
  form: 'Form',
  affiliation: 'Affiliation or country',
  reading: 'Reading',
  section: 'Section',
  verdict: 'What the record says',
};

/** Facets in the middle of a sentence: "There is no speaker …". */
const facetNouns: Readonly<Record<FacetKey, string>> = {
  speaker: 'speaker',
  identification: 'identification',
  form: 'form',
  affiliation: 'affiliation or country',
  reading: 'reading',
  section: 'section',
  verdict: 'verdict',
};

/** The label of a facet's value. */
export function valueWords(facet: FacetKey, value: string): string {
  const { id, label } = decodeValue(value);
  switch (facet) {
    case 'identification': {
      const speakerClass = speakerClasses.find((known) => known === id);
      return speakerClass === undefined ? id : classWords[speakerClass];
    }
    case 'form': {
      const form = forms.find((known) => known === id);
      return form === undefined ? id : capital(formWords[form]);
    }
    case 'verdict': {
      const verdict = verdicts.find((known) => known === id);
      return verdict === undefined ? 'Not checked' : verdictWords[verdict];
    }
    default:
      return label;
  }
}

/** The label of an id that was chosen, or the id itself where the library does not have it. */
export function chosenWords(facet: FacetKey, id: string, values: SearchResponse['values']): string {
  const found = (values[facet] ?? []).find(({ value }) => decodeValue(value).id === id);
  return found === undefined ? id : valueWords(facet, found.value);
}

/** The line that is shown and read out when results change. */
export function summaryOf(answer: SearchResponse, state: SearchState): string {
  if (isIdle(state)) {
    const { claims, speakers, readings } = answer.library;
    return [countNoun(claims, 'claim'), countNoun(speakers, 'speaker'), countNoun(readings, 'reading')].join(', ');
  }
  const ofKind = (kind: 'section' | 'reading') => {
    const count = answer.places.filter((place) => place.kind === kind).length;
    return count === 0 ? '' : `, ${countNoun(count, kind)}`;
  };
  const places = ofKind('section') + ofKind('reading');
  if (answer.total === 0) return `No claim found${places === '' ? '' : `; ${places.slice(2)}`}`;
  const among =
    answer.lookedThrough === null ? '' : ` among the first ${String(answer.lookedThrough)} with these words`;
  return `${countNoun(answer.total, 'claim')}${among}${places}`;
}

/** The name of a way on: "Without “peace”: 2 claims". */
export function relaxationWords(way: Relaxation, state: SearchState, values: SearchResponse['values']): string {
  const gives = countNoun(way.total, 'claim');
  switch (way.leave) {
    case 'text':
      return `Without the words: ${gives}`;
    case 'words':
      return way.words[0] === '“”'
        ? `Without the quotation marks: ${gives}`
        : `Without ${way.words.map((word) => (/^["“”]/.test(word) ? word : `“${word}”`)).join(' and ')}: ${gives}`;
    case 'facet': {
      const names = state.chosen[way.facet].map((id) => chosenWords(way.facet, id, values));
      return `Without ${facetNouns[way.facet]} ${names.join(' or ')}: ${gives}`;
    }
  }
}

/** What to say of an id in the address that the library does not have. */
export function unknownIdWords({ facet, id }: SearchResponse['unknownIds'][number]): string {
  return `There is no ${facetNouns[facet]} “${id}” in this library.`;
}

/** What was chosen, in words: for the name of a file, and for a screen reader. */
export function chosenList(
  state: SearchState,
  values: SearchResponse['values'],
): { facet: FacetKey; id: string; words: string }[] {
  return facetKeys.flatMap((facet) =>
    state.chosen[facet].map((id) => ({ facet, id, words: chosenWords(facet, id, values) })),
  );
}
