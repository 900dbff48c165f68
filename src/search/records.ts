/** The records of the index: one for each claim, and one for each section and reading, which are found apart. */
import type { Claim } from '../model/claim.ts';
import { plainText } from '../model/inline.ts';
import { countryName } from '../model/country.ts';
import { claimsOf, type Library, type Reading, type Section } from '../model/reading.ts';
import { speakerClassOf, type Speaker } from '../model/speaker.ts';
import { identificationWords } from '../model/words.ts';
import { addSpeakerAcronyms, findAcronyms, otherForms, type Acronyms } from './acronyms.ts';
import { joinContent } from './content.ts';
import { encodeReading, encodeSpeaker, encodeValue, type FacetKey } from './facets.ts';
import { fold } from './fold.ts';
import { claimWord } from './pagefind/claim-word.ts';

/** A record as the index takes it. */
export interface SearchRecord {
  /** Relative to the site's home. */
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Partial<Record<FacetKey | 'kind', string[]>>;
  sort: Record<string, string>;
}

/** All records of a library, in reading order. */
export function* recordsOf(library: Library): Generator<SearchRecord> {
  const acronyms = findAcronyms(explainingTexts(library));
  addSpeakerAcronyms(acronyms, library.speakers.values());
  let order = 0;
  for (const reading of library.readings) {
    yield readingRecord(reading);
    for (const section of reading.sections) yield sectionRecord(reading, section);
    for (const claim of claimsOf(reading)) {
      const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
      yield claimRecord(claim, reading, speaker, acronyms, order);
      order += 1;
    }
  }
}

/**
 * The record of a claim.
 *
 * @param order its place among all claims of the library, from 0
 */
export function claimRecord(
  claim: Claim,
  reading: Reading,
  speaker: Speaker | null,
  acronyms: Acronyms,
  order: number,
): SearchRecord {
  const { text } = claim;
  const name = speaker?.name ?? '';
  const role = speaker?.role ?? '';
  const cue = claim.cue ?? '';
  const also = (speaker?.also ?? []).filter((other) => fold(other) !== fold(name));
  const extra = [...also, ...otherForms([text, name, role, cue, ...also].join(' '), acronyms)].join(', ');
  const affiliations = speaker === null ? [] : affiliationsOf(speaker);
  return {
    url: `readings/${reading.slug}/#${claim.id}`,
    content: joinContent({ text, name, role, cue, extra }),
    language: reading.language,
    // Letter and number make a word that no reader's query begins with.
    meta: { at: `p${String(claim.paragraph)} ${claimWord}` },
    filters: {
      ...(speaker === null ? {} : { speaker: [speakerValue(speaker)] }),
      ...(affiliations.length === 0 ? {} : { affiliation: affiliations }),
      identification: [speakerClassOf(speaker)],
      form: [claim.form],
      reading: [readingValue(reading)],
      section: [encodeValue(`${reading.slug}/${claim.section.id}`, claim.section.title)],
      checked: [claim.checks.length > 0 ? 'yes' : 'no'],
    },
    sort: { order: String(order).padStart(7, '0') },
  };
}

/** A section is found by its title, and by what stands between its claims. */
export function sectionRecord(reading: Reading, section: Section): SearchRecord {
  const between = section.paragraphs
    .map(({ children }) => plainText(children, (node) => node.type === 'claim' || node.type === 'cue'))
    .join(' ')
    .split(' ')
    // What is left of a sentence that was all claims is its period.
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
  return {
    url: `readings/${reading.slug}/#s${String(section.number)}`,
    content: joinContent({ text: section.title, name: '', role: '', cue: '', extra: between }),
    language: reading.language,
    meta: {},
    filters: { kind: ['section'], reading: [readingValue(reading)] },
    sort: {},
  };
}

/** A reading is found by its title, author, paper and summary. */
export function readingRecord(reading: Reading): SearchRecord {
  const { title, byline, publication, summary } = reading;
  return {
    url: `readings/${reading.slug}/`,
    content: joinContent({ text: title, name: `${byline}, ${publication}`, role: '', cue: '', extra: summary }),
    language: reading.language,
    meta: {},
    filters: { kind: ['reading'], reading: [readingValue(reading)] },
    sort: {},
  };
}

function readingValue({ slug, title, byline, publication, date }: Reading): string {
  return encodeReading({ id: slug, label: title, byline, publication, date: date ?? '' });
}

function speakerValue(speaker: Speaker): string {
  const { id, name, language = '', also = [] } = speaker;
  const withheld = identificationWords(speaker);
  return encodeSpeaker({ id, label: name, speakerClass: speakerClassOf(speaker), withheld, language, also });
}

/** Organization or government, and country: two answers to "whom do they speak for?". */
function affiliationsOf({ affiliation, country }: Speaker): string[] {
  return [
    ...(affiliation === undefined ? [] : [encodeValue(fold(affiliation).replaceAll(' ', '-'), affiliation)]),
    ...(country === undefined ? [] : [encodeValue(country.toLowerCase(), countryName(country))]),
  ];
}

function* explainingTexts(library: Library): Generator<string> {
  for (const { affiliation = '', role = '', about = '' } of library.speakers.values())
    yield `${affiliation} ${role} ${about}`;
  for (const { sections } of library.readings) {
    for (const { paragraphs } of sections) for (const { children } of paragraphs) yield plainText(children);
  }
}
