/** What a reader is told about saving. */
import type { PackageSize } from './site-file.ts';
import type { Trouble } from './save-error.ts';

/** Bytes as people count them, in steps of 1,000: “312 kB”, “1.4 MB”. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`;
  const [unit, size] = bytes < 999_500 ? ['kB', 1e3] : bytes < 999_500_000 ? ['MB', 1e6] : ['GB', 1e9];
  const value = bytes / size;
  // A tenth counts below ten, and says nothing above.
  return `${value < 9.95 && unit !== 'kB' ? value.toFixed(1) : String(Math.round(value))} ${unit}`;
}

/** How far saving is: “12 of 87 files, 0.4 MB of 1.1 MB”. */
export const progressWords = (done: PackageSize, all: PackageSize) =>
  `${String(done.files)} of ${String(all.files)} files, ${sizeWords(done.bytes)} of ${sizeWords(all.bytes)}`;

/** Why saving ended before its time, and what to do. */
export const troubleWords: Readonly<Record<Trouble | 'stopped', string>> = {
  stopped: 'Stopped. What has come is kept; save the rest when you like.',
  connection: 'The connection was lost. What has come is kept; save the rest when you are online again.',
  changed: 'The site has a new edition, and what is here does not fit it. Save again when you read the new one.',
  full: 'The browser gives this site no more room. What has come is kept. Remove something, or make room on the device.',
  blocked: 'The browser refused to keep a file. What has come is kept.',
};

/** Why nothing can be saved here at all. */
export const unableWords = {
  developing: 'While the site is being written nothing is saved. npm start serves one that can be.',
  insecure: 'This address is not secure (it does not begin with https), and browsers save pages from secure ones only.',
  unsupported:
    'This browser, or this private window, keeps no pages. Open the site in an ordinary window, or take a reading as a file.',
  failed: 'The browser did not get ready to save. Load this page again; it may be short of room.',
} as const;
