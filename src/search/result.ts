/** A result: a claim or a place as the page shows it, taken out of a record of the index. */
import { forms, verdicts, type Form, type Verdict } from '../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../model/speaker-class.ts';
import {
  contentFields,
  highlightParts,
  splitContent,
  type ContentFields,
  type FieldWords,
  type HighlightPart,
} from './content.ts';
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
import { phraseMatches, type Query } from './query.ts';
import type { StoredRecord } from './search-index.ts';

export interface ClaimResult {
  url: string;
  text: HighlightPart[];
  speaker: SpeakerValue | null;
  name: HighlightPart[];
  role: HighlightPart[];
  /** Where nothing that shows matches: the words that do, from the cue or from another form of a name. */
  aside: HighlightPart[];
  form: Form;
  speakerClass: SpeakerClass;
  reading: ReadingValue;
  section: FacetValue;
  paragraph: number;
  /** What the public records say of it, in the order of `verdicts`. */
  verdicts: Verdict[];
  /** Ids by facet, for counting. */
  ids: Record<FacetKey, string[]>;
}

export interface PlaceResult {
  url: string;
  kind: 'section' | 'reading';
  title: HighlightPart[];
  /** The reading that a section is of; of a reading, its author and paper. */
  of: HighlightPart[];
  aside: HighlightPart[];
}

type Fields = Record<keyof ContentFields, FieldWords>;

/** A claim out of its record. */
export function claimResult(record: StoredRecord, locations: readonly number[], query: Query): ClaimResult {
  const fields = markedFields(record, locations, query);
  const value = (facet: string) => record.filters[facet]?.[0] ?? '';
  const speaker = record.filters['speaker']?.[0];
  const ids = Object.fromEntries(
    facetKeys.map((facet) => [facet, (record.filters[facet] ?? []).map((text) => decodeValue(text).id)]),
  ) as Record<FacetKey, string[]>;
  return {
    url: record.url,
    text: highlightParts(fields.text),
    speaker: speaker === undefined ? null : decodeSpeaker(speaker),
    name: highlightParts(fields.name),
    role: highlightParts(fields.role),
    aside: asideOf(fields, ['text', 'name', 'role'], ['cue', 'extra']),
    form: forms.find((form) => form === value('form')) ?? 'narration',
    speakerClass: speakerClasses.find((known) => known === value('identification')) ?? 'narration',
    reading: decodeReading(value('reading')),
    section: decodeValue(value('section')),
    paragraph: parseInt(record.meta['at']?.slice(1) ?? '0', 10),
    verdicts: verdicts.filter((verdict) => record.filters['verdict']?.includes(verdict) === true),
    ids,
  };
}

/** A section or a reading out of its record. */
export function placeResult(record: StoredRecord, locations: readonly number[], query: Query): PlaceResult {
  const fields = markedFields(record, locations, query);
  const kind = record.filters['kind']?.[0] === 'section' ? 'section' : 'reading';
  const reading = decodeReading(record.filters['reading']?.[0] ?? '');
  return {
    url: record.url,
    kind,
    title: highlightParts(fields.text),
    of: kind === 'section' ? [{ text: reading.label, isMatch: false }] : highlightParts(fields.name),
    aside: asideOf(fields, ['text', 'name'], ['extra']),
  };
}

/** Whether a match is in what is said or in the speaker's name, and not only in what is told of the speaker. */
export function isSaid({ text, name }: ClaimResult): boolean {
  return [...text, ...name].some(({ isMatch }) => isMatch);
}

/** The fields of a record as plain texts. */
export function fieldTexts(record: StoredRecord): string[] {
  const fields = splitContent(record.content, []);
  return contentFields.map((field) => fields[field].words.join(' '));
}

function markedFields(record: StoredRecord, locations: readonly number[], query: Query): Fields {
  const fields = splitContent(record.content, locations);
  // The index does not tell a phrase from its words strewn about.
  if (query.phrases.length > 0 && query.words.length === 0) {
    for (const field of contentFields) fields[field].matches = phraseMatches(fields[field].words, query.phrases);
  }
  return fields;
}

/** How many words stand around a match that would not show otherwise. */
const asideWords = 6;

function asideOf(fields: Fields, shown: (keyof ContentFields)[], hidden: (keyof ContentFields)[]): HighlightPart[] {
  if (shown.some((field) => fields[field].matches.length > 0)) return [];
  const field = hidden.map((name) => fields[name]).find(({ matches }) => matches.length > 0);
  const first = field?.matches[0];
  if (field === undefined || first === undefined) return [];
  const from = Math.max(0, first - asideWords);
  const to = Math.min(field.words.length, first + 2 * asideWords);
  const words = field.words.slice(from, to);
  if (from > 0) words[0] = `… ${words[0] ?? ''}`;
  if (to < field.words.length) words.push('…');
  return highlightParts({
    words,
    matches: field.matches.map((place) => place - from).filter((place) => place < to - from),
  });
}
