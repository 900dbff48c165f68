/** `claims.json` as other programs rely on it, and what the pages should show of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpeakerClass } from '../src/model/speaker-class.ts';
import { site as siteUnderTest, type Site } from './sites.ts';

export interface ClaimRecord {
  id: string;
  number: number;
  section: { id: string; title: string };
  paragraph: number;
  text: string;
  quotations: string[];
  form: 'direct' | 'mixed' | 'indirect' | 'declined' | 'narration';
  cue: string | null;
  channel: string | null;
  speaker: { id: string; name: string; type: string; identification: string } | null;
  note: string | null;
  checks: { verdict: string; source: string; locator: string; text: string }[];
  url: string;
}

export interface ClaimsFile {
  reading: string;
  title: string;
  language: string;
  claims: ClaimRecord[];
}

/** `claims.json` of a reading. */
export function claimsFile(slug: string, site: Site = siteUnderTest): ClaimsFile {
  return JSON.parse(readFileSync(join(site.folder, 'readings', slug, 'claims.json'), 'utf8')) as ClaimsFile;
}

/** The class of a claim's source, which its marks, lines and counts go by. */
export function classOf({ speaker }: ClaimRecord): SpeakerClass {
  if (speaker === null) return 'narration';
  return speaker.type === 'document' ? 'document' : (speaker.identification as SpeakerClass);
}

/** Whether an organization makes a claim, such as an agency that was asked for a comment. */
export const isOrganization = ({ speaker }: ClaimRecord) => speaker?.type === 'organisation';

/** Whether a record of the same time says otherwise. */
export const isContradicted = ({ checks }: ClaimRecord) => checks.some(({ verdict }) => verdict === 'contradicts');

/** Whether a claim has a line in the margin: all do but narration of which there is nothing to say. */
export const isNoted = ({ form, note, checks }: ClaimRecord) =>
  form !== 'narration' || note !== null || checks.length > 0;

/** How many claims each key has, in the order in which the keys first come. */
export function countBy(claims: readonly ClaimRecord[], key: (claim: ClaimRecord) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(key(claim), (counts.get(key(claim)) ?? 0) + 1);
  return counts;
}
