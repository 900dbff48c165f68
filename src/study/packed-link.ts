/**
 * A value in a link: the fragment of the address carries it, so it never reaches a server. What comes in was written by
 * somebody else: its size is checked before and while it is inflated. Whoever reads it holds the text against a schema.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fingerprint } from './fingerprint.ts';

/** Characters of a whole address: beyond it learning systems and mail programs begin to cut. */
export const longestLink = 8000;

/** Characters of a fragment that is read at all; a link that another program has lengthened is still read. */
const longestFragment = 3 * longestLink;

/** What a link carries. */
export interface PackedKind {
  /** Before the data: what it is, a letter, and in which version, a digit. */
  mark: string;
  /** As in “any assignment’s”, “an assignment”. */
  name: string;
  /** Bytes of the text that it may hold. */
  longest: number;
}

/** The fragment that carries a text, with `#`. The same text gives the same fragment. */
export function packFragment({ mark }: PackedKind, text: string): string {
  const data = toBase64Url(deflateSync(strToU8(text), { level: 9 }));
  return `#${mark}.${fingerprint(data)}.${data}`;
}

/** Whether a fragment claims to carry such a value, complete or not. */
export const isPackedFragment = ({ mark }: PackedKind, fragment: string): boolean => fragment.startsWith(`#${mark}.`);

/**
 * Reads a fragment.
 *
 * @returns the text, or a sentence for the reader that says why it is refused
 */
export function unpackFragment(
  { mark, name, longest }: PackedKind,
  fragment: string,
): { text: string } | { problem: string } {
  if (fragment.length > longestFragment)
    return { problem: `This link is longer than any ${name}’s. Ask for the file instead.` };
  const [kind, sum, data, ...more] = fragment.replace(/^#/, '').split('.');
  const isWhole = kind === mark && /^[a-z0-9]{14}$/.test(sum ?? '') && /^[A-Za-z0-9_-]+$/.test(data ?? '');
  if (!isWhole || sum === undefined || data === undefined || more.length > 0)
    return { problem: 'This link is incomplete or damaged. Ask for it again, and copy it whole.' };
  if (fingerprint(data) !== sum)
    return { problem: 'A part of this link is missing or changed. Ask for it again, and copy it whole.' };
  const text = inflate(fromBase64Url(data), longest);
  return text === null
    ? { problem: `This link does not hold ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}.` }
    : { text };
}

/** The text in deflated bytes, or null where they are damaged or would grow beyond so many bytes. */
function inflate(bytes: Uint8Array, longest: number): string | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let hasEnded = false;
  const isComplete = () => hasEnded;
  try {
    const stream = new Inflate((chunk, final) => {
      length += chunk.length;
      if (length > longest) throw new RangeError('too long');
      chunks.push(chunk);
      hasEnded ||= final;
    });
    // In small steps: a kilobyte can stand for a megabyte, and the sum is checked after each.
    for (let at = 0; at < bytes.length; at += step)
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    return null;
  }
  // The stream says that it ended; one that was cut short never does.
  if (!isComplete()) return null;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(joined);
}

/** Bytes; deflate grows data at most 1,032 times (RFC 1951), so a step is at most half a megabyte. */
const step = 512;
