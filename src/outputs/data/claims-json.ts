/** `claims.json`: the claims of a reading as data for other programs. */
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';

/**
 * @param addressOf address of a claim's place in the page, for its id
 * @returns a value for `JSON.stringify`: claims in reading order, `number` from 1
 */
export function claimsJson(reading: Reading, library: Library, addressOf: (id: string) => string) {
  return {
    reading: reading.slug,
    title: reading.title,
    language: reading.language,
    claims: claimsOf(reading).map((claim) => {
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
