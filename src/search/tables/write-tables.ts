/** Makes the records of the word index and the tables beside it from the library. */
import { standaloneText, verdicts, type Claim } from '../../model/claim.ts';
import { countryName } from '../../model/country.ts';
import { plainText } from '../../model/inline.ts';
import type { Library, Reading, Section } from '../../model/reading.ts';
import { speakerClassOf, type Speaker } from '../../model/speaker.ts';
import { identificationWords } from '../../model/words.ts';
import { addSpeakerAcronyms, findAcronyms, otherForms, type Acronyms } from '../acronyms.ts';
import type { ContentFields } from '../content.ts';
import { encodeReading, encodeSpeaker, encodeValue, verdictValues } from '../facets.ts';
import { fold } from '../fold.ts';
import { slottedText } from '../slots.ts';
import type { WordRecord } from '../word-index.ts';
import {
  claimFileStarts,
  columnStarts,
  firstLetter,
  fixedValues,
  letterFacets,
  listFacets,
  mostValues,
  readingsInFile,
  smallLibrary,
  speakersInFile,
  verdictBit,
  type ClaimEntry,
  type ClaimsFile,
  type Head,
  type LetterFacet,
  type ListFacet,
  type RecordEntry,
  type SpeakerColumn,
  type SpeakerEntry,
  type ValuesFile,
} from './format.ts';

/** What a library is searched with. */
export interface SearchData {
  records: WordRecord[];
  /** The tables by file name. */
  tables: Map<string, unknown>;
}

/** A record with what its tables need. */
interface Place {
  reading: Reading;
  readingNumber: number;
  section: Section | null;
  claims: Claim[];
}

export function searchData(library: Library): SearchData {
  const acronyms = acronymsOf(library);
  const speakers = [...speakersOf(library)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = library.readings.flatMap((reading, readingNumber): Place[] => [
    { reading, readingNumber, section: null, claims: [] },
    ...reading.sections.map((section) => ({
      reading,
      readingNumber,
      section,
      claims: section.paragraphs.flatMap(({ claims }) => claims),
    })),
  ]);
  const fieldsOf = (claim: Claim) => claimFields(claim, speakerOf(claim, library), acronyms);
  const texts = places.map((place) => slottedText(place.claims.map(fieldsOf), placeFields(place)));
  const tables = new Map<string, unknown>();
  const numbers = new Map(speakers.map(({ id }, index) => [id, index]));
  const affiliations = affiliationTable(speakers);
  const lists = valueLists(library, speakers, affiliations, places);
  const head = headOf(library, places, texts, speakers, lists);
  tables.set('head.json', head);
  for (const [name, file] of valueFiles(lists, library.readings, head)) tables.set(name, file);
  tables.set('affiliations.json', affiliations.ofSpeakers);
  for (const [name, file] of columnFiles(library, numbers)) tables.set(name, file);
  for (const [index, file] of claimFiles(places, head, library, fieldsOf).entries())
    tables.set(`claims-${String(index)}.json`, file);
  const records = texts.map(({ content }, index) => ({ content, language: places[index]?.reading.language ?? 'en' }));
  return { records, tables };
}

/** The acronyms that the library itself explains. */
export function acronymsOf(library: Library): Acronyms {
  const acronyms = findAcronyms(explainingTexts(library));
  addSpeakerAcronyms(acronyms, library.speakers.values());
  return acronyms;
}

/** What a claim is found by. */
export function claimFields(claim: Claim, speaker: Speaker | null, acronyms: Acronyms): ContentFields {
  const text = standaloneText(claim);
  const [name, role, cue] = [speaker?.name ?? '', speaker?.role ?? '', claim.cue ?? ''];
  const also = (speaker?.also ?? []).filter((other) => fold(other) !== fold(name));
  const extra = [...also, ...otherForms([text, name, role, cue, ...also].join(' '), acronyms)].join(', ');
  return { text, name, role, cue, extra };
}

/** A section is found by its title, and by what stands between its claims; a reading by title, author, paper, summary. */
function placeFields({ reading, section }: Place): ContentFields {
  const { title, byline, publication, summary } = reading;
  return section === null
    ? { text: title, name: `${byline}, ${publication}`, role: '', cue: '', extra: summary }
    : { text: section.title, name: '', role: '', cue: '', extra: wordsBetween(section) };
}

function wordsBetween({ paragraphs }: Section): string {
  return (
    paragraphs
      .map(({ children }) => plainText(children, (node) => node.type === 'claim' || node.type === 'cue'))
      .join(' ')
      .split(' ')
      // What is left of a sentence that was all claims is its period.
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .join(' ')
  );
}

const speakerOf = (claim: Claim, { speakers }: Library): Speaker | null =>
  claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null);

/** The speakers who say something, each once. */
function speakersOf(library: Library): Set<Speaker> {
  const speakers = new Set<Speaker>();
  for (const claim of claimsIn(library.readings)) {
    const speaker = speakerOf(claim, library);
    if (speaker !== null) speakers.add(speaker);
  }
  return speakers;
}

