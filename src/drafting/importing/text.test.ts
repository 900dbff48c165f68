import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCharacters } from './clean/characters.ts';
import { smartQuotes } from './clean/smart-quotes.ts';
import { decodeText } from './read/decode.ts';
import { splitBlocks } from './clean/text-blocks.ts';
import { ImportError } from './import-error.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ImportError) return error.diagnostic.code;
  }
  return 'none';
}

describe('decoding', () => {
  it('reads UTF-8 with and without a mark, UTF-16 of both orders, and Windows-1252', () => {
    expect(decodeText(utf8('\uFEFF“Añil”'), 'a')).toBe('“Añil”');
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0xf1, 0), 'a')).toBe('Añ');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0, 0xf1), 'a')).toBe('Añ');
    expect(decodeText(bytes(0x93, 0x41, 0xf1, 0x94, 0x20, 0x96), 'a')).toBe('“Añ” –');
  });

  it('refuses what is empty, binary or in no known encoding', () => {
    expect(refusalOf(() => decodeText(bytes(), 'a'))).toBe('file-empty');
    expect(refusalOf(() => decodeText(utf8(' \n\t '), 'a'))).toBe('file-empty');
    expect(refusalOf(() => decodeText(utf8('%PDF-1.7 …'), 'a'))).toBe('file-binary');
    expect(refusalOf(() => decodeText(bytes(0x50, 0x4b, 3, 4, 20, 0), 'a'))).toBe('file-binary');
    expect(refusalOf(() => decodeText(bytes(0x41, 0, 0x42, 0), 'a'))).toBe('file-binary');
    expect(refusalOf(() => decodeText(bytes(0x41, 0x81, 0x42), 'a'))).toBe('file-undecodable');
    expect(refusalOf(() => decodeText(bytes(0xff, 0xfe, 0x00, 0xd8), 'a'))).toBe('file-undecodable');
    expect(refusalOf(() => decodeText(new Uint8Array(20_000_001), 'a'))).toBe('file-too-large');
  });

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        expect(() => {
          try {
            decodeText(random, 'a');
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
          }
        }).not.toThrow();
      }),
    );
  });
});

describe('making characters uniform', () => {
  it('drops what does not show and keeps every letter', () => {
    expect(normalizeCharacters('Neigh\u00adbor\u200b\u00a0said\r\nno\u2028yes\u202e')).toBe('Neighbor said\nno\nyes');
    expect(normalizeCharacters('e\u0301')).toBe('é');
  });

  it('keeps joiners where they mean something', () => {
    expect(normalizeCharacters('می\u200cخواهم 👩\u200d🚒')).toBe('می\u200cخواهم 👩\u200d🚒');
    expect(normalizeCharacters('a\u200cb')).toBe('ab');
  });
});

describe('curling quotation marks', () => {
  it.each([
    [`"We're done," she said. "It's over."`, '“We’re done,” she said. “It’s over.”'],
    [`He said, "She told me 'no' twice."`, 'He said, “She told me ‘no’ twice.”'],
    [`the '90s, rock 'n' roll, 'tis the dogs' bone`, 'the ’90s, rock ’n’ roll, ’tis the dogs’ bone'],
    [`("Yes")--"No"`, '(“Yes”)--“No”'],
    ["``Old wire copy,'' he wrote", '“Old wire copy,” he wrote'],
    [`He asked "why?", then left`, 'He asked “why?”, then left'],
    [`a " b " c`, 'a “ b ” c'],
    ['“Already curly,” it’s', '“Already curly,” it’s'],
  ])('sets %s', (straight, curly) => {
    expect(smartQuotes(straight)).toBe(curly);
  });

  it('changes nothing but marks', () => {
    const bare = (text: string) => text.replace(/["'`“”‘’]/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '`', 'a', 'B', ' ', '.', ',', '(', '–', '9') }),
        (text) => bare(smartQuotes(text)) === bare(text),
      ),
    );
  });
});

describe('putting lines together', () => {
  it('joins the lines of a wrapped text and leaves those of a head apart', () => {
    const text = [
      'A bridge for the town',
      'By Ana Sol',
      '',
      'The town met on Monday evening to talk about the bridge that nobody',
      'has crossed since the flood of the year before, and about the well-',
      'known engineer who has to mend it.',
    ].join('\n');
    expect(splitBlocks(text).map((block) => block.text)).toEqual([
      'A bridge for the town',
      'By Ana Sol',
      'The town met on Monday evening to talk about the bridge that nobody has crossed since the flood of the year before, and about the well-known engineer who has to mend it.',
    ]);
  });

  it('takes an indented line for a new paragraph', () => {
    const line = 'The town met on Monday evening to talk about the bridge that nobody';
    expect(splitBlocks(`${line}\n${line}\n   ${line}\nhas crossed.`)).toHaveLength(2);
  });

  it('takes each line of an unwrapped text for a paragraph', () => {
    expect(splitBlocks(`${'long '.repeat(60)}end.\n${'long '.repeat(50)}end.`)).toHaveLength(2);
  });
});
