/** Bytes of a page to text. What a page says of its encoding is often wrong: what the bytes can be is believed first. */
import { checkSize, decodeText } from './decode.ts';

/** A page with a damaged character in so many is still read. */
const mostDamaged = 1 / 500;

/**
 * @param said the encoding that the file around the page names, or null
 * @param file its name, for the error
 * @throws ImportError where the bytes are text in no known encoding
 */
export function decodePage(bytes: Uint8Array, said: string | null, file: string): string {
  checkSize(bytes, file);
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(head)) return decodeText(bytes, file);
  const named =
    said ??
    /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/iu.exec(head)?.groups?.['label'] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["'](?<label>[\w-]+)/iu.exec(head)?.groups?.['label'] ??
    null;
  // Text of another encoding is hardly ever UTF-8 by chance, but for those that need no byte above 127.
  const sevenBit = named !== null && /^(?:iso-2022|hz-|utf-?7|utf-?16)/iu.test(named);
  const labels = sevenBit ? [named, 'utf-8'] : ['utf-8', ...(named === null ? [] : [named])];
  for (const label of labels) {
    const text = decodeAs(label, bytes);
    if (text !== null) return text;
  }
  const damaged = new TextDecoder().decode(bytes);
  const marks = damaged.split('\uFFFD').length - 1;
  if (marks < damaged.length * mostDamaged && (named === null || /^utf-?8$/iu.test(named))) return damaged;
  return decodeText(bytes, file);
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
