/** Claims: single statements of an article, each attributed to one speaker or to the article's own voice. */
import type { Inline } from './inline.ts';

export const forms = ['direct', 'mixed', 'indirect', 'declined', 'narration'] as const;
export type Form = (typeof forms)[number];

/** What the code asks of a form. */
interface FormTraits {
  /** How much of the claim stands in quotation marks, as the speaker’s own words. */
  quoted: 'all' | 'part' | 'none';
  /** Whether the speaker says something about the matter: to decline to comment is to claim nothing. */
  asserts: boolean;
}

export const formTraits: Readonly<Record<Form, FormTraits>> = {
  direct: { quoted: 'all', asserts: true },
  mixed: { quoted: 'part', asserts: true },
  indirect: { quoted: 'none', asserts: true },
  declined: { quoted: 'none', asserts: false },
  narration: { quoted: 'none', asserts: true },
};

/** Whether a claim of this form holds the speaker’s own words. */
export const isQuoted = (form: Form): boolean => formTraits[form].quoted !== 'none';

export const channels = ['interview', 'statement', 'meeting', 'document', 'public-speech', 'unknown'] as const;
export type Channel = (typeof channels)[number];

export const verdicts = ['supports', 'refines', 'contradicts', 'later-changed'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the code asks of a verdict. */
interface VerdictTraits {
  /** Whether the record says the same as the claim, and so stands as a second source. */
  confirms: boolean;
  /** How much a reader has to know it: where a claim has several verdicts, the one with the highest number comes first. */
  weight: number;
}

export const verdictTraits: Readonly<Record<Verdict, VerdictTraits>> = {
  supports: { confirms: true, weight: 1 },
  refines: { confirms: false, weight: 2 },
  contradicts: { confirms: false, weight: 4 },
  'later-changed': { confirms: false, weight: 3 },
};

/** Verdicts without repetition, the weightiest first. */
export function byWeight(given: readonly Verdict[]): Verdict[] {
  return [...new Set(given)].sort((one, other) => verdictTraits[other].weight - verdictTraits[one].weight);
}

/** What a public record says of a claim. */
export interface Check {
  verdict: Verdict;
  /** Id of a source. */
  source: string;
  /** Where in the source: page, section, part. */
  locator: string;
  text: Inline[];
  /** When what it reports happened, where it dates something that came later. */
  when: string | null;
}

export interface Claim {
  /** Unique in its reading; the fragment of its address. */
  id: string;
  /** Place in reading order, from 1. */
  number: number;
  section: { id: string; title: string };
  /** Number of the paragraph in the article, from 1. */
  paragraph: number;
  /** The words of the claim (`claimText`), without the cues nested in them. */
  text: string;
  /** The verbatim words, without their quotation marks; empty unless the form is direct or mixed. */
  quotations: string[];
  form: Form;
  /** The words that attribute, or null where none do. */
  cue: string | null;
  /** The words of the cue that stand right before the claim; null where it begins on its own. */
  lead: string | null;
  channel: Channel | null;
  /** Id of the speaker; null for narration. */
  speaker: string | null;
  /** When the event that it dates happened: a date or an interval, ISO 8601 (`1986`, `2009-07`, `2006/2012`). */
  when: string | null;
  /** Ids of other claims that say the same. */
  same: string[];
  note: Inline[] | null;
  checks: Check[];
  /** There where a program drafted the claim and nobody has reviewed it yet. */
  draft?: true;
}

/** What the records say of a claim, each verdict once, the weightiest first. */
export const verdictsOf = ({ checks }: Pick<Claim, 'checks'>): Verdict[] =>
  byWeight(checks.map(({ verdict }) => verdict));

/** The words of a claim out of its place, so that they can be read alone: “The Mexicans see things differently”. */
export function standaloneText({ lead, text }: Pick<Claim, 'lead' | 'text'>): string {
  return lead === null ? text : `${lead} ${text}`;
}
