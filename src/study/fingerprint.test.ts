import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fingerprint } from './fingerprint.ts';

describe('a fingerprint', () => {
  it('is the same in every version: links and answers on devices carry it', () => {
    expect(fingerprint('')).toBe('0ztntfp01efc4f');
    expect(fingerprint('Who says so?')).toBe('0amok6m189iuz8');
  });

  it('is fourteen letters and digits, and another for a text with one character changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const changed = `${text.slice(0, index)}${text.charAt(index) === 'x' ? 'y' : 'x'}${text.slice(index + 1)}`;
        expect(fingerprint(text)).toMatch(/^[a-z0-9]{14}$/);
        expect(fingerprint(changed)).not.toBe(fingerprint(text));
      }),
    );
  });
});

describe('bytes in an address', () => {
  it('come out as they went in, in signs that no address changes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(fromBase64Url(text)).toEqual(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  it('are none where the text is no such encoding', () => {
    expect(fromBase64Url('§')).toEqual(new Uint8Array());
    expect(fromBase64Url('a')).toEqual(new Uint8Array());
  });
});
