/** A reading as tables: its claims, and the checks on them. */
import { channels, forms, verdicts, type Check, type Claim } from '../../model/claim.ts';
import { eventDateForms } from '../../model/fields.ts';
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { identifications, speakerTypes, type Speaker } from '../../model/speaker.ts';
import { count, needed, tableFile, text } from './table.ts';

interface ClaimRow {
  reading: Reading;
  claim: Claim;
  speaker: Speaker | undefined;
  url: string;
}

/** One row a claim, in reading order. */
export const claimsTable = tableFile<ClaimRow, [Reading, Library, addressOf: (id: string) => string]>({
  columns: [
    text('reading', 'Slug of the reading.', ({ reading }) => reading.slug, needed),
    text('id', 'Id of the claim, unique in its reading; the fragment of its address.', ({ claim }) => claim.id, needed),
    count('number', 'Place in reading order, from 1.', ({ claim }) => claim.number),
    text('section', 'Id of the section.', ({ claim }) => claim.section.id, needed),
    text('section_title', 'Title of the section.', ({ claim }) => claim.section.title, needed),
    count('paragraph', 'Number of the paragraph in the article, from 1.', ({ claim }) => claim.paragraph),
    text('text', 'The words of the claim as the reading has them.', ({ claim }) => claim.text, needed),
    text('quotations', 'The verbatim words, without quotation marks, separated by “ | ”.', ({ claim }) =>
      claim.quotations.join(' | '),
    ),
    text('form', 'How the words come to us.', ({ claim }) => claim.form, { required: true, enum: forms }),
    text('cue', 'The words that attribute the claim.', ({ claim }) => claim.cue),
    text('channel', 'Where the speaker said it, if the article tells.', ({ claim }) => claim.channel, {
      enum: channels,
    }),
    text('speaker', 'Id of the speaker; empty for narration.', ({ claim }) => claim.speaker),
    text('speaker_name', 'Name or description of the speaker.', ({ speaker }) => speaker?.name),
    text('speaker_type', 'What the speaker is.', ({ speaker }) => speaker?.type, { enum: speakerTypes }),
    text('identification', 'How the article identifies the speaker.', ({ speaker }) => speaker?.identification, {
      enum: identifications,
    }),
    text(
      'when',
      `When the event that it dates happened: ${eventDateForms}, or two with a slash between.`,
      ({ claim }) => claim.when,
    ),
    text('same', 'Ids of other claims that say the same, separated by spaces.', ({ claim }) => claim.same.join(' ')),
    text('note', 'The margin note.', ({ claim }) => (claim.note === null ? null : plainText(claim.note))),
    count('checks', 'How many public records the claim is checked against.', ({ claim }) => claim.checks.length),
    text('url', 'Address of the claim.', ({ url }) => url, needed),
  ],
  primaryKey: ['reading', 'id'],
  foreignKeys: [
    { fields: 'reading', reference: { resource: 'readings', fields: 'slug' } },
    { fields: 'speaker', reference: { resource: 'speakers', fields: 'id' } },
  ],
  rows: (reading, { speakers }, addressOf) =>
    claimsOf(reading).map((claim) => ({
      reading,
      claim,
      speaker: claim.speaker === null ? undefined : speakers.get(claim.speaker),
      url: addressOf(claim.id),
    })),
});

interface CheckRow {
  reading: Reading;
  claim: Claim;
  check: Check;
  source: Source | undefined;
}

/** One row a check, in reading order. */
export const checksTable = tableFile<CheckRow, [Reading, Library]>({
  columns: [
    text('reading', 'Slug of the reading.', ({ reading }) => reading.slug, needed),
    text('claim', 'Id of the claim that is checked.', ({ claim }) => claim.id, needed),
    text('verdict', 'What the record says of the claim.', ({ check }) => check.verdict, {
      required: true,
      enum: verdicts,
    }),
    text('source', 'Id of the record.', ({ check }) => check.source, needed),
    text('source_short', 'How a note names the record.', ({ source }) => source?.short),
    text('locator', 'Where in the record.', ({ check }) => check.locator, needed),
    text(
      'when',
      `When what it reports happened, if it dates a later event: ${eventDateForms}, or two with a slash between.`,
      ({ check }) => check.when,
    ),
    text('text', 'What the record says, in a sentence.', ({ check }) => plainText(check.text), needed),
  ],
  primaryKey: ['reading', 'claim', 'source', 'text'],
  foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }],
  rows: (reading, { sources }) =>
    claimsOf(reading).flatMap((claim) =>
      claim.checks.map((check) => ({ reading, claim, check, source: sources.get(check.source) })),
    ),
});
