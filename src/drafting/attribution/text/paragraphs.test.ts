import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParagraphs } from './paragraphs.ts';

const words = (text: string): string[] => findParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('end at a blank line, whatever the line ends', () => {
    expect(words('One.\n\nTwo.')).toEqual(['One.', 'Two.']);
    expect(words('One.\r\n \r\nTwo.\r\n')).toEqual(['One.', 'Two.']);
  });

  it('end at every line of a text that is not wrapped', () => {
    expect(words('A title\nBy Jo Bell\nThe first paragraph.')).toEqual([
      'A title',
      'By Jo Bell',
      'The first paragraph.',
    ]);
  });

  it('include full lines of a text wrapped by hand', () => {
    const full = 'The council met in the old school by the river, and for two hours it';
    expect(words(`${full}\n${full}\nended there.\nA new one.`)).toEqual([
      `${full}\n${full}\nended there.`,
      'A new one.',
    ]);
  });

  it('leave out a byte order mark', () => {
    expect(words('\ufeffOne.')).toEqual(['One.']);
  });

  it('hold every character that is not blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b.', ' ', '\n', '\n\n', '\r\n'), maxLength: 60 }), (text) => {
        expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
