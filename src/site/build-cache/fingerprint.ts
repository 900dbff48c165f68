/** Hashes of values, so that what is made of a value can be kept until the value changes. */
import { createHash } from 'node:crypto';

const known = new WeakMap<object, string>();

/**
 * SHA-256 of a value in hexadecimal digits. An object is looked at once: whoever changes it afterwards gets the old hash.
 * What is no data, such as a function, does not count.
 */
export function fingerprint(value: unknown): string {
  if (typeof value !== 'object' || value === null) return hashOf(`${typeof value} ${String(value)}`);
  const before = known.get(value);
  if (before !== undefined) return before;
  const hash = hashOf(JSON.stringify(value, asData));
  known.set(value, hash);
  return hash;
}

/** Maps and sets as lists, which JSON would take for empty objects. */
const asData = (_name: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? { [value.constructor.name]: [...value] } : value;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
