import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestLink } from '../../study/link.ts';
import { assignmentFileName, linkReport, moved, parseLines } from './maker-text.ts';

describe('a link that was made', () => {
  it('is told with its length, and is too long beyond what learning systems pass on', () => {
    expect(linkReport(longestLink)).toEqual({
      isTooLong: false,
      text: '8,000 characters. Whoever has the link has the assignment; it carries no key and no answers.',
    });
    expect(linkReport(longestLink + 1)).toMatchObject({ isTooLong: true });
    expect(linkReport(12_345).text).toContain('a link of 12,345 characters. Beyond 8,000,');
  });
});

describe('the file of an assignment', () => {
  it.each([
    ['Unnamed sources', 'assignment-unnamed-sources.json'],
    ['“Who says?” (2nd part)', 'assignment-who-says-2nd-part.json'],
    ['¿?', 'assignment-.json'],
  ])('of %j is named %s', (title, name) => {
    expect(assignmentFileName(title)).toBe(name);
  });

  it('has a name that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(assignmentFileName(title)).toMatch(/^assignment-[a-z0-9-]{0,60}\.json$/);
      }),
    );
  });
});

describe('the lines to write on', () => {
  it.each([
    ['7', 7],
    ['2.6', 3],
    ['0', 4],
    ['-3', 1],
    ['99', 30],
    ['', 4],
    ['many', 4],
  ])('of %j are %d', (value, lines) => {
    expect(parseLines(value)).toBe(lines);
  });
});

describe('a question that is moved', () => {
  it('changes places with its neighbor', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  });

  it('stays where it is at the end of the list', () => {
    expect(moved(['a', 'b'], 'a', -1)).toBeNull();
    expect(moved(['a', 'b'], 'b', 1)).toBeNull();
    expect(moved(['a', 'b'], 'c', 1)).toBeNull();
  });

  it('never loses or doubles one, and comes back by the opposite move', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9), { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(-1 as const, 1 as const),
        (list, at, by) => {
          const item = list[at % list.length] as number;
          const after = moved(list, item, by);
          expect((after ?? list).toSorted()).toEqual(list.toSorted());
          if (after !== null) expect(moved(after, item, by === 1 ? -1 : 1)).toEqual(list);
        },
      ),
    );
  });
});
