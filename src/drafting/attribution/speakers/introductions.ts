import { determiners, prepositions } from '../words/closed-class-words.ts';
import type { Sentence } from '../article-text.ts';
import type { Name } from '../names/names.ts';
import { People } from './people.ts';
import { genderOfWord } from '../names/titles.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** A sentence with the names in it, and its index. */
export interface NamedSentence {
  readonly sentence: Sentence;
  readonly names: readonly Name[];
  readonly at: number;
}

/** Words that the text also writes small, so that one that opens a sentence is no name. */
export function lowerCaseWords(sentences: readonly Sentence[]): Set<string> {
  const usual = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { kind, capital, lower } of tokens) if (kind === 'word' && !capital) usual.add(lower);
  }
  return usual;
}

/** Everyone whom the text names in full, so that a surname in the first line finds its bearer too. */
export function peopleNamedInFull(reads: readonly NamedSentence[]): People {
  const people = new People();
  for (const { sentence, names } of reads) {
    for (const name of names) {
      if (name.words.length === 1) continue;
      const person = people.add(name);
      const role = appositiveRole(sentence.tokens, name.to);
      if (role === null || person.kind !== 'person') continue;
      person.roles.add(role);
      person.gender ??= genderOfWord(role);
    }
  }
  return people;
}

/** The role in ", the former ambassador to …," after a name. */
function appositiveRole(tokens: readonly Token[], after: number): string | null {
  if (tokenAt(tokens, after).text !== ',' || !determiners.has(tokenAt(tokens, after + 1).lower)) return null;
  let role: string | null = null;
  for (let index = after + 2; index < after + 9; index += 1) {
    const { kind, lower, capital } = tokenAt(tokens, index);
    if (kind === 'possessive') continue;
    if (kind !== 'word' || prepositions.has(lower) || lower === 'who' || lower === 'and') break;
    if (!capital) role = lower;
  }
  return role;
}
