/** What paper says where a screen has a link: the place of a claim, the address of a page. */
import { plainText, type Inline } from '../model/inline.ts';
import type { Claim } from '../model/claim.ts';

/**
 * An address as a reader would type it: without the protocol, and without a slash that says nothing.
 */
export function printedAddress(url: string): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '');
}

/**
 * The words to print after a link in a note or a check.
 *
 * @param claims those of the reading
 * @returns null where the link’s own words say it already, or where there is nothing to say
 */
export function afterLink(url: string, children: readonly Inline[], claims: readonly Claim[]): string | null {
  const words = plainText(children);
  if (!url.startsWith('#')) {
    const address = printedAddress(url);
    return words.includes(address) ? null : ` (${address})`;
  }
  const claim = claims.find(({ id }) => id === url.slice(1));
  if (claim === undefined || new RegExp(`\\b${String(claim.paragraph)}\\b`).test(words)) return null;
  return ` (¶${String(claim.paragraph)})`;
}
