import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES, formatDiagnostic, sortDiagnostics, type Diagnostic } from './diagnostic.ts';

const diagnostic = (file: string, line: number, code: Diagnostic['code'] = 'unknown-form'): Diagnostic => ({
  code,
  file,
  line,
  found: 'found',
  expected: 'expected',
  hint: 'hint',
});

describe('a diagnostic', () => {
  it('prints its place so that an editor can follow it, then what was found, expected and advised', () => {
    expect(formatDiagnostic(diagnostic('readings/a/01-b.mdx', 7), '/content/')).toBe(
      '/content/readings/a/01-b.mdx:7  unknown-form\n  found     found\n  expected  expected\n  hint      hint',
    );
  });

  it('has a code that is a word for addresses, with a sentence', () => {
    for (const [code, sentence] of Object.entries(CODES)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('sorting', () => {
  it('goes by file, then by line as a number, then by code', () => {
    const sorted = [
      diagnostic('a', 9),
      diagnostic('a', 10, 'duplicate-claim'),
      diagnostic('a', 10),
      diagnostic('b', 1),
    ];
    expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
  });

  it('gives one order, whatever the order before', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'A'), fc.nat(3), fc.constantFrom('unknown-form', 'duplicate-claim')),
    );
    fc.assert(
      fc.property(some, (tuples) => {
        const list = tuples.map(([file, line, code]) => diagnostic(file, line, code as Diagnostic['code']));
        expect(sortDiagnostics(list)).toEqual(sortDiagnostics(list.toReversed()));
      }),
    );
  });
});
