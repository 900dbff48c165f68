/** The name by which reading systems know a book again, whichever build made it. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Book } from '../book.ts';

/** RFC 9562’s namespace for names that are URLs (appendix A). */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * A UUID of version 5, as a URN: made from the reading's address where the site knows it, else from its slug and
 * source. A new edition of a reading keeps it.
 */
export function bookIdentifier({ address, reading }: Pick<Book, 'address' | 'reading'>): string {
  return `urn:uuid:${uuid5(address ?? `according-to:${reading.slug}:${reading.source}`)}`;
}

/** A UUID of version 5 in the namespace of URLs (RFC 9562, section 5.5). */
export function uuid5(name: string): string {
  const bytes = sha1(concatBytes(hexToBytes(urlNamespace.replaceAll('-', '')), utf8ToBytes(name))).slice(0, 16);
  const view = new DataView(bytes.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x50);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
