/** The paragraph by which a library shows what an annotated reading is. */
import { isQuoted } from '../claim.ts';
import { plainText } from '../inline.ts';
import type { Library, Paragraph, Reading } from '../reading.ts';
import { isDraft } from './review.ts';
import { classOf } from './tally.ts';

/** Longer ones, or ones with more claims, would not be taken in at a glance. */
const [mostWords, mostClaims] = [60, 5];

/**
 * The paragraph with the most kinds of source, quotations and verdicts among those that are short; of equals the first.
 * Drafts and copies are left out. Null where there is none with a claim.
 */
export function sampleParagraph({ readings, speakers }: Library): { reading: Reading; paragraph: Paragraph } | null {
  const candidates = readings
    .filter((reading) => !isDraft(reading) && reading.kind !== 'copy')
    .flatMap((reading) =>
      reading.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => ({ reading, paragraph }))),
    )
    .filter(
      ({ paragraph: { claims, children } }) =>
        claims.length > 0 && claims.length <= mostClaims && plainText(children).split(' ').length <= mostWords,
    );
  const shows = ({ claims }: Paragraph) =>
    2 * new Set(claims.map((claim) => classOf(claim, speakers))).size +
    new Set(claims.flatMap(({ checks }) => checks.map(({ verdict }) => verdict))).size +
    (claims.some(({ form }) => isQuoted(form)) ? 2 : 0);
  return candidates.reduce<(typeof candidates)[number] | null>(
    (best, candidate) => (best === null || shows(candidate.paragraph) > shows(best.paragraph) ? candidate : best),
    null,
  );
}
