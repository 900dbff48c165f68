import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { x } from 'xastscript';
import { beginningOf, xmlDeclaration, xmlFile } from './xml.ts';

it.each([
  [']]>', ']]&gt;'],
  ['a\u0000b\u0008\u000C', 'ab'],
  ['half \uD83D and \uDE00 of it', 'half \uFFFD and \uFFFD of it'],
  ['\uFFFE\uFFFF', '\uFFFD\uFFFD'],
  ['😀 <b> & "c"', '😀 &#x3C;b> &#x26; "c"'],
])('%j in a text is well-formed', (text, written) => {
  expect(xmlFile(x('t', text))).toBe(`${xmlDeclaration}<t>${written}</t>\n`);
});

it('any text and attribute makes a file that is well-formed and can be read back', () => {
  const signs = [
    ']',
    ']>',
    '>',
    '&',
    '<',
    '"',
    "'",
    '{',
    '%',
    '#',
    '\u0000',
    '\u001B',
    '\uD800',
    '\uDFFF',
    '\uFFFF',
    '😀',
    'a',
    ' ',
  ];
  const anyText = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
  const parser = new XMLParser({
    ignoreAttributes: false,
    htmlEntities: true,
    parseTagValue: false,
    trimValues: false,
  });
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      const file = xmlFile(x('t', { value }, `.${text}`));
      expect(file).not.toContain(']]>');
      const held = (words: string) =>
        words.replaceAll('\u0000', '').replaceAll('\u001B', '').replaceAll('\uFFFF', '\uFFFD').toWellFormed();
      const { t } = parser.parse(file) as { t: { '#text': string } };
      expect(t['#text']).toBe(`.${held(text)}`);
    }),
  );
});

it('cuts no character in half', () => {
  expect(beginningOf('ab😀', 3)).toBe('ab');
  expect(beginningOf('ab😀', 4)).toBe('ab😀');
});
