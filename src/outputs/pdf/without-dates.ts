/** Takes the moment of printing out of a PDF: the same page printed twice is then the same bytes. */

/**
 * Blanks the dates of a PDF that Chromium wrote. They are optional (ISO 32000-1, 14.3.3), and blanks of the same length
 * leave every other byte, and so the cross-reference table at the end, as it is.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const latin = Buffer.from(pdf).toString('latin1');
  const blanked = latin.replace(/\/(?:CreationDate|ModDate) \(D:[\d+'Z-]*\)/g, (entry) => ' '.repeat(entry.length));
  return Buffer.from(blanked, 'latin1');
}
