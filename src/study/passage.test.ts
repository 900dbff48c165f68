import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentSchema, type Assignment } from '../model/assignment.ts';
import type { Section } from '../model/reading.ts';
import { sampleClaim } from '../model/sample.ts';
import { candidatesFor, claimsIn, placePrompts, sectionsOf } from './passage.ts';

/** A section of two paragraphs with a claim each; the second claim is named like the other section. */
function section(id: string, number: number, claims: readonly [string, string]): Section {
  const paragraph = (index: 0 | 1) => ({
    number: 2 * number + index,
    children: [],
    claims: [sampleClaim({ id: claims[index], paragraph: 2 * number + index, section: { id, title: id } })],
  });
  return { id, number, title: id, paragraphs: [paragraph(0), paragraph(1)] };
}

const reading = { sections: [section('one', 1, ['a', 'two']), section('two', 2, ['c', 'd'])] };
const assignment = (on: readonly string[], sections: readonly string[] = []): Assignment =>
  assignmentSchema.parse({
    title: 'Questions',
    reading: 'sample',
    sections,
    prompts: on.map((passage, index) => ({
      id: `q${String(index + 1)}`,
      on: passage,
      kind: 'point',
      question: [{ type: 'text', value: 'Which?' }],
    })),
  });
const order = (on: readonly string[], sections?: readonly string[]) =>
  placePrompts(assignment(on, sections), reading).map(({ prompt }) => prompt.on);

describe('the sections of an assignment', () => {
  it('are all of the reading where none is named, else those in the order of the reading', () => {
    expect(sectionsOf({ sections: [] }, reading)).toEqual(reading.sections);
    expect(sectionsOf({ sections: ['two', 'gone', 'one'] }, reading)).toEqual(reading.sections);
    expect(sectionsOf({ sections: ['two'] }, reading).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('the questions of an assignment', () => {
  it('stand where a reader meets their passage: a section’s after its claims, and last those that are gone', () => {
    expect(order(['gone', 'section:two', 'd', 'section:one', 'c', 'a'])).toEqual([
      'a',
      'section:one',
      'c',
      'd',
      'section:two',
      'gone',
    ]);
  });

  it('mean a claim rather than a section of the same name, unless they say so', () => {
    const [claim] = placePrompts(assignment(['two']), reading);
    expect(claim?.claim?.id).toBe('two');
    expect(claim?.section?.id).toBe('one');
    const [asked] = placePrompts(assignment(['section:two']), reading);
    expect(asked?.claim).toBeNull();
    expect(asked?.section?.id).toBe('two');
    // Where the class does not read the claim, the section is meant.
    const [other] = placePrompts(assignment(['two'], ['two']), reading);
    expect(other?.claim).toBeNull();
    expect(other?.section?.id).toBe('two');
  });

  it('are all there, once, numbered from 1, whatever they ask about', () => {
    const anyPassage = fc.constantFrom('a', 'two', 'c', 'section:one', 'section:two', 'gone');
    fc.assert(
      fc.property(fc.array(anyPassage, { minLength: 1, maxLength: 8 }), (on) => {
        const placed = placePrompts(assignment(on), reading);
        expect(placed.map(({ prompt }) => prompt.on).toSorted()).toEqual(on.toSorted());
        expect(placed.map(({ number }) => number)).toEqual(on.map((_, index) => index + 1));
      }),
    );
  });

  it('can be answered by pointing at a claim of their section, or of all that is read where it is gone', () => {
    const [first, gone] = placePrompts(assignment(['a', 'gone']), reading);
    if (first === undefined || gone === undefined) throw new Error('not placed');
    expect(candidatesFor(first, reading.sections).map(({ id }) => id)).toEqual(['a', 'two']);
    expect(candidatesFor(gone, reading.sections)).toEqual(reading.sections.flatMap(claimsIn));
  });
});
