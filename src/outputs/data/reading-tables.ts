/** A reading as tables: its claims, and the checks on them. */
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { Table } from './csv.ts';

/** One row a claim, in reading order. */
export function claimsTable(reading: Reading, { speakers }: Library, addressOf: (id: string) => string): Table {
  return {
    columns: [
      'reading',
      'id',
      'number',
      'section',
      'section_title',
      'paragraph',
      'text',
      'quotations',
      'form',
      'cue',
      'channel',
      'speaker',
      'speaker_name',
      'speaker_type',
      'identification',
      'when',
      'same',
      'note',
      'checks',
      'url',
    ],
    rows: claimsOf(reading).map((claim) => {
      const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
      return [
        reading.slug,
        claim.id,
        claim.number,
        claim.section.id,
        claim.section.title,
        claim.paragraph,
        claim.text,
        claim.quotations.join(' | '),
        claim.form,
        claim.cue,
        claim.channel,
        claim.speaker,
        speaker?.name ?? null,
        speaker?.type ?? null,
        speaker?.identification ?? null,
        claim.when,
        claim.same.join(' '),
        claim.note === null ? null : plainText(claim.note),
        claim.checks.length,
        addressOf(claim.id),
      ];
    }),
  };
}

/** One row a check, in reading order. */
export function checksTable(reading: Reading, { sources }: Library): Table {
  return {
    columns: ['reading', 'claim', 'verdict', 'source', 'source_short', 'locator', 'when', 'text'],
    rows: claimsOf(reading).flatMap((claim) =>
      claim.checks.map((check) => [
        reading.slug,
        claim.id,
        check.verdict,
        check.source,
        sources.get(check.source)?.short ?? null,
        check.locator,
        check.when,
        plainText(check.text),
      ]),
    ),
  };
}
