/** A reading as an e-book and as one file, with the styles and pictures of this project in them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library, Reading } from '../../model/reading.ts';
import { epub } from '../../outputs/books/epub/epub.ts';
import { coverPng } from '../../outputs/books/epub/node/cover.ts';
import { mlaWorks } from '../../outputs/books/mla-works.ts';
import { oneFile, type OneFileParts } from '../../outputs/books/one-file/one-file.ts';
import { measured } from '../build-parts.ts';

const pathFromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const styleSheet = (name: string) => readFileSync(pathFromHere(`../styles/${name}`), 'utf8');

/** What an e-book is made from. */
export interface EbookParts {
  reading: Reading;
  library: Library;
  /** Absolute address of the reading’s page, or null where the site does not know its own. */
  address: string | null;
}

/** A reading as an e-book. */
export async function ebookOf(parts: EbookParts): Promise<Uint8Array> {
  const cover = await measured('covers', () => coverPng(parts.reading, parts.library));
  return measured('e-books', () => epub({ ...parts, works: mlaWorks, css: styleSheet('book.css'), cover }));
}

/** A reading as one file. */
export const oneFileOf = (parts: Omit<OneFileParts, 'css' | 'icon' | 'works'>): Promise<string> =>
  measured('one files', () =>
    oneFile({
      ...parts,
      works: mlaWorks,
      css: styleSheet('one-file.css'),
      icon: readFileSync(pathFromHere('../../../public/favicon.svg'), 'utf8'),
    }),
  );
