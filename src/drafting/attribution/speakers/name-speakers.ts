import type { ArticleText } from '../article-text.ts';
import type { Naming } from '../attribution.ts';
import type { UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import { Descriptions } from './descriptions.ts';
import { peopleNamedInFull, type NamedSentence } from './introductions.ts';
import { findNames } from '../names/names.ts';
import type { Person } from './people.ts';
import { Salience } from './salience.ts';
import { speakerOf, type Memory } from './speaker-of.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { headIndex, isNounPhrase } from '../phrases/noun-phrases.ts';
import { determiners } from '../words/closed-class-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';
import { tokenAt, tokenize, type TokenRange } from '../text/tokens.ts';

/** Whom the words for a speaker name. */
export interface NamedSpeaker {
  readonly words: string;
  readonly naming: Naming;
  /** See `Attribution`. */
  readonly entity: number | null;
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
