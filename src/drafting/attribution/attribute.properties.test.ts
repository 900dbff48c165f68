import type { TextRange } from '../text-range.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';

/** Text of the bits that the rules are about, in any order, so that odd combinations come up. */
const bits = fc.constantFrom(
  '“', '”', '"', "''", '‘', '’', "'", ' ', ' ', ' ', '. ', ', ', ': ', '; ', ' — ', '?', '!', '(', ')', '\n', '\n\n', '\r\n\r\n', '\u00a0', '\ufeff',
  'said', 'says', 'saying', 'told', 'called', 'according to', 'declined to comment', 'that', 'who', 'and', 'the', 'of', 'he', 'she', 'they', 'it',
  'Ana Ruiz', 'Ruiz', 'Mr.', 'Sen.', 'U.S.', 'G. K.', 'officials', 'the mayor', 'well', 'on Monday', '6\'2"', '’s', 'Q:', '🙂', 'é', '\ud800',
); // prettier-ignore
const newsLike = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(' '.slice(parts.length % 2)));
const anyText = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

const inside = (text: string, { start, end }: TextRange): boolean => start >= 0 && start < end && end <= text.length;

describe('for any text', () => {
  it('ranges lie in the text and are not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { content, parts, cue, speakerWords } of attribute(text)) {
          const ranges = [content, ...parts, cue, speakerWords].filter((range) => range !== null);
          expect(ranges.every((range) => inside(text, range))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the parts are in order and make up the content; attributions are in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { content, parts } of attribute(text)) {
          expect(content).toEqual({ start: parts[0]?.start, end: parts.at(-1)?.end });
          parts.forEach((part, index) => {
            if (index > 0) expect(part.start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
          });
          expect(content.start).toBeGreaterThanOrEqual(before);
          before = content.start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the result is the same every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(attribute(text)).toEqual(attribute(text));
      }),
    );
  });

  it('there is a speaker exactly where words name one', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        attribute(text).every(({ speakerWords, speaker }) => (speakerWords === null) === (speaker === null)),
      ),
    );
  });

  it('a paragraph of narration before it moves every offset by its length', () => {
    const intro = 'The lake lay still.\n\n';
    fc.assert(
      fc.property(
        fc.constantFrom('“No,” said Ana Ruiz.', 'Ana Ruiz said that it rained.', 'It rained, she said.'),
        (text) => {
          const moved = attribute(intro + text).map(({ content }) => content.start - intro.length);
          expect(moved).toEqual(attribute(text).map(({ content }) => content.start));
        },
      ),
    );
  });
});

describe('odd and hostile text', () => {
  const MEGABYTE = 1_000_000;
  /** Marks alone are tried by the megabyte, the rest by a fifth of it: quadratic work takes minutes on either. */
  const LENGTH = 200_000;
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil((/^["“”' ]+$/.test(piece) ? MEGABYTE : LENGTH) / piece.length));
  const longestTime = 30_000;

  it.each([
    ['straight marks', '"'],
    ['opening marks', '“'],
    ['closing marks', '”'],
    ['spaced marks', '" '],
    ['apostrophes', "' "],
    ['short quotations in one sentence', '“a b c d” '],
    ['quotations and verbs in one sentence', '“a b c d,” said and '],
    ['cues in one sentence', 'he said and '],
    ['cues of one name in one sentence', 'Ana Ruiz said, '],
    ['names in one sentence', 'Ana Ruiz '],
    ['according to', 'according to '],
    ['commas', ', '],
    ['abbreviations', 'U.S. '],
    ['one word', 'a'],
    ['one quotation', 'x '],
    ['brackets', '( '],
    ['continued paragraphs', '“We dug.\n\n'],
    ['names with colons', 'Ana: yes\n\n'],
    ['possessives', "Ana's "],
  ])('a long text of %s is done in linear time', { timeout: longestTime }, (name, piece) => {
    const text = name === 'one quotation' ? `“${fill(piece)},” said Ana Ruiz.` : fill(piece);
    expect(attribute(text).every(({ content }) => inside(text, content))).toBe(true);
  });

  it('line breaks, byte order mark and hard-wrapped lines change nothing', () => {
    const plain = '“The well is dry,” said Ana Ruiz.\n\nShe said that it would rain.';
    const told = (text: string): (string | null)[] => attribute(text).map(({ speaker }) => speaker);
    expect(told(plain)).toEqual(['Ana Ruiz', 'Ana Ruiz']);
    expect(told(plain.replaceAll('\n', '\r\n'))).toEqual(told(plain));
    expect(told(`\ufeff${plain}`)).toEqual(told(plain));
    const wrapped = [
      'The council met on Monday evening in the old school by the river, and it did',
      'not take long to see that the well would be the only question. “The well',
      'is dry,” said Ana Ruiz, who has worked for the council for twenty years now.',
    ].join('\n');
    expect(told(wrapped)).toEqual(['Ana Ruiz']);
  });

  it('an empty text has no attributions', () => {
    expect(attribute('')).toEqual([]);
    expect(attribute(' \n\n\t')).toEqual([]);
  });
});
