/** Percent-encoded text, as addresses have it. They are written by anybody: a percent sign may stand for nothing. */

/** The text, or null where it encodes none. */
export function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