function* claimsIn(readings: readonly Reading[]): Generator<Claim> {
  for (const { sections } of readings)
    for (const { paragraphs } of sections) for (const { claims } of paragraphs) yield* claims;
}

/** Organization or government, and country: two answers to "whom do they speak for?". */
function affiliationsOf({ affiliation, country }: Speaker): string[] {
  return [
    ...(affiliation === undefined ? [] : [encodeValue(fold(affiliation).replaceAll(' ', '-'), affiliation)]),
    ...(country === undefined ? [] : [encodeValue(country.toLowerCase(), countryName(country))]),
  ];
}

interface AffiliationTable {
  values: string[];
  ofSpeakers: number[][];
}

function affiliationTable(speakers: readonly Speaker[]): AffiliationTable {
  const values = new Map<string, number>();
  const numberOf = (value: string) => {
    const known = values.get(value) ?? values.size;
    values.set(value, known);
    return known;
  };
  const ofSpeakers = speakers.map((speaker) => affiliationsOf(speaker).map(numberOf));
  return { values: [...values.keys()], ofSpeakers };
}

/** The values of each facet of the library’s own, with how many claims have them. */
function valueLists(
  library: Library,
  speakers: readonly Speaker[],
  affiliations: AffiliationTable,
  places: readonly Place[],
): Record<ListFacet, ValuesFile> {
  const bySpeaker = new Map<string, number>();
  for (const { speaker } of claimsIn(library.readings))
    if (speaker !== null) bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? 0) + 1);
  const ofAffiliations = affiliations.values.map(() => 0);
  affiliations.ofSpeakers.forEach((numbers, index) => {
    for (const number of numbers)
      ofAffiliations[number] = (ofAffiliations[number] ?? 0) + (bySpeaker.get(speakers[index]?.id ?? '') ?? 0);
  });
  return {
    speaker: speakers.map((speaker) => [speakerValue(speaker), bySpeaker.get(speaker.id) ?? 0]),
    affiliation: affiliations.values.map((value, index) => [value, ofAffiliations[index] ?? 0]),
    reading: library.readings.map((reading) => [readingValue(reading), countIn([reading])]),
    section: places.flatMap(({ section, reading, claims }): ValuesFile =>
      section === null ? [] : [[sectionValue(reading, section), claims.length]],
    ),
  };
}

const countIn = (readings: readonly Reading[]): number => [...claimsIn(readings)].length;

function headOf(
  library: Library,
  places: readonly Place[],
  texts: readonly { half: number }[],
  speakers: readonly Speaker[],
  lists: Record<ListFacet, ValuesFile>,
): Head {
  const totals: Head['totals'] = { identification: [], form: [], verdict: [] };
  for (const facet of letterFacets) totals[facet] = fixedValues[facet].map(() => 0);
  for (const claim of claimsIn(library.readings)) {
    for (const facet of letterFacets)
      for (const index of letterValues(facet, claim, library)) totals[facet][index] = (totals[facet][index] ?? 0) + 1;
  }
  const ofLists = <Value>(value: (list: ValuesFile) => Value) =>
    Object.fromEntries(listFacets.map((facet) => [facet, value(lists[facet])])) as Record<ListFacet, Value>;
  return {
    claims: countIn(library.readings),
    language: commonLanguage(library.readings),
    counts: places.map(({ claims }) => claims.length),
    halves: texts.map(({ half }) => Math.log2(half)),
    readings: places.flatMap(({ section }, index) => (section === null ? [index] : [])),
    totals,
    sizes: ofLists((list) => list.length),
    top: ofLists((list) =>
      list
        .map(([, claims], index): [number, number] => [index, claims])
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, mostValues),
    ),
    speakerFiles: speakers.filter((_, index) => index % speakersInFile === 0).map(({ id }) => id),
  };
}

/** Two letters of the language that most readings are in; English where there are none. */
function commonLanguage(readings: readonly Reading[]): string {
  const counts = new Map<string, number>();
  for (const { language } of readings) {
    const short = language.split('-')[0] ?? 'en';
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** Places in `fixedValues` of what a claim is. */
function letterValues(facet: LetterFacet, claim: Claim, library: Library): number[] {
  switch (facet) {
    case 'identification':
      return [fixedValues.identification.indexOf(speakerClassOf(speakerOf(claim, library)))];
    case 'form':
      return [fixedValues.form.indexOf(claim.form)];
    case 'verdict': {
      const own = verdicts.flatMap((verdict, index) =>
        claim.checks.some((check) => check.verdict === verdict) ? [index] : [],
      );
      return own.length === 0 ? [verdictValues.length - 1] : own;
    }
  }
}

/** The sum of the bits of what the records say of a claim. */
const verdictBits = ({ checks }: Claim): number =>
  verdicts.reduce(
    (bits, verdict, index) => (checks.some((check) => check.verdict === verdict) ? bits | verdictBit(index) : bits),
    0,
  );

function* valueFiles(
  lists: Record<ListFacet, ValuesFile>,
  readings: readonly Reading[],
  head: Head,
): Generator<[name: string, file: ValuesFile]> {
  const whole = head.claims <= smallLibrary;
  const starts: Record<ListFacet, number[]> = {
    speaker: whole ? [0] : everyNth(lists.speaker.length, speakersInFile),
    affiliation: [0],
    reading: [0],
    section: whole ? [0] : sectionStarts(readings),
  };
  for (const facet of listFacets) {
    for (const [index, start] of starts[facet].entries())
      yield [`values-${facet}-${String(index)}.json`, lists[facet].slice(start, starts[facet][index + 1])];
  }
  if (!whole) yield ['values-speaker-all.json', lists.speaker];
}

const everyNth = (count: number, step: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(count / step)) }, (_, index) => index * step);

