import { wordSet } from '../../word-set.ts';
import { isFirstName } from './first-names.ts';

/** Words in the names of organizations, places and events. */
const organizationWords = wordSet(`
  department committee university college times post journal news party court council agency bureau office
  administration association institute center centre foundation group company corp inc co bank union church
  school hospital police senate house congress parliament ministry commission board press network radio magazine
  tribune herald gazette street avenue county city state states kingdom republic america airlines fund service
  force army navy guard club league society alliance coalition project campaign pac federation conference
  convention act amendment war day award prize river lake mountain island islands beach park museum theater
  theatre hall tower hotel plaza square bridge airport stadium initiative program security justice treasury
  pentagon kremlin media democrats republicans americans caucus national international federal united new north
  south west east white supreme super`);

/** Words for a party, a people or a place that stand before a person’s name and are no part of it. */
export const demonyms = wordSet(`
  republican republicans democrat democratic independent conservative liberal american british mexican chinese
  russian german french canadian cuban indian israeli palestinian japanese italian spanish black former then
  presidential christian jewish muslim catholic libertarian gop u.s. u.n. european african asian latino hispanic
  texas florida ohio iowa california arizona maryland massachusetts wisconsin michigan virginia georgia indiana
  nevada washington chicago boston london`);

/** Whether the words can name a person rather than an organization, a place or an acronym. */
export function looksPersonal(words: readonly string[]): boolean {
  if (words.length === 1 && /^\p{Lu}{3,}s?$/u.test(words[0] ?? '')) return false;
  if (!words.some((word) => organizationWords.has(word.toLowerCase().replace(/\.$/, '')))) return true;
  // "Ann House" may be a person; "Ann University" is none.
  const [first = '', last = ''] = words;
  return (
    words.length === 2 && isFirstName(first) && !/^(?:times|post|news|party|court|university|college)$/i.test(last)
  );
}
