import { genderOfFirstName, type Gender } from '../names/first-names.ts';
import type { Name } from '../names/names.ts';

/** So many bearers of one surname are told apart; it bounds the work. */
const mostNamesakes = 8;

/** Someone whom the text names. */
export interface Person {
  /** The fullest name that the text gives. */
  readonly name: string;
  gender: Gender | null;
  /** Roles by which the text may take them up again: "the senator". */
  readonly roles: Set<string>;
  readonly kind: Name['kind'];
}

/** The people and bodies that a text names, found again by full name, surname or first name. */
export class People {
  readonly #byName = new Map<string, Person>();
  /** The latest of each surname or first name. */
  readonly #byWord = new Map<string, Person[]>();

  /** Notes a name where it occurs, and gives the one who bears it. */
  add(name: Name): Person {
    const person = this.allNamed(name)[0] ?? this.#byName.get(key(name.words)) ?? this.#add(name);
    if (name.gender !== null) person.gender ??= name.gender;
    if (name.role !== null) person.roles.add(name.role);
    return person;
  }

  /** All who can bear the name, the latest first; more than one where families share a surname. */
  allNamed({ words, gender }: Name): Person[] {
    const exact = words.length > 1 ? this.#byName.get(key(words)) : undefined;
    if (exact !== undefined) return [exact];
    const sharers = this.#byWord.get(surname(words).toLowerCase()) ?? [];
    return sharers
      .slice(-mostNamesakes)
      .reverse()
      .filter((person) => gender === null || person.gender === null || person.gender === gender)
      .filter((person) => words.length === 1 || sharesFirst(person.name, words) || endsWith(person.name, words));
  }

  #add(name: Name): Person {
    const [first = ''] = name.words;
    const gender = name.gender ?? (name.words.length > 1 && name.kind === 'person' ? genderOfFirstName(first) : null);
    const person: Person = { name: name.words.join(' '), gender, roles: new Set(), kind: name.kind };
    this.#byName.set(key(name.words), person);
    const words = name.kind === 'person' ? [first, surname(name.words)] : name.words.length === 1 ? [first] : [];
    for (const word of new Set(words.map((each) => each.toLowerCase()))) {
      const bearers = this.#byWord.get(word);
      if (bearers === undefined) this.#byWord.set(word, [person]);
      else bearers.push(person);
    }
    return person;
  }
}

function key(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function surname(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return /^(?:jr|sr|ii|iii|iv)\.?$/i.test(last) ? (words.at(-2) ?? last) : last;
}

/** "Ruiz Soto" can be Ana Ruiz Soto. */
function endsWith(name: string, words: readonly string[]): boolean {
  return name.toLowerCase().endsWith(` ${key(words)}`);
}

/** "Ana M. Ruiz" and "Ana Ruiz" share the first name; "Luis Ruiz" does not. */
function sharesFirst(name: string, words: readonly string[]): boolean {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  const other = words[0]?.toLowerCase() ?? '';
  return (
    first === other || (first.length > 2 && other.startsWith(first)) || (other.length > 2 && first.startsWith(other))
  );
}
