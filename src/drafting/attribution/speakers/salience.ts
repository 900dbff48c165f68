import type { Gender } from '../names/first-names.ts';
import type { Person } from './people.ts';

/** Names farther back than this many sentences are not taken up by a pronoun. */
const sentencesRemembered = 8;
/** A group is kept in mind for so many sentences. */
const groupSentencesRemembered = 4;
/** So many mentions are kept; it bounds the work in a text that is one list of names. */
const mostMentions = 40;
/** A subject or a speaker is taken up sooner than a name in passing: it outweighs two sentences nearer. */
const subjectBonus = 5;
/** What a sentence of distance costs. */
const distanceCost = 2;

/** What it costs that the text and the first name tell no gender. */
const unknownGenderCost = 3;

interface Mention {
  readonly person: Person;
  readonly at: number;
  readonly leads: boolean;
}

/** Whom a pronoun or "the senator" can stand for at a point of the text: those named of late, subjects first. */
export class Salience {
  #mentions: Mention[] = [];
  #group: { readonly text: string; readonly at: number } | null = null;

  mention(person: Person, at: number, leads: boolean): void {
    this.#mentions = this.#mentions.filter((mention) => at - mention.at <= sentencesRemembered).slice(-mostMentions);
    this.#mentions.push({ person, at, leads });
  }

  mentionSpeaker(person: Person, at: number): void {
    this.mention(person, at, true);
  }

  mentionGroup(text: string, at: number): void {
    this.#group = { text, at };
  }

  /** A sentence that begins with the pronoun keeps the one it stands for in mind. */
  mentionPronoun(gender: Gender, at: number): void {
    const person = this.personForPronoun(gender, at);
    if (person !== null) this.mention(person, at, true);
  }

  /** The likeliest person for a pronoun of the gender, whose gender is then known. */
  personForPronoun(gender: Gender, at: number): Person | null {
    const chosen = this.#best(at, (person) =>
      person.gender === gender ? 0 : person.gender === null ? unknownGenderCost : null,
    );
    if (chosen !== null) chosen.gender = gender;
    return chosen;
  }

  /** The latest person with the role. */
  withRole(role: string, at: number): Person | null {
    return this.#best(at, (person) => (person.roles.has(role) ? 0 : null));
  }

  /** Which of several bearers of a surname was named last; null where none was of late. */
  lastMentioned(bearers: readonly Person[], at: number): Person | null {
    return bearers.length < 2 ? null : this.#best(at, (person) => (bearers.includes(person) ? 0 : null));
  }

  /** The group that "they" stands for. */
  lastGroup(at: number): string | null {
    return this.#group === null || at - this.#group.at > groupSentencesRemembered ? null : this.#group.text;
  }

  #best(at: number, cost: (person: Person) => number | null): Person | null {
    let best: Person | null = null;
    let highest = -Infinity;
    for (const { person, at: place, leads } of this.#mentions) {
      const extra = cost(person);
      if (extra === null || at - place > sentencesRemembered) continue;
      const weight = (leads ? subjectBonus : 0) - distanceCost * (at - place) - extra;
      if (weight >= highest) {
        highest = weight;
        best = person;
      }
    }
    return best;
  }
}
