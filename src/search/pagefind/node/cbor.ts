/** As much of CBOR (RFC 8949) as it takes to sort the lists in Pagefind’s files. What is no such CBOR is an error. */

/** A list as the bytes of its items; the header is what stands before them. */
export interface CborList {
  header: Uint8Array;
  items: Uint8Array[];
}

/** Major types. */
const [byteStringType, textType, arrayType, mapType, tagType] = [2, 3, 4, 5, 6];

/** The widths of a number that stands after the first byte, by the low five bits of that byte. */
const numberWidths: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/** Head of the item at `offset`: its type, its number (a value, a length), and where what follows begins. */
function headAt(bytes: Uint8Array, offset: number): { type: number; number: number; next: number } {
  const first = byteAt(bytes, offset);
  const [type, low] = [first >> 5, first & 31];
  if (low < 24) return { type, number: low, next: offset + 1 };
  const width = numberWidths[low];
  if (width === undefined) throw new RangeError('it holds CBOR of indefinite length');
  let number = 0;
  for (let index = 1; index <= width; index++) number = number * 256 + byteAt(bytes, offset + index);
  return { type, number, next: offset + 1 + width };
}

function byteAt(bytes: Uint8Array, offset: number): number {
  const byte = bytes[offset];
  if (byte === undefined) throw new RangeError('it ends too early');
  return byte;
}

/** Where the item at `offset` ends. */
function endOf(bytes: Uint8Array, offset: number): number {
  const { type, number, next } = headAt(bytes, offset);
  if (type === byteStringType || type === textType) {
    if (next + number > bytes.length) throw new RangeError('it ends too early');
    return next + number;
  }
  if (type === tagType) return endOf(bytes, next);
  if (type !== arrayType && type !== mapType) return next;
  let end = next;
  for (let left = type === mapType ? 2 * number : number; left > 0; left--) end = endOf(bytes, end);
  return end;
}

/** Whether an item is an array. */
export const isList = (item: Uint8Array): boolean => headAt(item, 0).type === arrayType;

/**
 * Splits an array into its items.
 *
 * @throws RangeError where the bytes are not one array and nothing else
 */
export function readList(bytes: Uint8Array): CborList {
  const { type, number, next } = headAt(bytes, 0);
  if (type !== arrayType) throw new RangeError('it holds something else where a list is expected');
  const items: Uint8Array[] = [];
  let start = next;
  for (let left = number; left > 0; left--) {
    const end = endOf(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  if (start !== bytes.length) throw new RangeError('it holds more than one list');
  return { header: bytes.subarray(0, next), items };
}

/** The bytes of an array. */
export function listBytes({ header, items }: CborList): Buffer {
  return Buffer.concat([header, ...items]);
}

/**
 * The text that an item is.
 *
 * @throws RangeError where it is something else
 */
export function readText(item: Uint8Array): string {
  const { type, number, next } = headAt(item, 0);
  if (type !== textType || next + number !== item.length)
    throw new RangeError('it holds something else where a text is expected');
  return Buffer.from(item.subarray(next)).toString('utf8');
}
