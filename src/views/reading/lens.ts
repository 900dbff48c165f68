/** The ways to look at a reading, each by the classes of the claims that it shows; the style sheet answers to them. */
import { verdictsOf, verdicts, verdictTraits, type Claim, type Verdict } from '../../model/claim.ts';

export interface Lens {
  /** In the address of the page (`?show=quoted`), and the class of a record’s verdict. */
  value: string;
  name: string;
  /** Classes of the claims’ words; a claim shows that has one of them. None for all claims. */
  classes: readonly string[];
}

/** What the lens leaves as it is. */
export const everything = 'all';

const bySource: readonly Lens[] = [
  { value: everything, name: 'All', classes: [] },
  { value: 'quoted', name: 'Quotations', classes: ['direct', 'mixed'] },
  { value: 'unnamed', name: 'Unnamed', classes: ['described', 'anonymous'] },
  { value: 'unsourced', name: 'No source', classes: ['narration'] },
  { value: 'checked', name: 'Checked', classes: ['checked'] },
];

/** What claims with a verdict are called together. */
const verdictNames: Readonly<Record<Verdict, string>> = {
  supports: 'Supported',
  refines: 'Refined',
  contradicts: 'Contradicted',
  'later-changed': 'Changed later',
};

/** The ways to look at these claims: verdicts that none of them has are left out. */
export function lensesFor(claims: readonly Claim[]): Lens[] {
  const given = new Set(claims.flatMap(verdictsOf));
  const byVerdict = verdicts
    .filter((verdict) => given.has(verdict))
    .sort((one, other) => verdictTraits[other].weight - verdictTraits[one].weight)
    .map((verdict) => ({ value: verdict, name: verdictNames[verdict], classes: [verdict] }));
  return [...bySource.filter(({ value }) => value !== 'checked' || given.size > 0), ...byVerdict];
}
