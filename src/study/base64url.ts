/** Bytes as letters, digits, `-` and `_` (RFC 4648, § 5), without padding. */

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** No bytes at all where the text is no such encoding. */
export function fromBase64Url(data: string): Uint8Array {
  try {
    return Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
