/**
 * CSV that a spreadsheet opens safely and a program reads back.
 *
 * RFC 4180, with a byte order mark, because Excel takes UTF-8 without one for something else. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it (OWASP, CSV Injection); so does a cell that begins with one, so
 * that a program gets every cell back by taking one leading apostrophe off.
 */

/** A table: column names in order, then rows. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** What spreadsheets take for the start of a formula, their full-width forms, and the mark that guards against it. */
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/;

/** The file's text, lines ended by CR LF. A null cell is empty. */
export function csv({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
