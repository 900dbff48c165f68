import { DETERMINERS, PREPOSITIONS } from './closed-class.ts';
import type { ArticleText, Sentence } from './document.ts';
import type { Draft } from './drafts.ts';
import { findNames, type Name } from './names.ts';
import { People, type Person } from './people.ts';
import { Salience } from './salience.ts';
import { sentenceSubject } from './subjects.ts';
import { genderOfWord } from './titles.ts';
import { tokenAt, type Token } from './tokens.ts';
import { firstAtOrAfter } from './turns.ts';
import type { Span } from './types.ts';

/** The speaker of every draft: a name where the text gives one, else the words that describe the source. */
export function nameSpeakers(article: ArticleText, drafts: readonly Draft[]): (string | null)[] {
  const usual = usualWords(article.sentences);
  const namesOf = article.sentences.map(({ tokens }) => findNames(tokens, usual));
  const people = introduce(article.sentences, namesOf);
  const salience = new Salience();
  const bySource = new Map<number, string | null>();
  const order = drafts
    .map((_, index) => index)
    .sort((left, right) => sourceStart(drafts[left]) - sourceStart(drafts[right]));
  let read = 0;
  for (const index of order) {
    const { source } = drafts[index] as Draft;
    if (source === null || bySource.has(source.start)) continue;
    const at = Math.max(0, firstAtOrAfter(article.sentences, source.start + 1) - 1);
    for (; read < at; read += 1) noteSentence(article.sentences[read], namesOf[read] ?? [], read, people, salience);
    bySource.set(source.start, speakerOf(article, source, at, namesOf[at] ?? [], people, salience));
  }
  return drafts.map(({ source }) => (source === null ? null : (bySource.get(source.start) ?? null)));
}

function sourceStart(draft: Draft | undefined): number {
  return draft?.source?.start ?? 0;
}

/** Words that the text also writes small, so that one that opens a sentence is no name. */
function usualWords(sentences: readonly Sentence[]): Set<string> {
  const usual = new Set<string>();
  for (const { tokens } of sentences)
    for (const { kind, capital, lower } of tokens) if (kind === 'word' && !capital) usual.add(lower);
  return usual;
}

/** Everyone whom the text names in full, so that a surname in the first line finds its bearer too. */
function introduce(sentences: readonly Sentence[], namesOf: readonly (readonly Name[])[]): People {
  const people = new People();
  namesOf.forEach((names, index) => {
    for (const name of names) {
      if (name.words.length === 1) continue;
      const person = people.note(name);
      const tokens = sentences[index]?.tokens ?? [];
      const role = appositiveRole(tokens, name.to);
      if (role === null || person.kind !== 'person') continue;
      person.roles.add(role);
      person.gender ??= genderOfWord(role);
    }
  });
  return people;
}

/** The role in ", the former ambassador to …," after a name. */
function appositiveRole(tokens: readonly Token[], after: number): string | null {
  if (tokenAt(tokens, after).text !== ',' || !DETERMINERS.has(tokenAt(tokens, after + 1).lower)) return null;
  let role: string | null = null;
  for (let index = after + 2; index < after + 9; index += 1) {
    const { kind, lower, capital } = tokenAt(tokens, index);
    if (kind === 'possessive') continue;
    if (kind !== 'word' || PREPOSITIONS.has(lower) || lower === 'who' || lower === 'and') break;
    if (!capital) role = lower;
  }
  return role;
}

function noteSentence(
  sentence: Sentence | undefined,
  names: readonly Name[],
  at: number,
  people: People,
  salience: Salience,
): void {
  if (sentence === undefined) return;
  const subject = sentenceSubject(sentence.tokens, sentence.tokens.length);
  for (const name of names) {
    const person = name.kind === 'other' ? null : people.note(name);
    if (person?.kind !== 'person') continue;
    const leads =
      subject !== null &&
      name.from >= subject.from &&
      name.to <= subject.to &&
      tokenAt(sentence.tokens, name.to).kind !== 'possessive';
    salience.mention(person, at, leads);
  }
  const opening = subject === null ? '' : tokenAt(sentence.tokens, subject.from).lower;
  if (opening === 'he' || opening === 'she') salience.takeUp(opening === 'he' ? 'male' : 'female', at);
}

function speakerOf(
  article: ArticleText,
  source: Span,
  at: number,
  names: readonly Name[],
  people: People,
  salience: Salience,
): string | null {
  const text = article.text
    .slice(source.start, source.end)
    .replace(/\s+/g, ' ')
    .replace(/,? who$/, '')
    .trim();
  const lower = text.toLowerCase();
  const sentence = article.sentences[at];
  if (sentence === undefined) return text;
  const { tokens } = sentence;
  if (lower === 'he' || lower === 'she' || lower === 'him' || lower === 'her') {
    const gender = lower.startsWith('h') && lower !== 'her' ? 'male' : 'female';
    const earlier = names.filter((name) => name.kind !== 'other' && people.note(name).kind === 'person' && tokenAt(tokens, name.to - 1).end <= source.start);
    for (const name of earlier) salience.mention(people.note(name), at, name === earlier[0]);
    const person = salience.choose(gender, at);
    if (person === null) return text;
    salience.speak(person, at);
    return person.name;
  }
  if (lower === 'they' || lower === 'them' || lower === 'who') return salience.lastGroup(lower, at) ?? text;
  const head = headName(tokens, source, names);
  if (head !== null) {
    const person = people.note(head);
    if (person.kind !== 'other') salience.speak(person, at);
    const described = person.kind !== 'person' && tokenAt(tokens, head.from).start > source.start + 4;
    return described ? text : person.name;
  }
  const role = roleWord(tokens, source);
  const known = role === null ? null : salience.withRole(role, at);
  if (known !== null) {
    salience.speak(known, at);
    return known.name;
  }
  if (/s$/.test(lower.split(/ (?:of|for|in|from|with|on|at|to) /)[0] ?? '') || /\band\b/.test(lower))
    salience.speakGroup(text, at);
  return text;
}

/** The name at the head of a source: "former Gov. Jo Bell of Ohio", but not "a spokesman for Jo Bell". */
function headName(tokens: readonly Token[], source: Span, names: readonly Name[]): Name | null {
  const inside = names.filter((name) => tokenAt(tokens, name.from).start >= source.start && tokenAt(tokens, name.to - 1).end <= source.end);
  const end = coreEnd(tokens, source, inside);
  return inside.find((name) => name.to === end) ?? null;
}

/** Index after the head of a source: before its first preposition, "and", comma or "who". */
function coreEnd(tokens: readonly Token[], source: Span, names: readonly Name[]): number {
  let index = firstAtOrAfter(tokens, source.start);
  for (; index < tokens.length; index += 1) {
    const name = names.find(({ from }) => from === index);
    if (name !== undefined) {
      index = name.to - 1;
      continue;
    }
    const { start, kind, lower, text } = tokenAt(tokens, index);
    if (start >= source.end || PREPOSITIONS.has(lower) || lower === 'and' || lower === 'who' || (kind === 'mark' && text !== '-')) break;
  }
  return index;
}

/** The role in "the senator" or "the Texas senator"; null for any other source. */
function roleWord(tokens: readonly Token[], source: Span): string | null {
  const from = firstAtOrAfter(tokens, source.start);
  if (tokenAt(tokens, from).lower !== 'the') return null;
  const last = firstAtOrAfter(tokens, source.end) - 1;
  const { capital, lower, kind } = tokenAt(tokens, last);
  return last > from && last - from < 5 && kind === 'word' && !capital ? lower : null;
}

export type { Person };
