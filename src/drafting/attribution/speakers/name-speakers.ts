import type { ArticleText } from '../article-text.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import type { Gender } from '../names/first-names.ts';
import { peopleNamedInFull, lowerCaseWords, type NamedSentence } from './introductions.ts';
import { findNames, type Name } from '../names/names.ts';
import type { People, Person } from './people.ts';
import { Salience } from './salience.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { headName, isGroup, roleWord } from './speaker-heads.ts';
import { firstAtOrAfter } from '../../text-range.ts';
import { firstFrom } from '../text/token-ranges.ts';
import { tokenAt } from '../text/tokens.ts';
import type { TextRange } from '../attribution.ts';

const pronounGenders: Readonly<Partial<Record<string, Gender>>> = { he: 'male', him: 'male', she: 'female', her: 'female' };
/** Code units of "the " before a name. */
const articleLength = 4;
/** So many names before a pronoun in its own sentence are looked at; it also bounds the work. */
const mostNamesBefore = 12;

/** What has been read of the text so far. */
interface Memory {
  readonly people: People;
  readonly salience: Salience;
}

/** The speaker of every draft: a name where the text gives one, else the words that describe the source. */
export function nameSpeakers(article: ArticleText, drafts: readonly UnresolvedAttribution[]): (string | null)[] {
  const usual = lowerCaseWords(article.sentences);
  const reads = article.sentences.map((sentence, at): NamedSentence => ({
    sentence,
    names: findNames(sentence.tokens, usual),
    at,
  }));
  const memory: Memory = { people: peopleNamedInFull(reads), salience: new Salience() };
  const named = new Map<number, string>();
  const sources = drafts.flatMap(({ speakerWords: source }) => (source === null ? [] : [source]));
  let next = 0;
  for (const source of sources.sort((left, right) => left.start - right.start)) {
    if (named.has(source.start)) continue;
    const at = Math.max(0, firstAtOrAfter(article.sentences, source.start + 1) - 1);
    for (; next < at; next += 1) remember(reads[next], memory);
    const words = article.text
      .slice(source.start, source.end)
      .replace(/\s+/g, ' ')
      .replace(/,? who$/, '')
      .trim();
    named.set(source.start, speakerOf(words, source, reads[at], memory));
  }
  return drafts.map(({ speakerWords: source }) => (source === null ? null : (named.get(source.start) ?? null)));
}

/** Notes whom a sentence names, and whom its opening pronoun keeps in mind. */
function remember(read: NamedSentence | undefined, { people, salience }: Memory): void {
  if (read === undefined) return;
  const { tokens } = read.sentence;
  const subject = sentenceSubject(tokens, tokens.length);
  const opening = subject === null ? '' : tokenAt(tokens, subject.from).lower;
  if (opening === 'he' || opening === 'she') salience.mentionPronoun(opening === 'he' ? 'male' : 'female', read.at);
  for (const name of read.names) {
    const person = name.kind === 'other' ? null : people.add(name);
    if (person?.kind !== 'person') continue;
    const inSubject = subject !== null && name.from >= subject.from && name.to <= subject.to;
    salience.mention(person, read.at, inSubject && tokenAt(tokens, name.to).kind !== 'possessive');
  }
}

function speakerOf(words: string, source: TextRange, read: NamedSentence | undefined, memory: Memory): string {
  if (read === undefined) return words;
  const { tokens } = read.sentence;
  const lower = words.toLowerCase();
  if (lower === 'they' || lower === 'them') return memory.salience.lastGroup(read.at) ?? words;
  const gender = pronounGenders[lower];
  const head = headName(tokens, source, read.names);
  const person =
    gender !== undefined ? pronounPerson(gender, source, read, memory) : namedPerson(head, source, read, memory);
  if (person === null) {
    if (isGroup(lower)) memory.salience.mentionGroup(words, read.at);
    return words;
  }
  if (person.kind !== 'other') memory.salience.mentionSpeaker(person, read.at);
  // "the county Parks Board" stays as it stands; "Mayor Bell" and "the Parks Board" are names.
  const described =
    head !== null && person.kind !== 'person' && tokenAt(tokens, head.from).start > source.start + articleLength;
  return described ? words : person.name;
}

/** The one that "he" or "she" stands for, among those named before it. */
function pronounPerson(gender: Gender, source: TextRange, read: NamedSentence, { people, salience }: Memory): Person | null {
  const behind = firstFrom(read.names, firstAtOrAfter(read.sentence.tokens, source.start));
  const earlier = read.names.slice(Math.max(0, behind - mostNamesBefore), behind);
  for (const name of earlier) {
    const person = name.kind === 'other' ? null : people.add(name);
    if (person?.kind === 'person') salience.mention(person, read.at, name === read.names[0]);
  }
  return salience.personForPronoun(gender, read.at);
}

/** The one whom a source names, or whose role it takes up: "the senator". */
function namedPerson(head: Name | null, source: TextRange, read: NamedSentence, { people, salience }: Memory): Person | null {
  if (head !== null) return salience.lastMentioned(people.allNamed(head), read.at) ?? people.add(head);
  const role = roleWord(read.sentence.tokens, source);
  return role === null ? null : salience.withRole(role, read.at);
}
