/** For tests: sound values of the model, each of whose fields a test may choose. */
import type { Claim } from './claim.ts';
import type { Library, Reading } from './reading.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';

export function sampleSpeaker(fields: Partial<Speaker> & { id: string }): Speaker {
  return { name: fields.id, sort: fields.id, type: 'person', identification: 'named', ...fields };
}

export function sampleClaim(fields: Partial<Claim> & { id: string }): Claim {
  return {
    number: 1,
    section: { id: 'opening', title: 'Opening' },
    paragraph: 1,
    text: 'some words',
    quotations: [],
    form: 'indirect',
    cue: null,
    lead: null,
    channel: null,
    speaker: null,
    when: null,
    same: [],
    note: null,
    checks: [],
    ...fields,
  };
}

/** A reading of one section; each list of claims is a paragraph, whose prose is the claims’ words. */
export function sampleReading(paragraphs: readonly Claim[][], fields: Partial<Reading> = {}): Reading {
  return {
    slug: 'sample',
    title: 'Sample',
    kind: 'retelling',
    byline: 'Ada Marsh',
    publication: 'The Harbor Sheet',
    date: '2024-03-05',
    language: 'en',
    summary: 'A sample.',
    source: 'sheet',
    paragraphs: paragraphs.length,
    rights: { holder: 'The Harbor Press', redistribute: true, statement: 'Free.' },
    sections: [
      {
        id: 'opening',
        number: 1,
        title: 'Opening',
        paragraphs: paragraphs.map((claims, index) => ({
          number: index + 1,
          claims,
          children: claims.map(({ id, text }) => ({
            type: 'claim',
            id,
            children: [{ type: 'text', value: `${text} ` }],
          })),
        })),
      },
    ],
    ...fields,
  };
}

export function sampleLibrary(
  readings: Reading[],
  speakers: readonly Speaker[] = [],
  sources: readonly Source[] = [],
): Library {
  return {
    readings,
    speakers: new Map(speakers.map((speaker) => [speaker.id, speaker])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}
