/**
 * The names of records in the index. Pagefind names a record by a hash of it, and the name leads to a file that nobody
 * fetches here. The build writes the record’s number in its place, in hexadecimal and as long as the hash was.
 */

/** @returns the number that a name such as `en_000001f` holds */
export function recordNumber(id: string): number {
  return parseInt(id.slice(id.lastIndexOf('_') + 1), 16);
}

/** @throws where the number does not fit into a name of that length */
export function recordName(name: string, number: number): string {
  const at = name.lastIndexOf('_') + 1;
  const digits = number.toString(16).padStart(name.length - at, '0');
  if (digits.length > name.length - at) throw new RangeError(`there are too many records for names like ${name}`);
  return name.slice(0, at) + digits;
}
