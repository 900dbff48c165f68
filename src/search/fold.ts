/** The common form of words: what is the same to someone who types is the same here. */

/** Lower case, without accents, quotation marks and apostrophes; all other punctuation becomes one space. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘“”"]/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text in their common form. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
