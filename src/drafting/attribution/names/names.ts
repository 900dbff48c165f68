import { nameParticles } from '../../name-particles.ts';
import { wordSet } from '../../word-set.ts';
import {
  auxiliaries,
  clauseOpeners,
  daysAndMonths,
  determiners,
  isAdverb,
  prepositions,
  subjectPronouns,
} from '../words/closed-class-words.ts';
import { isFirstName, type Gender } from './first-names.ts';
import { demonyms, looksPersonal } from './organization-words.ts';
import { isNickname } from './nicknames.ts';
import { isBareNoun } from '../phrases/noun-phrases.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { genderOfWord, isTitle, roleOfTitle } from './titles.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import { isHeadline, type WordCase } from '../text/word-case.ts';

/** A proper name in a sentence, its titles taken off. */
export interface Name extends TokenRange {
  /** The words of the name, a nickname included. */
  readonly words: readonly string[];
  /** A single word may name a person or not. */
  readonly kind: 'person' | 'unsure' | 'other';
  readonly gender: Gender | null;
  /** The role that its title gives, or null. */
  readonly role: string | null;
}

/** "do" is left out: in an English sentence it is mostly a verb. */
const particles = new Set([...nameParticles, 'y', 'ben', 'st.', 'abu', 'ter']);

/** Other words that begin a sentence before a name and are no part of the name. */
const openingWords = wordSet(
  'and like unlike neither either yes no well here there asked given thanks please let did does do is are was were has have had will would can could should according people those',
);

/** What follows a surname: Jr., III. */
export const nameSuffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Common surnames that end like a plural, so that one that opens a sentence is known for a name. */
const surnamesLikePlurals = wordSet(`
  williams jones davis harris adams roberts phillips edwards collins stevens rogers hughes myers sanders simmons jenkins
  perkins stephens powers daniels burns gibbs watkins matthews andrews peters richards reynolds owens evans griffiths
  higgins hopkins hawkins wilkins parsons saunders sellers withers rhodes hayes barnes holmes mills banks brooks woods fields
  reuters forbes times post`);
