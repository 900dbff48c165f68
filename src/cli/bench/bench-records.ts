/** Records for measuring: as many as wanted, made of the library's own claims with words changed by chance. */
import type { Library, Reading } from '../../model/reading.ts';
import { claimsOf } from '../../model/reading.ts';
import type { Speaker } from '../../model/speaker.ts';
import { claimRecord, type SearchRecord } from '../../search/records.ts';

/** Claims of one reading; about what the longer of the shipped ones has. */
const claimsInReading = 160;
/** Readings that share their speakers: sources recur, but not forever. */
const readingsOfSpeakers = 20;
/** One word in so many is another one in each copy. */
const changedWords = 3;

/** Records of `count` claims, the same ones each time. */
export function benchRecords(library: Library, count: number): SearchRecord[] {
  const models = library.readings.flatMap((reading) => claimsOf(reading).map((claim) => ({ reading, claim })));
  const words = [...new Set(models.flatMap(({ claim }) => claim.text.split(' ')))];
  const chance = generator(1);
  return Array.from({ length: count }, (_, order) => {
    const model = models[order % models.length];
    if (model === undefined) throw new Error('The library has no claim.');
    const place = Math.floor(order / claimsInReading);
    const text = model.claim.text
      .split(' ')
      // The square favors the first words, as language favors its common ones.
      .map((word) => (chance() * changedWords < 1 ? (words[Math.floor(words.length * chance() ** 2)] ?? word) : word))
      .join(' ');
    const speaker = model.claim.speaker === null ? null : library.speakers.get(model.claim.speaker);
    return claimRecord(
      { ...model.claim, text },
      copyOfReading(model.reading, place),
      speaker === null || speaker === undefined ? null : copyOfSpeaker(speaker, Math.floor(place / readingsOfSpeakers)),
      new Map(),
      order,
    );
  });
}

function copyOfReading(reading: Reading, place: number): Reading {
  return { ...reading, slug: `${reading.slug}-${String(place)}`, title: `${reading.title}, ${String(place)}` };
}

function copyOfSpeaker(speaker: Speaker, place: number): Speaker {
  return place === 0
    ? speaker
    : { ...speaker, id: `${speaker.id}-${String(place)}`, name: `${speaker.name} ${String(place)}` };
}

/** Numbers from 0 to 1 that only look like chance (mulberry32, by Tommy Ettinger; public domain). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
