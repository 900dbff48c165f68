import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';
import { answersOf, questions, sharesOf } from '../../model/library/comparison.ts';
import { htmlOf } from '../tree.ts';
import { sharesFigure } from './shares-figure.ts';
import { libraryTables } from '../../outputs/data/library-tables.ts';

const reading = sampleReading([
  [
    sampleClaim({ id: 'a', speaker: 'ada', form: 'direct' }),
    sampleClaim({ id: 'b', speaker: 'ada' }),
    sampleClaim({ id: 'c', speaker: 'office' }),
    sampleClaim({ id: 'd', form: 'narration' }),
  ],
]);
const library = sampleLibrary(
  [reading],
  [
    sampleSpeaker({ id: 'ada', country: 'MX', affiliation: 'City' }),
    sampleSpeaker({ id: 'office', type: 'organisation', identification: 'described' }),
  ],
);

describe('the comparison of readings', () => {
  it('counts every claim once for each question', () => {
    for (const question of questions) {
      expect(sharesOf(library, question).reduce((sum, { claims }) => sum + claims, 0)).toBe(4);
    }
  });

  it('has what is not told, and then no source, last', () => {
    expect(answersOf(library, 'country')).toEqual(['MX', 'not told', 'no source stated']);
    expect(answersOf(library, 'identification')).toEqual(['named', 'described', 'no source stated']);
  });

  it('is a table with a row for each share', () => {
    const sourcing = libraryTables.find(({ name }) => name === 'sourcing');
    const at = { reading: (slug: string) => slug, speaker: (id: string) => id };
    expect(sourcing?.table.make(library, at).rows.filter(([, question]) => question === 'form')).toEqual([
      ['sample', 'form', 'direct', 1, 4],
      ['sample', 'form', 'indirect', 2, 4],
      ['sample', 'form', 'narration', 1, 4],
    ]);
  });
});

describe('the figure of a question', () => {
  const figure = sharesFigure(
    sharesOf(library, 'country'),
    answersOf(library, 'country'),
    'From where: countries',
    'country',
  );

  it('is an image with a text alternative, and says each share in words', () => {
    expect(htmlOf(figure.picture)).toMatch(/^<div[^>]* role="img"/);
    expect(htmlOf(figure.picture)).toContain('aria-label="From where: countries"');
    expect(htmlOf(figure.picture)).toContain('Sample: Mexico, 2 (50%)');
    expect(htmlOf(figure.picture)).not.toContain('<style');
    expect(htmlOf(figure.picture)).not.toContain('<script');
  });

  it('has a fill of its own for each answer, so that they are told apart in grey', () => {
    expect(figure.keys.map(({ name }) => name)).toEqual(['Mexico', 'Country not told', 'No source stated']);
    expect(new Set(figure.keys.map(({ fill }) => fill)).size).toBe(3);
  });

  it('joins the rarest of many answers', () => {
    const shares = Array.from({ length: 9 }, (_, index) => ({
      reading,
      question: 'affiliation' as const,
      answer: `A${String(index)}`,
      claims: 1,
      of: 9,
    }));
    const many = sharesFigure(
      shares,
      shares.map(({ answer }) => answer),
      'x',
      'affiliation',
    );
    expect(many.keys.map(({ name }) => name)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4', 'Others']);
    expect(htmlOf(many.picture)).toContain('Others, 4 (44%)');
  });

  it('shows forty readings at most', () => {
    const shares = Array.from({ length: 50 }, (_, index) => ({
      reading: { ...reading, slug: `r${String(index)}`, title: `R${String(index)}` },
      question: 'form' as const,
      answer: 'direct',
      claims: 1,
      of: 1,
    }));
    expect(sharesFigure(shares, ['direct'], 'x', 'form').shown).toBe(40);
  });
});
