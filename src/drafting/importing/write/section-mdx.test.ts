import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSection } from '../../../parsing/section/section.ts';
import { plainText } from '../../../model/inline.ts';
import { oneLine, normalizeCharacters } from '../clean/characters.ts';
import type { ClaimToWrite } from '../draft/claim-to-write.ts';
import { trimTextRange } from '../../text-range.ts';
import { proseWithClaims } from './prose-with-claims.ts';
import { sectionMdx } from './section-mdx.ts';

const known = { speakers: new Set(['ana']), sources: new Set<string>(), readings: new Set<string>() };

function readBack(mdx: string) {
  const faults: unknown[] = [];
  const section = readSection(mdx, known, (code, line, finding) => faults.push({ code, line, ...finding }));
  return { section, faults };
}

const scraps = fc.constantFrom(
  'import x from "y"',
  'export const a = 1',
  '{',
  '}',
  '{1+1}',
  '<',
  '>',
  '</Claim>',
  '<Claim id="a">',
  '<script>alert(1)</script>',
  '`',
  '```',
  '~~~',
  '---',
  '===',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '*',
  '**',
  '_',
  '__',
  '[a](javascript:alert(1))',
  '![a](b)',
  '\\',
  '&',
  '&amp;',
  '&#123;',
  '&lt;',
  '$',
  '$$',
  '|',
  ':::',
  '::a',
  '<!--',
  '-->',
  '<?',
  '{/*',
  '*/}',
  ']]>',
  'a',
  ' ',
  'word',
  '“',
  '”',
  '"',
  '’',
  '…',
  'é',
  '漢',
  '😀',
  '\u0301',
  '[^1]',
  '[^1]: x',
  '[x]: y',
  'http://a.b',
  'a@b.c',
  '<a@b.c>',
  '~',
  '%',
  '^',
  '=',
  '!',
  '(',
  ')',
  '\t',
);
const line = fc
  .oneof(
    fc.array(scraps, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(scraps, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => oneLine(normalizeCharacters(text)))
  .filter((text) => text !== '');

describe('writing MDX', () => {
  it('writes text that the parser reads back, character for character', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, (texts, title) => {
        const mdx = sectionMdx(
          title,
          texts.map((text) => ({ prose: proseWithClaims(text, []), claims: [], notes: [] })),
        );
        const { section, faults } = readBack(mdx);
        expect(faults).toEqual([]);
        expect(section?.paragraphs.map(({ children }) => plainText(children))).toEqual(texts);
        expect(section?.title).toBe(title);
      }),
      { numRuns: 400 },
    );
  });

  it('writes claims whose words the parser reads back, wherever they stand', () => {
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c, d) => {
        const cuts = [a, b, c, d].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        const parts = [
          { start: cuts[0] ?? 0, end: cuts[1] ?? 0 },
          { start: cuts[2] ?? 0, end: cuts[3] ?? 0 },
        ]
          .filter(
            ({ start, end }) =>
              !/[\uDC00-\uDFFF]/.test(text.charAt(start)) && !/[\uDC00-\uDFFF]/.test(text.charAt(end)),
          )
          .map((range) => trimTextRange(text, range))
          .filter(({ start, end }) => end > start);
        fc.pre(parts.length > 0);
        const mark: ClaimToWrite = {
          id: 'it',
          form: 'narration',
          by: null,
          channel: null,
          draft: true,
          parts,
          cues: [],
        };
        const { section, faults } = readBack(
          sectionMdx('T', [{ prose: proseWithClaims(text, [mark]), claims: [mark], notes: [] }]),
        );
        expect(faults).toEqual([]);
        const [paragraph] = section?.paragraphs ?? [];
        expect(plainText(paragraph?.children ?? [])).toBe(text);
        expect(paragraph?.claims).toHaveLength(1);
        expect(paragraph?.claims[0]?.draft).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
