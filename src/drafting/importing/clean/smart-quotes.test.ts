import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smartQuotes } from './smart-quotes.ts';

describe('smart quotes', () => {
  it.each([
    [`"We're done," she said. "It's over."`, '“We’re done,” she said. “It’s over.”'],
    [`He said, "She told me 'no' twice."`, 'He said, “She told me ‘no’ twice.”'],
    [`the '90s, rock 'n' roll, 'tis the dogs' bone`, 'the ’90s, rock ’n’ roll, ’tis the dogs’ bone'],
    [`("Yes")--"No"`, '(“Yes”)--“No”'],
    ["``Old wire copy,'' he wrote", '“Old wire copy,” he wrote'],
    [`He asked "why?", then left`, 'He asked “why?”, then left'],
    [`a " b " c`, 'a “ b ” c'],
    ['“Already curly,” it’s', '“Already curly,” it’s'],
  ])('replace the marks of %s', (straight, curly) => {
    expect(smartQuotes(straight)).toBe(curly);
  });

  it('change nothing but marks', () => {
    const bare = (text: string) => text.replace(/["'`“”‘’]/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '`', 'a', 'B', ' ', '.', ',', '(', '–', '9') }),
        (text) => bare(smartQuotes(text)) === bare(text),
      ),
    );
  });
});
