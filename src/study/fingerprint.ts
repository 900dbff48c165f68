/** A short name for a text: to tell whether two are the same, never to keep a secret. */

/**
 * FNV-1a over UTF-16 code units, twice with different offsets, 64 bits in all (Fowler, Noll and Vo,
 * draft-eastlake-fnv). Web Crypto has better hashes, but not on a page that a school’s host serves without TLS.
 *
 * @returns fourteen letters and digits
 */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x050c5d1f].map((offset) => fnv1a(text, offset).toString(36).padStart(7, '0')).join('');
}

/** The prime of 32-bit FNV. */
const prime = 0x01000193;

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >> 8), prime);
  }
  return hash >>> 0;
}
