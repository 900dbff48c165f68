/** As much of CBOR (RFC 8949) as it takes to cut Pagefind's files at their joints. */

/** A list as the bytes of its items; the header is what stands before them. */
export interface CborList {
  header: Uint8Array;
  items: Uint8Array[];
}

const [textType, arrayType, mapType] = [3, 4, 5];

/** Head of the item at `offset`: its type, its number (a value, a length), and where what follows begins. */
function headAt(bytes: Uint8Array, offset: number): { type: number; number: number; next: number } {
  const first = bytes[offset];
  if (first === undefined) throw new RangeError('CBOR ends too early');
  const type = first >> 5;
  const low = first & 31;
  if (low < 24) return { type, number: low, next: offset + 1 };
  const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[low];
  if (width === undefined) throw new RangeError('CBOR of indefinite length');
  let number = 0;
  for (let index = 1; index <= width; index++) number = number * 256 + (bytes[offset + index] ?? 0);
  return { type, number, next: offset + 1 + width };
}

/** Where the item at `offset` ends. */
function endOf(bytes: Uint8Array, offset: number): number {
  const { type, number, next } = headAt(bytes, offset);
  if (type === 2 || type === textType) return next + number;
  if (type !== arrayType && type !== mapType) return next;
  let end = next;
  for (let left = type === mapType ? 2 * number : number; left > 0; left--) end = endOf(bytes, end);
  return end;
}

/** An array taken apart, or null where the bytes are something else. */
export function listIn(bytes: Uint8Array): CborList | null {
  const { type, number, next } = headAt(bytes, 0);
  if (type !== arrayType) return null;
  const items: Uint8Array[] = [];
  let start = next;
  for (let left = number; left > 0; left--) {
    const end = endOf(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return { header: bytes.subarray(0, next), items };
}

/** The array put together again. */
export function listBytes({ header, items }: CborList): Buffer {
  return Buffer.concat([header, ...items]);
}

/** A text, or null where the bytes are something else. */
export function textIn(bytes: Uint8Array): string | null {
  const { type, number, next } = headAt(bytes, 0);
  return type === textType ? Buffer.from(bytes.subarray(next, next + number)).toString('utf8') : null;
}
