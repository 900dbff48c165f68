/** An assignment in a link, or in a file. What comes in was written by somebody else: it must fit the schema of every assignment. */
import { assignmentSchema, type Assignment } from '../model/assignment.ts';
import { isPackedFragment, packFragment, unpackFragment, type PackedKind } from './packed-link.ts';

export { longestLink } from './packed-link.ts';

/** UTF-16 code units (file) and bytes (link) of an assignment: fifty times a long one. */
export const longestAssignment = 500_000;

const packed: PackedKind = { mark: 'a1', name: 'assignment', longest: longestAssignment };

export type AssignmentRead = { assignment: Assignment } | { problem: string };

/** The fragment that carries an assignment, with `#`. The same assignment gives the same fragment. */
export const writeLink = (assignment: Assignment): string => packFragment(packed, JSON.stringify(assignment));

/** Whether a fragment claims to carry an assignment, complete or not. */
export const isAssignmentFragment = (fragment: string): boolean => isPackedFragment(packed, fragment);

/**
 * Reads a fragment.
 *
 * @returns the assignment, or a sentence for the reader that says why it is refused
 */
export function readLink(fragment: string): AssignmentRead {
  const read = unpackFragment(packed, fragment);
  return 'problem' in read ? read : readAssignmentText(read.text);
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
