/** A result: a claim or a place as the page shows it, taken out of the index's fragment. */
import { forms, type Form } from '../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../model/speaker-class.ts';
import { contentFields, runsOf, splitContent, type ContentFields, type FieldWords, type Run } from './content.ts';
import {
  decodeReading,
  decodeSpeaker,
  decodeValue,
  facetKeys,
  type FacetKey,
  type FacetValue,
  type ReadingValue,
  type SpeakerValue,
} from './facets.ts';
import type { Fragment } from './pagefind.ts';
import { phraseHits, type Query } from './query.ts';

export interface ClaimResult {
  url: string;
  text: Run[];
  speaker: SpeakerValue | null;
  name: Run[];
  role: Run[];
  /** Where nothing that shows matches: the words that do, from the cue or from another form of a name. */
  aside: Run[];
  form: Form;
  speakerClass: SpeakerClass;
  reading: ReadingValue;
  section: FacetValue;
  paragraph: number;
  checked: boolean;
  /** Ids by facet, for counting. */
  ids: Record<FacetKey, string[]>;
}

export interface PlaceResult {
  url: string;
  kind: 'section' | 'reading';
  title: Run[];
  /** The reading that a section is of; of a reading, its author and paper. */
  of: Run[];
  aside: Run[];
}

type Fields = Record<keyof ContentFields, FieldWords>;

/** A claim out of its fragment. */
export function claimResult(fragment: Fragment, locations: readonly number[], query: Query): ClaimResult {
  const fields = markedFields(fragment, locations, query);
  const value = (facet: string) => fragment.filters[facet]?.[0] ?? '';
  const speaker = fragment.filters['speaker']?.[0];
  const ids = Object.fromEntries(
    facetKeys.map((facet) => [facet, (fragment.filters[facet] ?? []).map((text) => decodeValue(text).id)]),
  ) as Record<FacetKey, string[]>;
  return {
    url: fragment.url,
    text: runsOf(fields.text),
    speaker: speaker === undefined ? null : decodeSpeaker(speaker),
    name: runsOf(fields.name),
    role: runsOf(fields.role),
    aside: asideOf(fields, ['text', 'name', 'role'], ['cue', 'extra']),
    form: forms.find((form) => form === value('form')) ?? 'narration',
    speakerClass: speakerClasses.find((known) => known === value('identification')) ?? 'narration',
    reading: decodeReading(value('reading')),
    section: decodeValue(value('section')),
    paragraph: parseInt(fragment.meta['at']?.slice(1) ?? '0', 10),
    checked: value('checked') === 'yes',
    ids,
  };
}

/** A section or a reading out of its fragment. */
export function placeResult(fragment: Fragment, locations: readonly number[], query: Query): PlaceResult {
  const fields = markedFields(fragment, locations, query);
  const kind = fragment.filters['kind']?.[0] === 'section' ? 'section' : 'reading';
  const reading = decodeReading(fragment.filters['reading']?.[0] ?? '');
  return {
    url: fragment.url,
    kind,
    title: runsOf(fields.text),
    of: kind === 'section' ? [{ text: reading.label, hit: false }] : runsOf(fields.name),
    aside: asideOf(fields, ['text', 'name'], ['extra']),
  };
}

/** Whether a match is in what is said or in the speaker's name, and not only in what is told of the speaker. */
export function isSaid({ text, name }: ClaimResult): boolean {
  return [...text, ...name].some(({ hit }) => hit);
}

/** The fields of a fragment as plain texts. */
export function fieldTexts(fragment: Fragment): string[] {
  const fields = splitContent(fragment.content, []);
  return contentFields.map((field) => fields[field].words.join(' '));
}

function markedFields(fragment: Fragment, locations: readonly number[], query: Query): Fields {
  const fields = splitContent(fragment.content, locations);
  // The index does not tell a phrase from its words strewn about.
  if (query.phrases.length > 0 && query.words.length === 0) {
    for (const field of contentFields) fields[field].hits = phraseHits(fields[field].words, query.phrases);
  }
  return fields;
}

/** How many words stand around a match that would not show otherwise. */
const asideWords = 6;

function asideOf(fields: Fields, shown: (keyof ContentFields)[], hidden: (keyof ContentFields)[]): Run[] {
  if (shown.some((field) => fields[field].hits.length > 0)) return [];
  const field = hidden.map((name) => fields[name]).find(({ hits }) => hits.length > 0);
  const first = field?.hits[0];
  if (field === undefined || first === undefined) return [];
  const from = Math.max(0, first - asideWords);
  const to = Math.min(field.words.length, first + 2 * asideWords);
  const words = field.words.slice(from, to);
  if (from > 0) words[0] = `… ${words[0] ?? ''}`;
  if (to < field.words.length) words.push('…');
  return runsOf({ words, hits: field.hits.map((hit) => hit - from).filter((hit) => hit < to - from) });
}
