import type { Descriptions } from './descriptions.ts';
import type { NamedSentence } from './introductions.ts';
import type { People, Person } from './people.ts';
import type { Salience } from './salience.ts';
import { headName, isGroup, roleWord } from './speaker-heads.ts';
import type { Gender } from '../names/first-names.ts';
import type { Name } from '../names/names.ts';
import { isTitle } from '../names/titles.ts';
import { isBareNoun, isNounPhrase } from '../phrases/noun-phrases.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import { daysAndMonths, timeWords } from '../words/closed-class-words.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';

const pronounGenders: Readonly<Partial<Record<string, Gender>>> = {
  he: 'male',
  him: 'male',
  she: 'female',
  her: 'female',
  his: 'male',
};
const otherPronouns = /^(?:i|we|you|it|they|them|us|me|who|which|that|this|those|these|my|our|your|its)$/;
/** Code units of "the " before a name. */
const articleLength = 4;
/** At most so many names before a pronoun in its own sentence are looked at; this also limits the work. */
const mostNamesBefore = 12;

/** What is known from the text read so far. */
export interface Memory {
  readonly people: People;
  readonly salience: Salience;
  readonly descriptions: Descriptions;
  /** Who was meant by words for a speaker, by the offset at which they start. */
  readonly speakers: Map<number, Found>;
}

/** Who is meant, with the words to show; nobody where the words name nobody. */
export interface Found {
  readonly person: Person | null;
  readonly words: string;
}

/** Who is meant by the words in a sentence: a person named before or elsewhere, or one whom the words describe. */
export function speakerOf(text: string, found: TextRange, sentence: NamedSentence | undefined, memory: Memory): Found {
  if (sentence === undefined) return { person: null, words: text.slice(found.start, found.end) };
  const { salience } = memory;
  const { tokens, at } = sentence;
  salience.enter(sentence.paragraph);
  const range = tokenRange(sentence, found);
  const speakerWords = { start: found.start, end: Math.max(tokenAt(tokens, range.to - 1).end, found.start + 1) };
  const words = text.slice(speakerWords.start, speakerWords.end).replace(/\s+/g, ' ').trim();
  const lower = words.toLowerCase();
  if (lower === 'they' || lower === 'them' || lower === 'their') {
    const group = salience.lastGroup(at);
    return { person: group, words: group?.name ?? words };
  }
  const gender = pronounGenders[lower];
  if (gender !== undefined) return speaking(pronounPerson(gender, speakerWords, sentence, memory), words, at, memory);
  const head = headName(tokens, speakerWords, sentence.names);
  if (otherPronouns.test(lower) || !(opensWithName(head, range, sentence, memory) || isNounPhrase(tokens, range)))
    return { person: null, words };
  const person = namedPerson(head, speakerWords, sentence, memory);
  // "the county Parks Board" stays as it stands; "Mayor Bell" and "the Parks Board" are names.
  const isPart =
    head !== null && person?.kind !== 'person' && tokenAt(tokens, head.from).start > speakerWords.start + articleLength;
  if (person !== null && !isPart) return speaking(person, words, at, memory);
  if (range.to - range.from === 1 && !isBareNoun(lower)) return { person: null, words };
  const described = memory.descriptions.find(words, tokens, range, at, salience);
  if (described.kind === 'group' && isGroup(lower)) salience.mentionGroup(described, at);
  return speaking(described, words, at, memory);
}

/** Whether the words begin with a person’s name or title: nothing else need be asked of them then. */
function opensWithName(
  head: Name | null,
  { from }: TokenRange,
  { tokens }: NamedSentence,
  { people }: Memory,
): boolean {
  if (head === null || (head.from > from && !isTitle(tokenAt(tokens, from).text))) return false;
  return head.kind === 'person' || people.allNamed(head).length > 0;
}

/** Someone who speaks; a pronoun after that is likely to refer to them. */
function speaking(person: Person | null, words: string, at: number, { salience }: Memory): Found {
  if (person === null) return { person, words };
  if (person.kind !== 'other' && person.kind !== 'group') salience.mentionSpeaker(person, at);
  return { person, words: person.name };
}

/** The tokens of the words, without "who", a possessive mark and when somebody spoke: "the mayor [on Tuesday]". */
function tokenRange({ tokens }: NamedSentence, { start, end }: TextRange): TokenRange {
  const from = firstAtOrAfter(tokens, start);
  let to = firstAtOrAfter(tokens, end);
  while (to > from + 1 && isOccasion(tokenAt(tokens, to - 1))) to -= 1;
  return { from, to };
}

function isOccasion({ kind, lower }: Token): boolean {
  return kind === 'possessive' || lower === 'who' || lower === 'on' || timeWords.has(lower) || daysAndMonths.has(lower);
}

/** The person to whom "he" or "she" refers, among those named before it. */
function pronounPerson(
  gender: Gender,
  speakerWords: TextRange,
  sentence: NamedSentence,
  { people, salience }: Memory,
): Person | null {
  const pronounIndex = firstFrom(sentence.names, firstAtOrAfter(sentence.tokens, speakerWords.start));
  const earlier = sentence.names.slice(Math.max(0, pronounIndex - mostNamesBefore), pronounIndex);
  for (const name of earlier) {
    const person = name.kind === 'other' ? null : people.add(name);
    if (person?.kind === 'person') salience.mention(person, sentence.at, name === sentence.names[0]);
  }
  return salience.personForPronoun(gender, sentence.at);
}

/** "Smith said he would resign": what follows the verb tells which of two people of one surname speaks. */
function genderAfter({ tokens }: NamedSentence, { end }: TextRange): Gender | null {
  const from = firstAtOrAfter(tokens, end);
  const next = tokenAt(tokens, from + 1).lower === 'that' ? from + 2 : from + 1;
  return pronounGenders[tokenAt(tokens, next).lower] ?? null;
}

/** The person whom the words name, or whose role they give: "the senator". */
function namedPerson(
  head: Name | null,
  speakerWords: TextRange,
  sentence: NamedSentence,
  { people, salience }: Memory,
): Person | null {
  if (head !== null) {
    const gender = head.gender ?? genderAfter(sentence, speakerWords);
    const bearers = people.allNamed({ ...head, gender });
    return salience.lastMentioned(bearers, sentence.at) ?? bearers[0] ?? people.add(head);
  }
  const role = roleWord(sentence.tokens, speakerWords);
  return role === null ? null : salience.withRole(role, sentence.at);
}
