/** `claims.json`: the claims of a reading as data for other programs. */
import { z } from 'zod';
import { channels, forms, verdicts } from '../../model/claim.ts';
import { eventDateForms, id } from '../../model/fields.ts';
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import { identifications, speakerTypes } from '../../model/speaker.ts';
import { place, words } from './field-types.ts';

const claim = z.strictObject({
  id: id.describe('Unique in its reading; the fragment of its address.'),
  number: place.describe('Place in reading order, from 1.'),
  section: z.strictObject({ id, title: words }),
  paragraph: place.describe('Number of the paragraph in the article, from 1.'),
  text: words.describe('The words of the claim as the reading has them.'),
  quotations: z.array(words).describe('The verbatim words, without quotation marks.'),
  form: z.enum(forms).describe('How the words come to us.'),
  cue: z.string().nullable().describe('The words that attribute the claim.'),
  channel: z.enum(channels).nullable().describe('Where the speaker said it, if the article tells.'),
  speaker: z
    .strictObject({
      id,
      name: words.describe('Name or description.'),
      type: z.enum(speakerTypes),
      identification: z.enum(identifications).describe('How the article identifies the speaker.'),
    })
    .nullable()
    .describe('Null for narration.'),
  when: z
    .string()
    .nullable()
    .describe(`When the event that it dates happened: ${eventDateForms}, or two with a slash between.`),
  same: z.array(id).describe('Ids of other claims that say the same.'),
  note: z.string().nullable().describe('The margin note.'),
  checks: z
    .array(
      z.strictObject({
        verdict: z.enum(verdicts).describe('What the record says of the claim.'),
        source: id.describe('Id of the record.'),
        locator: words.describe('Where in the record.'),
        text: words.describe('What the record says, in a sentence.'),
      }),
    )
    .describe('What public records say of it.'),
  url: words.describe('Address of the claim.'),
});

export const claimsFileSchema = z
  .strictObject({
    reading: id.describe('Slug of the reading.'),
    title: words,
    language: words.describe('Language tag (BCP 47).'),
    claims: z.array(claim),
  })
  .meta({ title: 'Claims of a reading', description: 'claims.json: in reading order, numbered from 1.' });

export type ClaimsFile = z.infer<typeof claimsFileSchema>;
export type ClaimRecord = z.infer<typeof claim>;

/**
 * @param addressOf address of a claim's place in the page, for its id
 * @returns a value for `JSON.stringify`: claims in reading order, `number` from 1
 */
export function claimsJson(reading: Reading, library: Library, addressOf: (id: string) => string): ClaimsFile {
  return {
    reading: reading.slug,
    title: reading.title,
    language: reading.language,
    claims: claimsOf(reading).map((claim): ClaimRecord => {
      const speaker = claim.speaker === null ? undefined : library.speakers.get(claim.speaker);
      return {
        id: claim.id,
        number: claim.number,
        section: claim.section,
        paragraph: claim.paragraph,
        text: claim.text,
        quotations: claim.quotations,
        form: claim.form,
        cue: claim.cue,
        channel: claim.channel,
        speaker:
          speaker === undefined
            ? null
            : { id: speaker.id, name: speaker.name, type: speaker.type, identification: speaker.identification },
        when: claim.when,
        same: claim.same,
        note: claim.note === null ? null : plainText(claim.note),
        checks: claim.checks.map((check) => ({
          verdict: check.verdict,
          source: check.source,
          locator: check.locator,
          text: plainText(check.text),
        })),
        url: addressOf(claim.id),
      };
    }),
  };
}
