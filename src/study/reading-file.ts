/**
 * `/readings/<slug>/reading.json`: a reading as the site’s own scripts read it, with its prose as a tree, its speakers
 * and the short names of its sources. Other programs have `claims.json`.
 */
import { claimsOf, type Library, type Reading } from '../model/reading.ts';
import type { Speaker } from '../model/speaker.ts';
import { fingerprint } from './fingerprint.ts';

export interface ReadingFile {
  /** Changes when a claim does: its words, its form, its cue, its speaker. */
  revision: string;
  reading: Pick<Reading, 'slug' | 'title' | 'language' | 'sections'>;
  /** By id, only those who say something in the reading. */
  speakers: Record<string, Speaker>;
  /** How a note names each source, by id. */
  sources: Record<string, string>;
}

/** What students’ answers rest on: the claims of a reading. Notes and checks may be rewritten without harm to an answer. */
export function revisionOf(reading: Pick<Reading, 'sections'>): string {
  const claims = claimsOf(reading).map(({ id, text, form, cue, speaker }) => [id, text, form, cue, speaker]);
  return fingerprint(JSON.stringify(claims));
}

/** A value for `JSON.stringify`. */
export function readingFile(reading: Reading, library: Library): ReadingFile {
  const claims = claimsOf(reading);
  const spoken = new Set(claims.flatMap(({ speaker }) => speaker ?? []));
  const cited = new Set(claims.flatMap(({ checks }) => checks.map(({ source }) => source)));
  const { slug, title, language, sections } = reading;
  return {
    revision: revisionOf(reading),
    reading: { slug, title, language, sections },
    speakers: Object.fromEntries([...library.speakers].filter(([id]) => spoken.has(id))),
    sources: Object.fromEntries(
      [...library.sources].filter(([id]) => cited.has(id)).map(([id, source]) => [id, source.short]),
    ),
  };
}