/** The first section of each file of sections. */
function sectionStarts(readings: readonly Reading[]): number[] {
  const starts: number[] = [];
  let sections = 0;
  readings.forEach((reading, index) => {
    if (index % readingsInFile === 0) starts.push(sections);
    sections += reading.sections.length;
  });
  return starts;
}

function* columnFiles(
  library: Library,
  speakerNumbers: ReadonlyMap<string, number>,
): Generator<[name: string, file: string | SpeakerColumn]> {
  const starts = columnStarts(library.readings.map((reading) => countIn([reading])));
  for (const [index, start] of starts.entries()) {
    const readings = library.readings.slice(start, starts[index + 1]);
    const claims = [...claimsIn(readings)];
    const letters = (numberOf: (claim: Claim) => number) =>
      claims.map((claim) => String.fromCharCode(firstLetter + numberOf(claim))).join('');
    const name = (facet: string) => `column-${facet}-${String(index)}.json`;
    for (const facet of ['identification', 'form'] as const)
      yield [name(facet), letters((claim) => letterValues(facet, claim, library)[0] ?? 0)];
    yield [name('verdict'), letters(verdictBits)];
    yield [name('speaker'), readings.map((reading) => speakerColumn(reading, speakerNumbers))];
  }
}

function speakerColumn(reading: Reading, speakerNumbers: ReadonlyMap<string, number>): SpeakerColumn[number] {
  const own: number[] = [];
  let letters = '';
  for (const { speaker } of claimsIn([reading])) {
    const number = speaker === null ? undefined : speakerNumbers.get(speaker);
    if (number !== undefined && !own.includes(number)) own.push(number);
    letters += String.fromCharCode(firstLetter + (number === undefined ? 0 : 1 + own.indexOf(number)));
  }
  return [own, letters];
}

function claimFiles(
  places: readonly Place[],
  head: Head,
  library: Library,
  fieldsOf: (claim: Claim) => ContentFields,
): ClaimsFile[] {
  const starts = claimFileStarts(head);
  return starts.map((start, index) => {
    const readings: string[] = [];
    const speakers = new Map<Speaker, number>();
    const records = places.slice(start, starts[index + 1]).map((place): RecordEntry => {
      const reading = readingValue(place.reading);
      if (readings.at(-1) !== reading) readings.push(reading);
      const { text, name, extra } = placeFields(place);
      const { slug } = place.reading;
      return {
        reading: readings.length - 1,
        section: place.section === null ? '' : sectionValue(place.reading, place.section),
        url: `readings/${slug}/${place.section === null ? '' : `#s${String(place.section.number)}`}`,
        title: text,
        by: name,
        between: extra,
        claims: place.claims.map((claim) =>
          claimEntry(claim, fieldsOf(claim), numberIn(speakers, speakerOf(claim, library))),
        ),
      };
    });
    return { readings, speakers: [...speakers.keys()].map(speakerEntry), records };
  });
}

function numberIn(speakers: Map<Speaker, number>, speaker: Speaker | null): number {
  if (speaker === null) return -1;
  const number = speakers.get(speaker) ?? speakers.size;
  speakers.set(speaker, number);
  return number;
}

const claimEntry = (claim: Claim, { text, cue, extra }: ContentFields, speaker: number): ClaimEntry => [
  claim.id,
  claim.paragraph,
  speaker,
  fixedValues.form.indexOf(claim.form),
  verdictBits(claim),
  text,
  cue,
  extra,
];

const speakerEntry = (speaker: Speaker): SpeakerEntry => [
  speakerValue(speaker),
  speaker.role ?? '',
  affiliationsOf(speaker),
];

function readingValue({ slug, title, byline, publication, date }: Reading): string {
  return encodeReading({ id: slug, label: title, byline, publication, date });
}

const sectionValue = ({ slug }: Reading, { id, title }: Section): string => encodeValue(`${slug}/${id}`, title);

function speakerValue(speaker: Speaker): string {
  const { id, name, language = '', also = [] } = speaker;
  const withheld = identificationWords(speaker);
  return encodeSpeaker({ id, label: name, speakerClass: speakerClassOf(speaker), withheld, language, also });
}

function* explainingTexts(library: Library): Generator<string> {
  for (const { affiliation = '', role = '', about = '' } of library.speakers.values())
    yield `${affiliation} ${role} ${about}`;
  for (const { sections } of library.readings) {
    for (const { paragraphs } of sections) for (const { children } of paragraphs) yield plainText(children);
  }
}
