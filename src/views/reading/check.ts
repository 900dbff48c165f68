/** A check: what a public record says of a claim, and where it says it. */
import type { Check } from '../../model/claim.ts';
import { verdictWords } from '../../model/words.ts';
import { proseHast, type ProseView } from '../prose.ts';
import { make, type Content } from '../tree.ts';
import type { Links, Lookup, NoteMedium } from './medium.ts';

/** How notes and checks show their prose. */
export const proseView = ({ claim, afterLink }: Links): ProseView => ({
  claimAddress: claim,
  ...(afterLink === undefined ? {} : { afterLink }),
});

/** What a medium wants of the source of a check. */
interface CheckMedium {
  lookup: Pick<Lookup, 'sourceName'>;
  links: Pick<Links, 'source'>;
}

/** The source of a check as a link, and the place in it: "CRS, 2013, Summary". */
export function sourceView({ source, locator }: Check, { lookup, links }: CheckMedium): Content {
  return [make('a', { href: links.source(source) }, lookup.sourceName(source)), locator === '' ? '' : `, ${locator}`];
}

/** The whole check. */
export function checkView(check: Check, { lookup, links }: Pick<NoteMedium, 'lookup' | 'links'>): Content {
  return [
    make('b', {}, `${verdictWords[check.verdict]}.`),
    ' ',
    proseHast(check.text, proseView(links)),
    ' ',
    sourceView(check, { lookup, links }),
    '.',
  ];
}
