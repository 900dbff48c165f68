import { describe, expect, it } from 'vitest';
import { id, languageTag, partialDate, text, webAddress } from './fields.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a field', () => {
  it.each(['a', 'former-official', 'r41349-2013'])('takes %s for an id', (value) => {
    expect(accepts(id, value)).toBe(true);
  });

  it.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'é', 'a\n', '__proto__', '../a'])(
    'does not take %j for an id',
    (value) => {
      expect(accepts(id, value)).toBe(false);
    },
  );

  it.each(['2013', '2013-04', '2013-04-30'])('takes %s for a date', (value) => {
    expect(accepts(partialDate, value)).toBe(true);
  });

  it.each([2013, '13', '2013-13', '2013-00', '2013-04-32', '2013-4', 'April 2013', '2013\n'])(
    'does not take %j for a date',
    (value) => {
      expect(accepts(partialDate, value)).toBe(false);
    },
  );

  it.each(['javascript:alert(1)', 'ftp://example.org/', 'data:text/html,x', '//example.org', 'example.org', ''])(
    'does not take %j for the address of a page',
    (value) => {
      expect(accepts(webAddress, value)).toBe(false);
    },
  );

  it('takes a web page for one', () => {
    expect(accepts(webAddress, 'https://example.org/a?b=c#d')).toBe(true);
  });

  it('takes language tags and nothing else for a language', () => {
    expect(['en', 'es-MX', 'nb', 'zh-Hant-TW'].every((value) => accepts(languageTag, value))).toBe(true);
    expect(['', 'English', 'e', 'en_US', 'en"'].some((value) => accepts(languageTag, value))).toBe(false);
  });

  it('takes no text of white space alone, nor control characters', () => {
    expect(text.parse('  a ')).toBe('a');
    expect([' ', '\n', 'a\u0000b', 'a\u001Bb', 'a\uD800'].some((value) => accepts(text, value))).toBe(false);
    expect(accepts(text, 'two\nlines, a\ttab and 😀')).toBe(true);
  });
});
