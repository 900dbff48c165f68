/**
 * An assignment in a link: the fragment of the address carries it, so it never reaches a server. What comes in was
 * written by somebody else: its size is checked before and while it is inflated, and it must fit the schema of every
 * assignment.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { assignmentSchema, type Assignment } from '../model/assignment.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fingerprint } from './fingerprint.ts';

/** Characters of a whole address: beyond it learning systems and mail programs begin to cut. */
export const longestLink = 8000;

/** Characters of a fragment that is read at all; a link that another program has lengthened is still read. */
const longestFragment = 3 * longestLink;

/** UTF-16 code units (file) and bytes (link) of an assignment: fifty times a long one. */
export const longestAssignment = 500_000;

/** Before the data: what it is and in which version, then the data’s fingerprint. */
const pattern = /^#?a1\.(?<sum>[a-z0-9]{14})\.(?<data>[A-Za-z0-9_-]+)$/;

export type AssignmentRead = { assignment: Assignment } | { problem: string };

/** The fragment that carries an assignment, with `#`. The same assignment gives the same fragment. */
export function writeLink(assignment: Assignment): string {
  const data = toBase64Url(deflateSync(strToU8(JSON.stringify(assignment)), { level: 9 }));
  return `#a1.${fingerprint(data)}.${data}`;
}

/** Whether a fragment claims to carry an assignment, complete or not. */
export const isAssignmentFragment = (fragment: string): boolean => fragment.startsWith('#a1.');

/**
 * Reads a fragment.
 *
 * @returns the assignment, or a sentence for the reader that says why it is refused
 */
export function readLink(fragment: string): AssignmentRead {
  if (fragment.length > longestFragment) {
    return { problem: 'This link is longer than any assignment’s. Ask for the file instead.' };
  }
  const { sum, data } = pattern.exec(fragment)?.groups ?? {};
  if (sum === undefined || data === undefined) {
    return { problem: 'This link is incomplete or damaged. Ask for it again, and copy it whole.' };
  }
  if (fingerprint(data) !== sum) {
    return { problem: 'A part of this link is missing or changed. Ask for it again, and copy it whole.' };
  }
  const json = inflate(fromBase64Url(data));
  if (json === null) return { problem: 'This link does not hold an assignment.' };
  return readAssignmentText(json);
}

/** The text of a file that holds an assignment. */
export function writeAssignmentFile(assignment: Assignment): string {
  return `${JSON.stringify({ accordingTo: 'assignment', version: 1, assignment }, null, 2)}\n`;
}

/** Reads such a file. */
export function readAssignmentFile(source: string): AssignmentRead {
  if (source.length > longestAssignment) return { problem: 'This file is larger than any assignment.' };
  const value = parsed(source);
  if (typeof value !== 'object' || value === null || !('assignment' in value) || !('accordingTo' in value)) {
    return { problem: 'This is no file of an assignment: choose the one that ends in .json.' };
  }
  if (value.accordingTo !== 'assignment') return { problem: 'This file holds something else than an assignment.' };
  return checked(value.assignment);
}

function readAssignmentText(json: string): AssignmentRead {
  return checked(parsed(json));
}

function checked(value: unknown): AssignmentRead {
  const result = assignmentSchema.safeParse(value);
  if (result.success) return { assignment: result.data };
  const [issue] = result.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  return {
    problem: `This is not a sound assignment${where === '' ? '' : `: something is wrong with its “${where}”`}.`,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** The text in deflated bytes, or null where they are damaged or would grow beyond any assignment. */
function inflate(bytes: Uint8Array): string | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let hasEnded = false;
  const isComplete = () => hasEnded;
  try {
    const stream = new Inflate((chunk, final) => {
      length += chunk.length;
      if (length > longestAssignment) throw new RangeError('too long');
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
