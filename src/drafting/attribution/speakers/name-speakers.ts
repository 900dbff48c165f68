import type { ArticleText } from '../article-text.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import type { Gender } from '../names/first-names.ts';
import { peopleNamedInFull, lowerCaseWords, type NamedSentence } from './introductions.ts';
import { findNames, type Name } from '../names/names.ts';
import type { People, Person } from './people.ts';
import { Salience } from './salience.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { headName, isGroup, roleWord } from './speaker-heads.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt } from '../text/tokens.ts';

const pronounGenders: Readonly<Partial<Record<string, Gender>>> = {
  he: 'male',
  him: 'male',
  she: 'female',
  her: 'female',
};
/** Code units of "the " before a name. */
const articleLength = 4;
/** At most so many names before a pronoun in its own sentence are looked at; this also limits the work. */
const mostNamesBefore = 12;

/** What is known from the text read so far. */
interface Memory {
  readonly people: People;
  readonly salience: Salience;
}

/** The speaker of every attribution: a name where the text gives one, else the words that describe the speaker. */
export function nameSpeakers(article: ArticleText, attributions: readonly UnresolvedAttribution[]): (string | null)[] {
  const inLowerCase = lowerCaseWords(article.sentences);
  const sentences = article.sentences.map(({ tokens }, at): NamedSentence => ({
    tokens,
    names: findNames(tokens, inLowerCase),
    at,
  }));
  const memory: Memory = { people: peopleNamedInFull(sentences), salience: new Salience() };
  const speakers = new Map<number, string>();
  const ranges = attributions.flatMap(({ speakerWords }) => (speakerWords === null ? [] : [speakerWords]));
  let next = 0;
  for (const speakerWords of ranges.sort((left, right) => left.start - right.start)) {
    if (speakers.has(speakerWords.start)) continue;
    const at = Math.max(0, firstAtOrAfter(article.sentences, speakerWords.start + 1) - 1);
    for (; next < at; next += 1) readNames(sentences[next], memory);
    const words = article.text
      .slice(speakerWords.start, speakerWords.end)
      .replace(/\s+/g, ' ')
      .replace(/,? who$/, '')
      .trim();
    speakers.set(speakerWords.start, speakerOf(words, speakerWords, sentences[at], memory));
  }
  return attributions.map(({ speakerWords }) =>
    speakerWords === null ? null : (speakers.get(speakerWords.start) ?? null),
  );
}

/** Adds the people whom a sentence names and the person to whom its first pronoun refers. */
function readNames(sentence: NamedSentence | undefined, { people, salience }: Memory): void {
  if (sentence === undefined) return;
  const { tokens } = sentence;
  const subject = sentenceSubject(tokens, tokens.length);
  const opening = subject === null ? '' : tokenAt(tokens, subject.from).lower;
  if (opening === 'he' || opening === 'she') salience.mentionPronoun(opening === 'he' ? 'male' : 'female', sentence.at);
  for (const name of sentence.names) {
    const person = name.kind === 'other' ? null : people.add(name);
    if (person?.kind !== 'person') continue;
    const inSubject = subject !== null && name.from >= subject.from && name.to <= subject.to;
    salience.mention(person, sentence.at, inSubject && tokenAt(tokens, name.to).kind !== 'possessive');
  }
}

function speakerOf(
  words: string,
  speakerWords: TextRange,
  sentence: NamedSentence | undefined,
  memory: Memory,
): string {
  if (sentence === undefined) return words;
  const { tokens } = sentence;
  const lower = words.toLowerCase();
  if (lower === 'they' || lower === 'them') return memory.salience.lastGroup(sentence.at) ?? words;
  const gender = pronounGenders[lower];
  const head = headName(tokens, speakerWords, sentence.names);
  const person =
    gender !== undefined
      ? pronounPerson(gender, speakerWords, sentence, memory)
      : namedPerson(head, speakerWords, sentence, memory);
  if (person === null) {
    if (isGroup(lower)) memory.salience.mentionGroup(words, sentence.at);
    return words;
  }
  if (person.kind !== 'other') memory.salience.mentionSpeaker(person, sentence.at);
  // "the county Parks Board" stays as it stands; "Mayor Bell" and "the Parks Board" are names.
  const described =
    head !== null && person.kind !== 'person' && tokenAt(tokens, head.from).start > speakerWords.start + articleLength;
  return described ? words : person.name;
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

/** The person whom the words name, or whose role they give: "the senator". */
function namedPerson(
  head: Name | null,
  speakerWords: TextRange,
  sentence: NamedSentence,
  { people, salience }: Memory,
): Person | null {
  if (head !== null) return salience.lastMentioned(people.allNamed(head), sentence.at) ?? people.add(head);
  const role = roleWord(sentence.tokens, speakerWords);
  return role === null ? null : salience.withRole(role, sentence.at);
}
