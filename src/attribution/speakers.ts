import type { ArticleText, Sentence } from './document.ts';
import type { Draft } from './drafts.ts';
import { introduce, usualWords } from './introductions.ts';
import { findNames, type Name } from './names.ts';
import { People } from './people.ts';
import { Salience } from './salience.ts';
import { sentenceSubject } from './sentence-subjects.ts';
import { headName, roleWord } from './source-heads.ts';
import { firstAtOrAfter } from './spans.ts';
import { tokenAt } from './tokens.ts';
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
    const earlier = names.filter(
      (name) =>
        name.kind !== 'other' &&
        people.note(name).kind === 'person' &&
        tokenAt(tokens, name.to - 1).end <= source.start,
    );
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
