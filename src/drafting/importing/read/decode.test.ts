import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../import-error.ts';
import { decodeText } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function errorCodeOf(action: () => unknown): string {
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

  it('reports what is empty, binary or in no known encoding', () => {
    expect(errorCodeOf(() => decodeText(bytes(), 'a'))).toBe('file-empty');
    expect(errorCodeOf(() => decodeText(utf8(' \n\t '), 'a'))).toBe('file-empty');
    expect(errorCodeOf(() => decodeText(utf8('%PDF-1.7 …'), 'a'))).toBe('file-binary');
    expect(errorCodeOf(() => decodeText(bytes(0x50, 0x4b, 3, 4, 20, 0), 'a'))).toBe('file-binary');
    expect(errorCodeOf(() => decodeText(bytes(0x41, 0, 0x42, 0), 'a'))).toBe('file-binary');
    expect(errorCodeOf(() => decodeText(bytes(0x41, 0x81, 0x42), 'a'))).toBe('file-undecodable');
    expect(errorCodeOf(() => decodeText(bytes(0xff, 0xfe, 0x00, 0xd8), 'a'))).toBe('file-undecodable');
    expect(errorCodeOf(() => decodeText(new Uint8Array(20_000_001), 'a'))).toBe('file-too-large');
  });

  it('throws nothing but import errors', () => {
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
