import { headIndex } from '../phrases/noun-phrases.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { genderOfWord } from '../names/titles.ts';
import type { Person } from './people.ts';
import type { Salience } from './salience.ts';
import { isGroup } from './speaker-heads.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Words before a noun that bring in somebody new: "a senior official", "another", "two aides". */
const indefinite = /^(?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten)$/;
/** Words before a noun that point back: "the official". */
const definite = /^(?:the|this|that)$/;

/**
 * The speakers whom a text only describes. The same words are the same speaker ("critics"), but "a senior official" is
 * somebody new each time: the text does not say that it is the same one.
 */
export class Descriptions {
  readonly #byWords = new Map<string, Person>();

  /** The speaker whose turns in a dialogue have the words as their label. */
  labelled(words: string): Person {
    const key = `label ${words.toLowerCase()}`;
    const person = this.#byWords.get(key) ?? { name: words, gender: null, roles: new Set(), kind: 'group' };
    this.#byWords.set(key, person);
    return person;
  }

  /** Who is meant by the words, which the tokens in the range are. */
  find(words: string, tokens: readonly Token[], range: TokenRange, at: number, salience: Salience): Person {
    const opening = tokenAt(tokens, range.from).lower;
    const head = tokenAt(tokens, headIndex(tokens, range)).lower;
    if (definite.test(opening)) {
      const [known, ...others] = salience.described(at).filter(({ roles }) => roles.has(head));
      if (known !== undefined && others.length === 0) return known;
    }
    const key = words.toLowerCase();
    const isNew = indefinite.test(opening) && (isPersonNoun(head) || isGroup(key)) && !head.startsWith('spokes');
    const same = isNew ? undefined : this.#byWords.get(key);
    if (same !== undefined) return same;
    const person: Person = {
      name: words,
      gender: genderOfWord(head),
      roles: new Set([head]),
      kind: isOnePerson(opening, head, key) ? 'described' : 'group',
    };
    if (!isNew) this.#byWords.set(key, person);
    return person;
  }
}

function isOnePerson(opening: string, head: string, words: string): boolean {
  if (/^(?:one|another)$/.test(words)) return true;
  return (
    isPersonNoun(head) &&
    !/^(?:some|many|most|few|several|two|three|four|five|six)$/.test(opening) &&
    !/\band\b/.test(words)
  );
}
