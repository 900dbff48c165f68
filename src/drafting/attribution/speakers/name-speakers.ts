import type { ArticleText } from '../article-text.ts';
import type { Naming } from '../attribution.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import type { Gender } from '../names/first-names.ts';
import { Descriptions } from './descriptions.ts';
import { peopleNamedInFull, type NamedSentence } from './introductions.ts';
import { findNames, type Name } from '../names/names.ts';
import type { People, Person } from './people.ts';
import { Salience } from './salience.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { headIndex, isBareNoun, isNounPhrase } from '../phrases/noun-phrases.ts';
import { headName, isGroup, roleWord } from './speaker-heads.ts';
import { daysAndMonths, determiners, timeWords } from '../words/closed-class-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { isTitle } from '../names/titles.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt, tokenize, type Token, type TokenRange } from '../text/tokens.ts';

/** Whom the words for a speaker name. */
export interface NamedSpeaker {
  readonly words: string;
  readonly naming: Naming;
  /** See `Attribution`. */
  readonly entity: number | null;
}

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
interface Memory {
  readonly people: People;
  readonly salience: Salience;
  readonly descriptions: Descriptions;
  /** Who was meant by words for a speaker, by the offset at which they start. */
  readonly speakers: Map<number, Found>;
}

/** Who is meant, with the words to show; nobody where the words name nobody. */
interface Found {
  readonly person: Person | null;
  readonly words: string;
}

/** The speaker of every attribution: a name where the text gives one, else the words that describe the speaker. */
export function nameSpeakers(
  article: ArticleText,
  attributions: readonly UnresolvedAttribution[],
): (NamedSpeaker | null)[] {
  const sentences = article.sentences.map(({ tokens, paragraph }, at): NamedSentence => ({
    tokens,
    names: findNames(tokens, article.inText),
    at,
    paragraph,
  }));
  const memory: Memory = {
    people: peopleNamedInFull(sentences),
    salience: new Salience(),
    descriptions: new Descriptions(),
    speakers: new Map(),
  };
  const ranges = attributions.flatMap(({ speakerWords, refersTo }) =>
    speakerWords === null ? [] : [{ ...speakerWords, refersTo: refersTo ?? null }],
  );
  let next = 0;
  for (const { refersTo, ...speakerWords } of ranges.sort((left, right) => left.start - right.start)) {
    if (memory.speakers.has(speakerWords.start)) continue;
    const at = sentenceIndex(article, speakerWords.start);
    for (; next < at; next += 1) readNames(article.text, sentences[next], memory);
    const words = refersTo === null || typeof refersTo === 'string' ? speakerWords : refersTo;
    const found =
      typeof refersTo === 'string'
        ? { person: memory.descriptions.labelled(refersTo), words: refersTo }
        : speakerOf(article.text, words, sentenceOf(article, sentences, words), memory);
    memory.speakers.set(speakerWords.start, found);
  }
  const entities = new Map<Person, number>();
  return attributions.map(({ speakerWords }) => {
    const found = speakerWords === null ? undefined : memory.speakers.get(speakerWords.start);
    if (found === undefined) return null;
    const { person, words } = found;
    if (person === null) return { words, naming: 'none', entity: null };
    const entity = entities.get(person) ?? entities.size;
    entities.set(person, entity);
    return { words, naming: namingOf(person, words), entity };
  });
}

function sentenceIndex({ sentences }: ArticleText, offset: number): number {
  return Math.max(0, firstAtOrAfter(sentences, offset + 1) - 1);
}

/** The sentence of the words for a speaker; a label inside quotation marks, “RUIZ: We knew.”, is one of its own. */
function sentenceOf(
  { text, quotations, sentences, inText }: ArticleText,
  named: readonly NamedSentence[],
  words: TextRange,
): NamedSentence | undefined {
  const at = Math.max(0, firstAtOrAfter(sentences, words.start + 1) - 1);
  const quotation = quotations[firstAtOrAfter(quotations, words.start + 1) - 1];
  if (quotation === undefined || words.start >= quotation.end) return named[at];
  const tokens = tokenize(text, { start: words.start, end: words.end + 1 });
  return { tokens, names: findNames(tokens, inText), at, paragraph: quotation.paragraph };
}

function namingOf({ kind, name }: Person, words: string): Naming {
  if (kind === 'person') return 'person';
  return kind === 'described' || kind === 'group' || words !== name ? 'description' : 'name';
}

/** Adds the people whom a sentence names or describes, and the person to whom its first pronoun refers. */
function readNames(text: string, sentence: NamedSentence | undefined, memory: Memory): void {
  if (sentence === undefined) return;
  const { people, salience } = memory;
  const { tokens } = sentence;
  salience.enter(sentence.paragraph);
  const subject = sentenceSubject(tokens, tokens.length);
  const opening = subject === null ? '' : tokenAt(tokens, subject.from).lower;
  if (opening === 'he' || opening === 'she') salience.mentionPronoun(opening === 'he' ? 'male' : 'female', sentence.at);
  else if (subject !== null) readDescription(text, sentence, subject, memory);
  for (const name of sentence.names) {
    const person = name.kind === 'other' ? null : people.add(name);
    if (person?.kind !== 'person') continue;
    const inSubject = subject !== null && name.from >= subject.from && name.to <= subject.to;
    salience.mention(person, sentence.at, inSubject && tokenAt(tokens, name.to).kind !== 'possessive');
  }
}

/** "My neighbor, a retired welder, laughed.": a pronoun that follows refers to the neighbor. */
function readDescription(text: string, sentence: NamedSentence, subject: TokenRange, memory: Memory): void {
  const { tokens } = sentence;
  const first = tokenAt(tokens, subject.from);
  const head = tokenAt(tokens, headIndex(tokens, subject));
  if (!determiners.has(first.lower) || head.capital || !isPersonNoun(head.lower)) return;
  // "An engineer, Jo Bell, laughed.": the name is read as one.
  if (sentence.names.some(({ from }) => from >= subject.from && from <= subject.to + 1)) return;
  if (memory.speakers.has(first.start) || !isNounPhrase(tokens, subject)) return;
  const range = { start: first.start, end: tokenAt(tokens, subject.to - 1).end };
  memory.speakers.set(first.start, speakerOf(text, range, sentence, memory));
}

function speakerOf(text: string, found: TextRange, sentence: NamedSentence | undefined, memory: Memory): Found {
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
