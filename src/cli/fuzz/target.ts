/** What the fuzzing command tries: a property, with a name by which it is run again. */
import type * as FastCheck from 'fast-check';

export type Fc = typeof FastCheck;

export interface Target {
  name: string;
  /** What holds for whatever is made up. */
  property: FastCheck.IRawProperty<unknown>;
}

/** @throws where `condition` does not hold, with what was expected */
export function expectThat(condition: boolean, expected: string): asserts condition {
  if (!condition) throw new Error(`Expected ${expected}.`);
}

/** @throws where two values are not the same as JSON */
export function expectSame(found: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a} is not ${b}`);
}

/** Texts made of scraps that mean something to a parser, and of anything at all. */
export const scraps = (fc: Fc, meaningful: readonly string[], maxLength = 60) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...meaningful) },
          fc.string({ unit: 'binary', maxLength: 6 }),
          fc.string({ unit: 'grapheme', maxLength: 12 }),
        ),
        { maxLength },
      ),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([parts, joint]) => parts.join(joint));

/** A text with a part of it left out, doubled or replaced: what is nearly sound finds more than what is not at all. */
export const damaged = (fc: Fc, texts: readonly string[], meaningful: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.oneof(fc.constantFrom(...meaningful), fc.string({ unit: 'binary', maxLength: 4 })),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([text, edits]) =>
      edits.reduce((changed, [at, length, put]) => {
        const start = at % (changed.length + 1);
        return changed.slice(0, start) + put + changed.slice(start + length);
      }, text),
    );
