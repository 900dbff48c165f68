import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextFile } from './open-file.ts';

describe('a file that the reader opens', () => {
  it('is not read at all where it is too large', async () => {
    const text = () => Promise.reject(new Error('It was read.'));
    expect(await readTextFile({ size: 401, text }, 100)).toBeNull();
  });

  it('is read where its text is short enough, whatever is in it', async () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await readTextFile(new Blob([text]), text.length)).toBe(text);
      }),
    );
  });
});
