/** What of the drafted content a person still has to review. */
import { claimsOf, type Library, type Reading } from '../reading.ts';

/** One thing to review. */
export interface ReviewItem {
  /** Path below the content folder. */
  file: string;
  /** From 1. */
  line: number;
  what: string;
}

export interface Review {
  reading: Reading;
  /** How many things there are to review, and how many of them have been. */
  total: number;
  done: number;
  left: ReviewItem[];
}

/** Whether a reading counts as a draft. */
export const isDraft = (reading: Reading) => reading.status === 'draft';

/** How many of a reading’s claims have been reviewed. */
export function reviewedClaims(reading: Reading): { done: number; total: number } {
  const claims = claimsOf(reading);
  return { done: claims.filter(({ draft }) => draft !== true).length, total: claims.length };
}

/**
 * A review for every reading that is a draft: its claims, the speakers that they name, and its record.
 *
 * @param files texts by path below the content folder, for the lines
 */
export function reviewsOf(library: Library, files: ReadonlyMap<string, string>): Review[] {
  return library.readings.filter(isDraft).map((reading) => {
    const claims = claimsOf(reading);
    const folder = `readings/${reading.slug}/`;
    const sections = [...files].filter(([path]) => path.startsWith(folder) && path.endsWith('.mdx'));
    const ids = [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))].sort();
    const claimsLeft = claims.filter(({ draft }) => draft === true);
    const speakersLeft = ids.filter((id) => library.speakers.get(id)?.draft === true);
    const left: ReviewItem[] = [
      {
        file: `${folder}reading.yaml`,
        line: 1,
        what: 'title, byline, newspaper, date, summary and rights; then status: reviewed',
      },
      ...claimsLeft.map(({ id, form, speaker, text }) => ({
        ...placeOf(id, sections, folder),
        what: `claim ${id}: ${form}${speaker === null ? '' : ` by ${speaker}`}: ${shortened(text)}`,
      })),
      ...speakersLeft.map((id) => ({
        file: `speakers/${id}.yaml`,
        line: 1,
        what: `speaker: ${library.speakers.get(id)?.name ?? id}`,
      })),
    ];
    const total = 1 + claims.length + ids.length;
    return { reading, total, done: total - left.length, left };
  });
}

/** Ids of speakers whom no claim of any reading names, sorted: left over after a speaker was merged or renamed. */
export function orphanSpeakers(library: Library): string[] {
  const named = new Set(library.readings.flatMap((reading) => claimsOf(reading).map(({ speaker }) => speaker)));
  return [...library.speakers.keys()].filter((id) => !named.has(id)).sort();
}

function placeOf(id: string, sections: readonly [string, string][], folder: string): { file: string; line: number } {
  for (const [file, text] of sections) {
    const at = text.indexOf(`<Claim id="${id}"`);
    if (at !== -1) return { file, line: text.slice(0, at).split('\n').length };
  }
  return { file: folder, line: 1 };
}

const shownLength = 60;
const shortened = (text: string) => (text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`);
