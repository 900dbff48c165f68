/**
 * The facets that a search can be narrowed by. A facet's values reach the index as one string each: the id first, then
 * what a page needs in order to show the value, so that no table of names has to be fetched beside the index.
 */

import { verdicts, type Verdict } from '../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../model/speaker-class.ts';

/** In the order of the page; each is also the name of its parameter in the address. */
export const facetKeys = ['speaker', 'identification', 'form', 'affiliation', 'reading', 'section', 'verdict'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Stands beside the verdicts, for claims that no record was laid beside. */
export const unchecked = 'unchecked';

/** The values of the facet `verdict`, in the order of the page. */
export const verdictValues: readonly (Verdict | typeof unchecked)[] = [...verdicts, unchecked];

/** What a value of any facet has. */
export interface FacetValue {
  id: string;
  label: string;
}

export interface SpeakerValue extends FacetValue {
  speakerClass: SpeakerClass;
  /** What the name leaves open, as "names withheld", or empty. */
  withheld: string;
  /** Language of the name, or empty. */
  language: string;
  /** Other forms of the name that people type. */
  also: string[];
}

export interface ReadingValue extends FacetValue {
  byline: string;
  publication: string;
  date: string;
}

const separator = '|';
const innerSeparator = ';';

/** Joins an id and what belongs to it; a separator in a text gives way to a space. */
export function encodeValue(id: string, ...texts: readonly string[]): string {
  return [id, ...texts.map((text) => text.replaceAll(separator, ' '))].join(separator);
}

/** Id and label of a value of any facet; where it has no label of its own the id stands for it. */
export function decodeValue(value: string): FacetValue {
  const [id = '', label] = value.split(separator);
  return { id, label: label ?? id };
}

export function encodeSpeaker(speaker: SpeakerValue): string {
  const also = speaker.also.map((name) => name.replaceAll(innerSeparator, ' ')).join(innerSeparator);
  return encodeValue(speaker.id, speaker.label, speaker.speakerClass, speaker.withheld, speaker.language, also);
}

export function decodeSpeaker(value: string): SpeakerValue {
  const [id = '', label = id, speakerClass = '', withheld = '', language = '', also = ''] = value.split(separator);
  return {
    id,
    label,
    speakerClass: speakerClasses.find((known) => known === speakerClass) ?? 'named',
    withheld,
    language,
    also: also === '' ? [] : also.split(innerSeparator),
  };
}

export function encodeReading(reading: ReadingValue): string {
  return encodeValue(reading.id, reading.label, reading.byline, reading.publication, reading.date);
}

export function decodeReading(value: string): ReadingValue {
  const [id = '', label = id, byline = '', publication = '', date = ''] = value.split(separator);
  return { id, label, byline, publication, date };
}
