import { determiners, prepositions } from '../words/closed-class-words.ts';
import type { Name } from '../names/names.ts';
import { People } from './people.ts';
import { genderOfWord } from '../names/titles.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** A sentence with the names in it. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** Index of the sentence in the text. */
  readonly at: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** Everyone whom the text names in full, so that a surname alone can be resolved even before the full name. */
export function peopleNamedInFull(sentences: readonly NamedSentence[]): People {
  const people = new People();
  for (const { tokens, names } of sentences) {
    for (const name of names) {
      if (name.words.length === 1) continue;
      const person = people.add(name);
      const role = appositiveRole(tokens, name.to);
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
