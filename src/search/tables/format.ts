/**
 * The tables beside the index of words: what claims a section has, what a facet says of each claim, and the claims
 * themselves, in files that are fetched as they are needed. All are JSON, which hosts compress. Claims, readings,
 * sections and speakers are numbered from 0: claims and sections in reading order, speakers by their ids.
 *
 * A library of up to `smallLibrary` claims has one file of each kind, but for the claims themselves.
 */
import { forms, verdicts } from '../../model/claim.ts';
import { speakerClasses } from '../../model/speaker-class.ts';
import { verdictValues, type FacetKey } from '../facets.ts';

/** Up to as many claims, all is fetched at once: together it is smaller than a picture. */
export const smallLibrary = 4000;

/** Claims in a file of claims: a page of results comes from as many files as results, at the worst. */
export const claimsInFile = 8;
/** Claims in a file of a column. */
export const claimsInColumn = 4000;
/** Speakers in a file of speakers. */
export const speakersInFile = 64;
/** Readings whose sections are in a file together. */
export const readingsInFile = 32;
/** Values of a facet that a large library names at a time. */
export const mostValues = 12;

/** Facets with a column of their own, one character a claim. The others follow from these, or from the place of a claim. */
export const letterFacets = ['identification', 'form', 'verdict'] as const satisfies FacetKey[];
export type LetterFacet = (typeof letterFacets)[number];

/** The values of the facets that are the same for every library, in the order of the page. */
export const fixedValues = {
  identification: speakerClasses,
  form: forms,
  verdict: verdictValues,
} as const satisfies Record<LetterFacet, readonly string[]>;

/** Number of the first character of a column; a verdict is the sum of the bits of those that a claim has. */
export const firstLetter = 48;
export const verdictBit = (index: number): number => 1 << index;
export const verdictCount = verdicts.length;

/** `head.json`: fetched first. */
export interface Head {
  /** How many claims there are. */
  claims: number;
  /** Language of the word index, as two letters. */
  language: string;
  /** For each record of the word index, in order: how many claims it has. */
  counts: number[];
  /** For each record: half a slot, as a power of two. */
  halves: number[];
  /** Numbers of the records that are readings; the sections of a reading follow it. */
  readings: number[];
  /** How many claims have each value, in the order of `fixedValues`. */
  totals: Record<LetterFacet, number[]>;
  /** How many speakers, affiliations, readings and sections there are. */
  sizes: Record<ListFacet, number>;
  /** The values with most claims, most first, with how many. */
  top: Record<ListFacet, [index: number, claims: number][]>;
  /** Id of the first speaker in each file of speakers. */
  speakerFiles: string[];
}

/** Facets whose values are the library’s own. */
export const listFacets = ['speaker', 'affiliation', 'reading', 'section'] as const satisfies FacetKey[];
export type ListFacet = (typeof listFacets)[number];

/** `values-<facet>-<n>.json`: encoded values, each with how many claims have it. */
export type ValuesFile = [value: string, claims: number][];

/** `column-<facet>-<n>.json`: one character a claim. */
export type LetterColumn = string;
/** `column-speaker-<n>.json`: for each reading its speakers by number, and one character a claim: 1 + the place in this list, 0 for none. */
export type SpeakerColumn = [speakers: number[], letters: string][];
/** `affiliations.json`: for each speaker the numbers of the affiliations. */
export type Affiliations = number[][];

/** A claim in a file of claims. */
export type ClaimEntry = [
  id: string,
  paragraph: number,
  /** Place in the file’s list of speakers, or -1. */
  speaker: number,
  form: number,
  verdicts: number,
  text: string,
  cue: string,
  /** What it is also found by: other names, acronyms written out. */
  extra: string,
];

/** A speaker in a file of claims. */
export type SpeakerEntry = [value: string, role: string, affiliations: string[]];

/** A record in a file of claims: a reading, or a section of one. */
export interface RecordEntry {
  /** Place in the file’s list of readings. */
  reading: number;
  /** Id of the section, as `<reading>/<section>`; empty for a reading. */
  section: string;
  /** Address relative to the site’s home. */
  url: string;
  title: string;
  /** Of a reading its author and paper. */
  by: string;
  /** What stands between the claims; of a reading the summary. */
  between: string;
  claims: ClaimEntry[];
}

/** `claims-<n>.json` */
export interface ClaimsFile {
  readings: string[];
  speakers: SpeakerEntry[];
  records: RecordEntry[];
}

/**
 * Splits consecutive items into files.
 *
 * @param weights of each item
 * @param least a file is full once its items weigh so much
 * @returns the first item of each file
 */
export function fileStarts(weights: readonly number[], least: number): number[] {
  const starts: number[] = [];
  let weight = Infinity;
  weights.forEach((own, index) => {
    if (weight >= least) {
      starts.push(index);
      weight = 0;
    }
    weight += own;
  });
  return starts;
}

/** The file that holds an item, by the first items of all files. */
export function fileOf(starts: readonly number[], item: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= item) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** First records of the files of claims. */
export function claimFileStarts({ counts }: Pick<Head, 'counts'>): number[] {
  return fileStarts(counts, claimsInFile);
}

/** First readings of the files of columns. */
export function columnStarts(claimsOfReadings: readonly number[]): number[] {
  return fileStarts(claimsOfReadings, claimsInColumn);
}
