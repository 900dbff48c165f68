import { genderOfFirstName, type Gender } from './first-names.ts';
import type { Name } from './names.ts';

/** Someone whom the text names. */
export interface Person {
  /** The fullest name that the text gives. */
  name: string;
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
  note(name: Name): Person {
    const known = this.find(name.words, name.gender);
    const person = known ?? this.#add(name);
    if (name.gender !== null) person.gender ??= name.gender;
    if (name.role !== null) person.roles.add(name.role);
    return person;
  }

  /** The one who bears the name, or null where the text has named no such one yet. */
  find(words: readonly string[], gender: Gender | null): Person | null {
    const exact = this.#byName.get(key(words));
    if (exact !== undefined && words.length > 1) return exact;
    const bearers = this.#byWord.get((words.at(-1) ?? '').toLowerCase()) ?? [];
    for (let index = bearers.length - 1; index >= Math.max(0, bearers.length - 8); index -= 1) {
      const bearer = bearers[index];
      if (bearer === undefined || (gender !== null && bearer.gender !== null && bearer.gender !== gender)) continue;
      if (words.length === 1 || sharesFirst(bearer.name, words)) return bearer;
    }
    return exact ?? null;
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

/** "Donald J. Trump" and "Donald Trump" share the first name; "Ivanka Trump" does not. */
function sharesFirst(name: string, words: readonly string[]): boolean {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  const other = words[0]?.toLowerCase() ?? '';
  return (
    first === other || (first.length > 2 && other.startsWith(first)) || (other.length > 2 && first.startsWith(other))
  );
}
