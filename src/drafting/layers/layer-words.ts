/** Words of a text as the layer counts them, and the byte that stands for each. */
import type { TextRange } from '../text-range.ts';

/** A word and where it stands. */
export interface Word extends TextRange {
  /** Normalized: lower case, accents and punctuation away. */
  word: string;
}

/**
 * The words of a text. White space, hyphens, dashes and slashes part words; whatever is neither letter nor digit goes,
 * so that “U.S.-backed” is `us`, `backed`, and straight or curly marks, accents and case make no difference.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.matchAll(/[^\s\u2010-\u2015/-]+/gu)) {
    const word = normalized(token);
    if (word === '') continue;
    const first = /[\p{L}\p{N}]/u.exec(token)?.index ?? 0;
    const last = /[\p{L}\p{N}\p{M}](?=[^\p{L}\p{N}\p{M}]*$)/u.exec(token);
    words.push({
      word,
      start: index + first,
      end: index + (last === null ? token.length : last.index + last[0].length),
    });
  }
  return words;
}

function normalized(token: string): string {
  return token
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * One byte for a word: FNV-1a over its UTF-8 bytes (32 bits; Fowler, Noll and Vo, draft-eastlake-fnv), folded to 8 bits
 * by exclusive or. It is no secret: everybody can hash a dictionary. See docs/layer-format.md for what that gives away.
 */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(word)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
}
