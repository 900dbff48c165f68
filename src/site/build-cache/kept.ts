/**
 * What is kept between builds. The integration `build-cache` starts it; where it is not started, as while developing,
 * everything is made anew. Pages and integrations share one instance of this module.
 */
import { openEntries, type Entries } from './entries.ts';
import { fingerprint } from './fingerprint.ts';

/** What goes into everything that a build makes. */
export interface BuildInputs {
  /** Of the code. */
  code: string;
  site: string | null;
  base: string;
  /** The fonts that pages load: they are cut down to the characters of the whole content. */
  fonts: string;
}

let current: { entries: Entries; inputs: string } | null = null;

/** Keeps things in a folder from now on, or nothing where it is null. */
export function startKeeping(folder: string | null, inputs: BuildInputs): void {
  current = folder === null ? null : { entries: openEntries(folder), inputs: fingerprint(inputs) };
}

/** Removes what is old. @param now in milliseconds since 1970 */
export function pruneKept(now: number): void {
  current?.entries.prune(now);
}

/** Key of a thing: its kind, and everything that it is made from beside what goes into everything. */
const keyOf = (inputs: string, kind: string, from: readonly unknown[]) =>
  fingerprint([inputs, kind, ...from.map(fingerprint)]);

/** What was kept of a kind and made from just this; null where there is none. */
export function kept(kind: string, from: readonly unknown[]): Uint8Array<ArrayBuffer> | null {
  return current?.entries.get(keyOf(current.inputs, kind, from)) ?? null;
}

/** Keeps what was made. */
export function keep(kind: string, from: readonly unknown[], bytes: Uint8Array): void {
  current?.entries.put(keyOf(current.inputs, kind, from), bytes);
}
