import { describe, expect, it } from 'vitest';
import type { Inline } from '../../model/inline.ts';
import { plainText } from '../../model/inline.ts';
import { sampleReading } from '../../model/sample.ts';
import { sectionText } from './section-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const section = (...paragraphs: Inline[][]) => {
  const [whole] = sampleReading([]).sections;
  if (whole === undefined) throw new Error('a sample has a section');
  return { ...whole, paragraphs: paragraphs.map((children, index) => ({ number: index + 1, children, claims: [] })) };
};

describe('the text of a section', () => {
  it('is its paragraphs, a line feed between, and tells where each claim stands', () => {
    const { text: all, claims } = sectionText(
      section(
        [text('First, '), { type: 'claim', id: 'one', children: [text('it fell')] }, text('.')],
        [
          {
            type: 'claim',
            id: 'two',
            children: [text('“So,” '), { type: 'cue', of: ['two'], children: [text('she said')] }, text(', “what?”')],
          },
        ],
      ),
    );
    expect(all).toBe('First, it fell.\n“So,” she said, “what?”');
    expect([...claims].map(([id, { start, end }]) => [id, all.slice(start, end)])).toEqual([
      ['one', 'it fell'],
      ['two', '“So,” she said, “what?”'],
    ]);
  });

  it('has a claim that goes on reach from its first word to its last', () => {
    const { text: all, claims } = sectionText(
      section([
        { type: 'claim', id: 'late', children: [text('Late')] },
        text(', he says, '),
        { type: 'claim', id: 'late', more: true, children: [text('and cold')] },
        text('.'),
      ]),
    );
    expect(claims.get('late')).toEqual({ start: 0, end: all.length - 1 });
  });

  it('collapses white space over the borders of nodes, and counts UTF-16 code units', () => {
    const children: Inline[] = [
      text('  𝒜 '),
      { type: 'emphasis', children: [text(' b\n')] },
      { type: 'claim', id: 'c', children: [text(' c  d ')] },
      text(' '),
    ];
    const { text: all, claims } = sectionText(section(children));
    expect(all).toBe('𝒜 b c d');
    expect(all).toBe(plainText(children));
    expect(claims.get('c')).toEqual({ start: 5, end: 8 });
  });
});
