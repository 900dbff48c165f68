import type { Gender } from '../names/first-names.ts';
import type { Person } from './people.ts';

/** A pronoun does not refer to a name farther back than this many sentences. */
const sentencesRemembered = 8;
/** "They" does not refer to a group farther back than this many sentences. */
const groupSentencesRemembered = 4;
/** At most so many mentions are kept; this limits the work in a text that is one list of names. */
const mostMentions = 40;
/** What a subject or a speaker weighs more than another name: more than two sentences of distance. */
const subjectBonus = 5;
/** What each sentence of distance weighs less. */
const distanceCost = 2;

/** What a person weighs less whose gender neither the text nor the first name tells. */
const unknownGenderCost = 3;

/** The same for somebody who is only described, in the paragraph that brings them in to speak. */
const describedGenderCost = 1;

interface Mention {
  readonly person: Person;
  readonly at: number;
  readonly leads: boolean;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** Whom a pronoun or "the senator" can refer to at a point of the text: people named recently, subjects first. */
export class Salience {
  #mentions: Mention[] = [];
  #group: { readonly group: Person; readonly at: number } | null = null;

  #paragraph = 0;

  /** The paragraph that is read from now on. */
  enter(paragraph: number): void {
    this.#paragraph = paragraph;
  }

  mention(person: Person, at: number, leads: boolean): void {
    this.#mentions = this.#mentions.filter((mention) => at - mention.at <= sentencesRemembered).slice(-mostMentions);
    this.#mentions.push({ person, at, leads, paragraph: this.#paragraph });
  }

  mentionSpeaker(person: Person, at: number): void {
    this.mention(person, at, true);
  }

  mentionGroup(group: Person, at: number): void {
    this.#group = { group, at };
  }

  /** A sentence that begins with a pronoun is a mention of the person it refers to. */
  mentionPronoun(gender: Gender, at: number): void {
    const person = this.personForPronoun(gender, at);
    if (person !== null) this.mention(person, at, true);
  }

  /** The likeliest person for a pronoun of the gender, whose gender is then known. */
  personForPronoun(gender: Gender, at: number): Person | null {
    const chosen = this.#best(at, ({ person, paragraph }) => {
      if (person.gender !== null) return person.gender === gender ? 0 : null;
      return person.kind === 'described' && paragraph === this.#paragraph ? describedGenderCost : unknownGenderCost;
    });
    if (chosen !== null) chosen.gender = gender;
    return chosen;
  }

  /** The latest named person with the role. */
  withRole(role: string, at: number): Person | null {
    return this.#best(at, ({ person }) => (person.kind !== 'described' && person.roles.has(role) ? 0 : null));
  }

  /** Which of several people of one surname was named last; null where none was named recently. */
  lastMentioned(people: readonly Person[], at: number): Person | null {
    return people.length < 2 ? null : this.#best(at, ({ person }) => (people.includes(person) ? 0 : null));
  }

  /** Everyone who is only described and was mentioned recently, each once. */
  described(at: number): Person[] {
    const recent = this.#mentions.filter(
      ({ person, at: place }) => person.kind === 'described' && at - place <= sentencesRemembered,
    );
    return [...new Set(recent.map(({ person }) => person))];
  }

  /** The group that "they" refers to. */
  lastGroup(at: number): Person | null {
    return this.#group === null || at - this.#group.at > groupSentencesRemembered ? null : this.#group.group;
  }

  #best(at: number, cost: (mention: Mention) => number | null): Person | null {
    let best: Person | null = null;
    let highest = -Infinity;
    for (const mention of this.#mentions) {
      const { person, at: place, leads } = mention;
      const extra = cost(mention);
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
