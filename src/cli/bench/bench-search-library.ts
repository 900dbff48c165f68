/** A library to measure the search with: as many claims as wanted, made of the shipped ones with words changed by chance. */
import type { Claim } from '../../model/claim.ts';
import { claimsOf, type Library, type Reading, type Section } from '../../model/reading.ts';
import type { Speaker } from '../../model/speaker.ts';

/** Claims of one reading; about what the longer of the shipped ones has. */
const claimsInReading = 144;
/** Claims of one section. */
const claimsInSection = 14;
/** Readings that share their speakers: sources recur, but not forever. */
const readingsOfSpeakers = 20;
/** One word in so many is another one in each copy. */
const changedWords = 3;

/** A library of `count` claims, the same ones each time: readings of some sections, whose speakers recur. */
export function benchSearchLibrary(library: Library, count: number): Library {
  const models = library.readings.flatMap((reading) => claimsOf(reading).map((claim) => ({ reading, claim })));
  const words = [...new Set(models.flatMap(({ claim }) => claim.text.split(' ')))];
  const chance = generator(1);
  const speakers = new Map<string, Speaker>();
  const claimCopy = (order: number, readingPlace: number): { reading: Reading; claim: Claim } => {
    const model = models[order % models.length];
    if (model === undefined) throw new Error('The library has no claim.');
    const text = model.claim.text
      .split(' ')
      // The square favors the first words, as language favors its common ones.
      .map((word) => (chance() * changedWords < 1 ? (words[Math.floor(words.length * chance() ** 2)] ?? word) : word))
      .join(' ');
    const speaker = model.claim.speaker === null ? undefined : library.speakers.get(model.claim.speaker);
    const copy = speaker === undefined ? null : copyOfSpeaker(speaker, Math.floor(readingPlace / readingsOfSpeakers));
    if (copy !== null) speakers.set(copy.id, copy);
    return {
      reading: model.reading,
      claim: { ...model.claim, id: `c${String(order)}`, text, speaker: copy?.id ?? null, same: [] },
    };
  };
  const readings: Reading[] = [];
  for (let first = 0; first < count; first += claimsInReading) {
    const copies = Array.from({ length: Math.min(claimsInReading, count - first) }, (_, index) =>
      claimCopy(first + index, readings.length),
    );
    const model = copies[0]?.reading;
    if (model === undefined) break;
    readings.push(
      readingOf(
        model,
        readings.length,
        copies.map(({ claim }) => claim),
      ),
    );
  }
  return { readings, speakers, sources: library.sources };
}

function readingOf(model: Reading, place: number, claims: readonly Claim[]): Reading {
  const sections: Section[] = [];
  for (let first = 0; first < claims.length; first += claimsInSection) {
    const number = sections.length + 1;
    const section = { id: `part-${String(number)}`, title: `Part ${String(number)}` };
    const own = claims.slice(first, first + claimsInSection).map((claim) => ({ ...claim, section }));
    sections.push({
      ...section,
      number,
      paragraphs: [{ number, children: [{ type: 'text', value: 'Words between the claims.' }], claims: own }],
    });
  }
  return { ...model, slug: `${model.slug}-${String(place)}`, title: `${model.title}, ${String(place)}`, sections };
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
