/** How much of a file is read. Every limit is told in words where it is passed; none is one that an article reaches. */
import { ImportError } from '../import-error.ts';

/** Bytes of a file: no article is longer; a larger file is something else, or a mistake. */
export const mostBytes = 20_000_000;
/** Bytes of a part of a Word document once it is unpacked. A novel has 5 MB. */
export const mostUnpacked = 30_000_000;
/** Characters of a text: about 300,000 words. */
export const mostCharacters = 2_000_000;
/** Tags of a page, and how deep they may stand in one another. */
export const mostTags = 400_000;
export const deepestTags = 2000;
/** Deeper elements are taken apart: what looks for the article takes time with the square of the depth. */
export const deepestKept = 60;
/** A page with more elements is taken as it stands, without looking for the article in it. */
export const mostElements = 12_000;

/** @param what measured and in which unit, as in “22 MB” */
export function tooLarge(file: string, what: string, most: string): ImportError {
  return new ImportError('file-too-large', file, {
    found: what,
    expected: `at most ${most}`,
    hint: 'Hand in one article at a time. If this is one, copy its text into a text file.',
  });
}

/** @throws ImportError where a text is longer than any article */
export function checkLength(characters: number, file: string): void {
  if (characters > mostCharacters)
    throw tooLarge(
      file,
      `a text of ${characters.toLocaleString('en')} characters`,
      `${mostCharacters.toLocaleString('en')} characters, about 300,000 words`,
    );
}
