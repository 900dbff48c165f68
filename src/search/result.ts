/** A result: a claim or a place as the page shows it. */
import { forms, verdicts, type Form, type Verdict } from '../model/claim.ts';
import type { SpeakerClass } from '../model/speaker-class.ts';
import {
  contentFields,
  highlightParts,
  joinContent,
  splitContent,
  type ContentFields,
  type FieldWords,
  type HighlightPart,
} from './content.ts';
import {
  decodeReading,
  decodeSpeaker,
  decodeValue,
  type FacetValue,
  type ReadingValue,
  type SpeakerValue,
} from './facets.ts';
import { phraseMatches, type Query } from './query.ts';
import { joinedIndex, wordPlace } from './slots.ts';
import { verdictBit, type ClaimsFile, type RecordEntry } from './tables/format.ts';
import type { StoredClaim } from './tables/library-tables.ts';

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

/** The texts that a claim is found by. */
export function claimFieldsOf({ entry, file }: StoredClaim): ContentFields {
  const [, , speaker, , , text, cue, extra] = entry;
  const [value, role = ''] = file.speakers[speaker] ?? [];
  return { text, name: value === undefined ? '' : decodeValue(value).label, role, cue, extra };
}

/** The texts that a section or a reading is found by. */
export function placeFieldsOf({ title, by, between }: RecordEntry): ContentFields {
  return { text: title, name: by, role: '', cue: '', extra: between };
}

/**
 * A claim as a result.
 *
 * @param positions of the matching words, in the record of the word index
 * @param half half a slot of that record, in words
 */
export function claimResult(claim: StoredClaim, positions: readonly number[], half: number, query: Query): ClaimResult {
  const { entry, record, file } = claim;
  const [id, paragraph, speakerIndex, form, bits] = entry;
  const texts = claimFieldsOf(claim);
  const places = positions.map((position) => joinedIndex(wordPlace(position, half, record.claims.length), texts));
  const fields = markedFields(texts, places, query);
  const encoded = file.speakers[speakerIndex]?.[0];
  const speaker = encoded === undefined ? null : decodeSpeaker(encoded);
  const reading = decodeReading(file.readings[record.reading] ?? '');
  return {
    url: `readings/${reading.id}/#${id}`,
    text: highlightParts(fields.text),
    speaker,
    name: highlightParts(fields.name),
    role: highlightParts(fields.role),
    aside: asideOf(fields, ['text', 'name', 'role'], ['cue', 'extra']),
    form: forms[form] ?? 'narration',
    speakerClass: speaker?.speakerClass ?? 'narration',
    reading,
    section: decodeValue(record.section),
    paragraph,
    verdicts: verdicts.filter((_, index) => (bits & verdictBit(index)) !== 0),
  };
}

/** A section or a reading as a result. */
export function placeResult(
  record: RecordEntry,
  file: ClaimsFile,
  positions: readonly number[],
  half: number,
  query: Query,
): PlaceResult {
  const offsets = positions.map((position) => wordPlace(position, half, record.claims.length).offset);
  const fields = markedFields(placeFieldsOf(record), offsets, query);
  const kind = record.section === '' ? 'reading' : 'section';
  const reading = decodeReading(file.readings[record.reading] ?? '');
  return {
    url: record.url,
    kind,
    title: highlightParts(fields.text),
    of: kind === 'section' ? [{ text: reading.label, isMatch: false }] : highlightParts(fields.name),
    aside: asideOf(fields, ['text', 'name'], ['extra']),
  };
}

function markedFields(texts: ContentFields, places: readonly number[], query: Query): Fields {
  const fields = splitContent(joinContent(texts), places);
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
