import { genderOfFirstName, type Gender } from '../names/first-names.ts';
import { nameSuffix, type Name } from '../names/names.ts';

/** At most so many people of one surname are told apart; this limits the work. */
const mostNamesakes = 8;

/** Someone whom the text names or describes. */
export interface Person {
  /** The fullest name that the text gives, or the description. */
  readonly name: string;
  gender: Gender | null;
  /** Roles by which the text may refer to them: "the senator". */
  readonly roles: Set<string>;
  /** What the name names; `described` for a person and `group` for anything else that is only described. */
  readonly kind: Name['kind'] | 'described' | 'group';
}

/** The people and organizations that a text names, found by full name, surname or first name. */
export class People {
  readonly #byName = new Map<string, Person>();
  /** Everyone of a surname or first name, in the order in which the text names them first. */
  readonly #byWord = new Map<string, Person[]>();

  /** Adds a name where it occurs in the text. Returns the person of that name, known or new. */
  add(name: Name): Person {
    const person = this.allNamed(name)[0] ?? this.#byName.get(key(name.words)) ?? this.#add(name);
    if (name.gender !== null) person.gender ??= name.gender;
    if (name.role !== null) person.roles.add(name.role);
    return person;
  }

  /** Everyone who may be meant by a name, the latest first; several where people share a surname. */
  allNamed({ words, gender }: Name): Person[] {
    const exact = words.length > 1 ? this.#byName.get(key(words)) : undefined;
    if (exact !== undefined) return [exact];
    const namesakes = this.#byWord.get(surname(words).toLowerCase()) ?? [];
    return namesakes
      .slice(-mostNamesakes)
      .reverse()
      .filter((person) => gender === null || person.gender === null || person.gender === gender)
      .filter((person) => words.length === 1 || sharesFirst(person.name, words) || hasWithin(person.name, words));
  }

  #add(name: Name): Person {
    const [first = ''] = name.words;
    const gender = name.gender ?? (name.words.length > 1 && name.kind === 'person' ? genderOfFirstName(first) : null);
    const person: Person = { name: name.words.join(' '), gender, roles: new Set(), kind: name.kind };
    this.#byName.set(key(name.words), person);
    const words = name.kind === 'person' ? nameParts(name.words) : name.words.length === 1 ? [first] : [];
    for (const word of new Set(words.map((each) => each.toLowerCase()))) {
      const people = this.#byWord.get(word);
      if (people === undefined) this.#byWord.set(word, [person]);
      else people.push(person);
    }
    return person;
  }
}

/** "J.", "J.P.": a first name that is only begun. */
const initial = /^(?:\p{L}\.)+$/u;

function key(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function surname(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return nameSuffix.test(last) ? (words.at(-2) ?? last) : last;
}

/** The words by which a person can be named later: the first name, the surname and the chief words of a Spanish double surname. */
function nameParts(words: readonly string[]): string[] {
  const [first = ''] = words;
  const isDouble = words.length > 3 && words.some((word) => /^\p{Ll}/u.test(word));
  const inner = isDouble ? words.slice(1).filter((word) => /^\p{Lu}/u.test(word)) : [];
  return [first, surname(words), ...inner];
}

/** "Ruiz Soto" can be Ana Ruiz Soto, "Montes de Oca" Ana Montes de Oca Soto. */
function hasWithin(name: string, words: readonly string[]): boolean {
  return `${name.toLowerCase()} `.includes(` ${key(words)} `);
}

/** "Ana M. Ruiz", "A. Ruiz" and "Ana Ruiz" share the first name; "Luis Ruiz" does not. */
function sharesFirst(name: string, words: readonly string[]): boolean {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  const other = words[0]?.toLowerCase() ?? '';
  if (initial.test(first) || initial.test(other)) return other.startsWith(first.charAt(0));
  return (
    first === other || (first.length > 2 && other.startsWith(first)) || (other.length > 2 && first.startsWith(other))
  );
}
