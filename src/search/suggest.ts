/** Suggestions for names that are misspelt, from the speakers themselves. */
import { compare } from '../model/compare.ts';
import { editDistance } from '../model/edit-distance.ts';
import type { SpeakerValue } from './facets.ts';
import { foldedWords } from './fold.ts';

/** Shorter words are in too many names to tell one speaker from another. */
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
    .sort((a, b) => a.distance - b.distance || compare(a.speaker.label, b.speaker.label))
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
