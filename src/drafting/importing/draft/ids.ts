/** Ids for addresses and file names, made from text. */
import { wordSet } from '../../word-set.ts';
import { isReservedAnchor } from '../../../model/anchors.ts';

const functionWords = wordSet(
  'a an the and or but nor of to in on at by for from with as is are was were be been being has have had that this these those it its he she they his her their we our you i not no so than then there which who whom whose will would could should may might can do does did said says',
);

/** Lower-case letters and digits joined by hyphens, cut at a word; `otherwise` where the text has none. */
export function slugFromText(text: string, longest: number, otherwise: string): string {
  return joinWords(asciiWords(text), longest) || otherwise;
}

/** An id for a claim: its first three words that are no function words. */
export function claimIdFromText(text: string): string {
  const words = asciiWords(text);
  const contentWords = words.filter((word) => !functionWords.has(word) && word.length > 2);
  const id = joinWords((contentWords.length > 1 ? contentWords : words).slice(0, 3), 24);
  // A single word could become an anchor of the pages some day; the anchors that they have now are reserved.
  return id.includes('-') && !isReservedAnchor(id) ? id : `claim-${id || 'here'}`;
}

/** For a set of ids, the number that comes next for an id that was wanted before: all smaller ones are taken. */
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** `wanted`, or with the first number from 2 with which it is free. Adds the id that it returns to `taken`, from which none is removed. */
export function uniqueId(wanted: string, taken: Set<string>): string {
  const numbers = nextNumbers.get(taken) ?? new Map<string, number>();
  nextNumbers.set(taken, numbers);
  let id = wanted;
  let number = numbers.get(wanted) ?? 2;
  for (; taken.has(id); number++) id = `${wanted}-${String(number)}`;
  if (id !== wanted) numbers.set(wanted, number);
  taken.add(id);
  return id;
}

/** Words in plain letters: accents away, apostrophes closed up. */
export function asciiWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’'.]/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/æ/gu, 'ae')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

function joinWords(words: readonly string[], longest: number): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
