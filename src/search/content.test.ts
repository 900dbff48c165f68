import { describe, expect, it } from 'vitest';
import { joinContent, highlightParts, splitContent } from './content.ts';

const fields = { text: 'a ¶  “b” c', name: 'Valdés', role: '', cue: 'he said', extra: '' };

describe('the content of a record', () => {
  it('comes apart as it was put together', () => {
    const split = splitContent(joinContent(fields), []);
    expect(split.text.words).toEqual(['a', '“b”', 'c']);
    expect(split.name.words).toEqual(['Valdés']);
    expect(split.role.words).toEqual([]);
    expect(split.cue.words).toEqual(['he', 'said']);
  });

  it('tells in which field a match is', () => {
    const content = joinContent(fields);
    const place = content.split(' ').indexOf('Valdés');
    const split = splitContent(content, [place]);
    expect(split.name.matches).toEqual([0]);
    expect(split.text.matches).toEqual([]);
  });

  it('survives the index’s own white space', () => {
    expect(splitContent('two ¶ ¶ ¶ ¶', [0]).text).toEqual({ words: ['two'], matches: [0] });
  });
});

describe('the parts of a field', () => {
  it('mark words without the punctuation around them', () => {
    expect(highlightParts({ words: ['the', '“plumbing,”', 'he'], matches: [1] })).toEqual([
      { text: 'the “', isMatch: false },
      { text: 'plumbing', isMatch: true },
      { text: ',” he', isMatch: false },
    ]);
  });

  it('join neighbors', () => {
    expect(highlightParts({ words: ['fusion', 'centers', 'in'], matches: [0, 1] })).toEqual([
      { text: 'fusion centers', isMatch: true },
      { text: ' in', isMatch: false },
    ]);
  });

  it('lose no text', () => {
    const words = ['“a', 'b,', 'c”', '—', 'd'];
    for (const matches of [[], [0], [1, 2], [3], [0, 4], [0, 1, 2, 3, 4]]) {
      expect(
        highlightParts({ words, matches })
          .map(({ text }) => text)
          .join(''),
      ).toBe(words.join(' '));
    }
  });
});
