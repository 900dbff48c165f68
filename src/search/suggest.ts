/** Suggestions for names that are misspelt, from the speakers themselves. */
import type { SpeakerValue } from './facets.ts';
import { foldedWords } from './fold.ts';

/**
 * Edits that make one word of the other: letters put in, left out or changed, and neighbors that changed places
 * (optimal string alignment, after Damerau, Communications of the ACM 7 (1964), 171–176).
 */
export function editDistance(first: string, second: string): number {
  const width = second.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column < width; column++) {
      const same = first[row - 1] === second[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[width - 1] ?? 0;
}

/** Words that are in too many descriptions to tell one speaker from another, or too short to be misspelt. */
const leastNameLetters = 4;

/**
 * Speakers whose names are close to what was typed, closest first, at most three.
 *
 * @param words typed words in their common form
 * @param strict one edit, and persons with names only: for a search that found something
 */
export function suggestSpeakers(
  words: readonly string[],
  speakers: readonly SpeakerValue[],
  strict: boolean,
): SpeakerValue[] {
  const known = new Set(speakers.flatMap((speaker) => nameWords(speaker)));
  const doubtful = words.filter((word) => word.length >= leastNameLetters && !known.has(word));
  if (doubtful.length === 0) return [];
  const candidates = strict ? speakers.filter(({ speakerClass }) => speakerClass === 'named') : speakers;
  return candidates
    .map((speaker) => ({ speaker, distance: distanceTo(speaker, doubtful, strict) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance || (a.speaker.label < b.speaker.label ? -1 : 1))
    .slice(0, 3)
    .map(({ speaker }) => speaker);
}

function nameWords({ label, also }: SpeakerValue): string[] {
  return [label, ...also].flatMap((name) => foldedWords(name));
}

/** Sum of edits over the typed words, or infinity where one of them is close to nothing in the name. */
function distanceTo(speaker: SpeakerValue, doubtful: readonly string[], strict: boolean): number {
  const names = nameWords(speaker).filter((name) => name.length >= leastNameLetters);
  return doubtful.reduce((sum, word) => {
    const allowed = strict || word.length < 7 ? 1 : 2;
    const least = Math.min(...names.map((name) => editDistance(word, name)));
    return least <= allowed ? sum + least : Infinity;
  }, 0);
}
