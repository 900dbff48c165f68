/** A reading that is drawn in the browser and stands on no page of the site: links lead to places in it. */
import type { Claim } from '../../model/claim.ts';
import type { Library } from '../../model/reading.ts';
import type { NotePart, TextMedium } from './medium.ts';
import { pageMedium } from './page.ts';

/** Anchor of a source in the list of works below the text. */
export const workAnchor = (id: string): string => `w-${id}`;

const partsForReaders: readonly NotePart[] = ['role', 'note', 'checks', 'draft', 'unchecked'];
const partsForReview: readonly NotePart[] = ['role', 'note', 'checks'];

/** As readers will see it. */
export function copyMedium(library: Library): TextMedium {
  return {
    ...pageMedium(library, null),
    links: { claim: (id) => `#${id}`, source: (id) => `#${workAnchor(id)}` },
    // Notes open by themselves: the page of a reading has a program that places them, this one has none.
    layout: 'details',
    parts: () => partsForReaders,
  };
}

/** Class on every piece of a claim’s words, by which the page finds them. */
export const claimClass = (id: string): string => `at-${id}`;

/** The same while it is reviewed: a claim that is open says so, and every piece of its words can be found. */
export function reviewMedium(library: Library): TextMedium {
  const medium = copyMedium(library);
  return {
    ...medium,
    parts: () => partsForReview,
    wordClasses: (claim: Claim, position) => [
      ...(medium.wordClasses?.(claim, position) ?? []),
      claimClass(claim.id),
      ...(claim.draft === true ? ['open'] : []),
    ],
  };
}
