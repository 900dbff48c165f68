import { describe, expect, it } from 'vitest';
import { joinContent, runsOf, splitContent } from './content.ts';

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
    expect(split.name.hits).toEqual([0]);
    expect(split.text.hits).toEqual([]);
  });

  it('survives the index’s own white space', () => {
    expect(splitContent('two ¶ ¶ ¶ ¶', [0]).text).toEqual({ words: ['two'], hits: [0] });
  });
});

describe('runs', () => {
  it('mark words without the punctuation around them', () => {
    expect(runsOf({ words: ['the', '“plumbing,”', 'he'], hits: [1] })).toEqual([
      { text: 'the “', hit: false },
      { text: 'plumbing', hit: true },
      { text: ',” he', hit: false },
    ]);
  });

  it('join neighbors', () => {
    expect(runsOf({ words: ['fusion', 'centers', 'in'], hits: [0, 1] })).toEqual([
      { text: 'fusion centers', hit: true },
      { text: ' in', hit: false },
    ]);
  });

  it('lose no text', () => {
    const words = ['“a', 'b,', 'c”', '—', 'd'];
    for (const hits of [[], [0], [1, 2], [3], [0, 4], [0, 1, 2, 3, 4]]) {
      expect(
        runsOf({ words, hits })
          .map(({ text }) => text)
          .join(''),
      ).toBe(words.join(' '));
    }
  });
});
