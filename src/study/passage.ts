/** What an assignment has the class read, and where in it each prompt stands. */
import { parsePassage, type Assignment, type Prompt } from '../model/assignment.ts';
import type { Claim } from '../model/claim.ts';
import type { Reading, Section } from '../model/reading.ts';

type Sections = Pick<Reading, 'sections'>;

/** The sections to read, in the reading’s order; a section that is gone is left out. */
export function sectionsOf(assignment: Pick<Assignment, 'sections'>, reading: Sections): Section[] {
  if (assignment.sections.length === 0) return reading.sections;
  return reading.sections.filter(({ id }) => assignment.sections.includes(id));
}

/** A prompt in its place. */
export interface PlacedPrompt {
  prompt: Prompt;
  /** From 1, in the order in which a reader meets them. */
  number: number;
  section: Section | null;
  /** Null where it asks about a whole section, or about a claim that is gone. */
  claim: Claim | null;
}

/**
 * The prompts in the order of the passage: those on a claim at its paragraph, those on a section at its end, and last
 * those whose passage the reading no longer has.
 */
export function placePrompts(assignment: Assignment, reading: Sections): PlacedPrompt[] {
  const sections = sectionsOf(assignment, reading);
  const places = assignment.prompts.map((prompt) => {
    const ids = parsePassage(prompt.on);
    for (const [index, section] of sections.entries()) {
      const claim = claimsIn(section).find(({ id }) => id === ids.claim);
      if (claim !== undefined) return { prompt, section, claim, order: [index, claim.paragraph] as const };
    }
    for (const [index, section] of sections.entries()) {
      if (section.id === ids.section) return { prompt, section, claim: null, order: [index, Infinity] as const };
    }
    return { prompt, section: null, claim: null, order: [Infinity, 0] as const };
  });
  const inOrder = places.sort((a, b) => compare(a.order[0], b.order[0]) || compare(a.order[1], b.order[1]));
  return inOrder.map(({ prompt, section, claim }, index) => ({ prompt, number: index + 1, section, claim }));
}

/** Claims that a student may point at: those of the section, or of all that is to be read. */
export function candidatesFor({ section }: PlacedPrompt, sections: readonly Section[]): Claim[] {
  return section === null ? sections.flatMap(claimsIn) : claimsIn(section);
}

/** Claims of a section, in order. */
export function claimsIn(section: Section): Claim[] {
  return section.paragraphs.flatMap(({ claims }) => claims);
}

/** Infinity less infinity is not a number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