/** Endings of nouns in the plural and of words that are seldom names. */
const commonEnding = /[^su'’i]s$|(?:[^e]ed|ing|ly|tion|ment|ness|ity|[ae]nce|ism)$/;

/** In a headline of more tokens than this, a known first name and one word more are a name: "Jo Bell Looks Weary". */
const shortestHeadline = 4;
/** There a name is not followed further than this many tokens; this limits the work. */
const longestInHeadline = 12;

/** The proper names among the tokens, in order. `inText` tells how the text writes words elsewhere. */
export function findNames(tokens: readonly Token[], inText: WordCase): Name[] {
  const names: Name[] = [];
  const inHeadline = tokens.length > shortestHeadline && isHeadline(tokens);
  for (let index = 0; index < tokens.length;) {
    const end = nameEnd(tokens, index, inText, inHeadline ? index + longestInHeadline : tokens.length);
    const to = inHeadline && end - index > 2 && isFirstName(tokenAt(tokens, index).lower) ? index + 2 : end;
    if (to === index) {
      index += 1;
      continue;
    }
    const name = readName(tokens, index, to, inText);
    if (name !== null) names.push(name);
    index = to;
  }
  return names;
}

/** End of the capitalized words that start at the index; the index itself where none do. */
function nameEnd(tokens: readonly Token[], start: number, inText: WordCase, ceiling: number): number {
  if (!startsName(tokens, start, inText)) return start;
  let end = start + 1;
  for (;;) {
    const token = tokenAt(tokens, end);
    if (end >= ceiling) return end;
    if (token.capital && !daysAndMonths.has(token.lower) && !isHeadlineWord(token.lower)) end += 1;
    else if (token.lower === 'of' && continuesTitle(tokens, end)) end += 2;
    else if (token.kind === 'quote' && isNickname(tokens, end)) end += 1;
    else if (particles.has(token.lower) && tokenAt(tokens, end + 1).capital) end += 1;
    else if (
      particles.has(token.lower) &&
      particles.has(tokenAt(tokens, end + 1).lower) &&
      tokenAt(tokens, end + 2).capital
    )
      end += 2;
    else if (token.text === ',' && nameSuffix.test(tokenAt(tokens, end + 1).text)) end += 2;
    else return end;
  }
}

/** Capitals of a headline end a name too: "Bell Says Bridge Is Closed". */
function isHeadlineWord(lower: string): boolean {
  if (lower === 'will' || lower === 'may' || lower === 'do' || lower === 'can' || lower === 'of') return false;
  return (
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    clauseOpeners.has(lower) ||
    subjectPronouns.has(lower) ||
    /^(?:and|just|says|said|calls|tells|told|asks|warns|slams|blasts|rips)$/.test(lower)
  );
}

/** "Secretary of State Jo Bell": a title goes on before the name. */
function continuesTitle(tokens: readonly Token[], of: number): boolean {
  return isTitle(tokenAt(tokens, of - 1).text) && tokenAt(tokens, of + 1).capital && tokenAt(tokens, of + 2).capital;
}

function startsName(tokens: readonly Token[], index: number, inText: WordCase): boolean {
  const token = tokenAt(tokens, index);
  if (!token.capital || daysAndMonths.has(token.lower)) return false;
  const opens =
    index === 0 || tokenAt(tokens, index - 1).kind === 'quote' || /^[.:?!“]$/.test(tokenAt(tokens, index - 1).text);
  if (token.lower === 'i' || subjectPronouns.has(token.lower) || determiners.has(token.lower)) return false;
  if (!opens) return !isHeadlineWord(token.lower);
  if (
    particles.has(token.lower) &&
    (tokenAt(tokens, index + 1).capital || particles.has(tokenAt(tokens, index + 1).lower))
  )
    return true;
  if (
    prepositions.has(token.lower) ||
    clauseOpeners.has(token.lower) ||
    isAdverb(token.lower) ||
    openingWords.has(token.lower)
  )
    return false;
  if (isTitle(token.text) || isFirstName(token.text)) return true;
  return !inText.lower.has(token.lower) && !isCommonWord(tokens, index, inText);
}

/** A lone word that opens a sentence, is no name elsewhere in the text and ends like a plural: "Critics say". */
function isCommonWord(tokens: readonly Token[], index: number, inText: WordCase): boolean {
  const { lower } = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (next.capital || next.kind === 'possessive' || next.text === ':' || inText.capital.has(lower)) return false;
  return (commonEnding.test(lower) || isBareNoun(lower)) && !surnamesLikePlurals.has(lower);
}

/** Removes titles and what stands before them, and tells people from other names. */
function readName(tokens: readonly Token[], start: number, end: number, inText: WordCase): Name | null {
  let from = start;
  let title: string | null = null;
  for (let index = start; index < end - 1; index += 1) {
    const { text } = tokenAt(tokens, index);
    if (!isTitle(text) || (title === null && isFirstName(text) && index === start)) continue;
    title = text;
    from = tokenAt(tokens, index + 1).lower === 'of' && index + 3 < end ? index + 3 : index + 1;
  }
  while (
    end - from > 1 &&
    demonyms.has(tokenAt(tokens, from).lower) &&
    !(end - from === 2 && isFirstName(tokenAt(tokens, from).text))
  )
    from += 1;
  if (title === null) from = firstNameAfterRole(tokens, from, end, inText);
  const words: string[] = [];
  for (let index = from; index < end; index += 1) {
    const { kind, text } = tokenAt(tokens, index);
    if (kind === 'word') words.push(text);
  }
  if (words.length === 0) return null;
  const before = tokenAt(tokens, from - 1);
  const article = before.lower === 'the' && title === null;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const personal = title !== null || (!article && capitals < 6 && looksPersonal(words));
  const sure = title !== null || words.length > 1 || isFirstName(words[0] ?? '');
  const kind = !personal ? 'other' : sure ? 'person' : 'unsure';
  const gender = title === null ? genderOfWord(before.lower) : genderOfWord(title);
  const role = title === null ? roleBefore(before) : roleOfTitle(title);
  return { from, to: end, words, kind, gender, role };
}

/** "Pollster Jo Bell": a known first name after words for a role or a party, which the text writes in lower case elsewhere. */
function firstNameAfterRole(tokens: readonly Token[], from: number, end: number, inText: WordCase): number {
  const texts = tokens.slice(from, end).map(({ text }) => text);
  if (end - from < 3 || texts.some((text) => particles.has(text.toLowerCase()))) return from;
  const first = texts.findIndex((text) => isFirstName(text));
  if (first < 1 || first > texts.length - 2 || nameSuffix.test(texts[first + 1] ?? '')) return from;
  const roles = texts.slice(0, first).every((text) => {
    const lower = text.toLowerCase();
    return isPersonNoun(lower) || inText.lower.has(lower) || /^(?:house|senate)$|ing$|-based$/.test(lower);
  });
  return roles ? from + first : from;
}

/** "campaign manager Jo Bell": a lower-case word for a role before a name. */
function roleBefore(before: Token): string | null {
  return before.kind === 'word' && !before.capital && /(?:er|or|man|woman|ist|ent|ant|ive|ian)$/.test(before.lower)
    ? before.lower
    : null;
}
