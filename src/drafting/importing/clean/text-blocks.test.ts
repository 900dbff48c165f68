import { describe, expect, it } from 'vitest';
import { splitBlocks } from './text-blocks.ts';

describe('joining lines to blocks', () => {
  it('joins the lines of a wrapped text and keeps those of a head separate', () => {
    const text = [
      'A bridge for the town',
      'By Ana Sol',
      '',
      'The town met on Monday evening to talk about the bridge that nobody',
      'has crossed since the flood of the year before, and about the well-',
      'known engineer who has to mend it.',
    ].join('\n');
    expect(splitBlocks(text).map((block) => block.text)).toEqual([
      'A bridge for the town',
      'By Ana Sol',
      'The town met on Monday evening to talk about the bridge that nobody has crossed since the flood of the year before, and about the well-known engineer who has to mend it.',
    ]);
  });

  it('begins a paragraph at an indented line', () => {
    const line = 'The town met on Monday evening to talk about the bridge that nobody';
    expect(splitBlocks(`${line}\n${line}\n   ${line}\nhas crossed.`)).toHaveLength(2);
  });

  it('makes each line of an unwrapped text a paragraph', () => {
    expect(splitBlocks(`${'long '.repeat(60)}end.\n${'long '.repeat(50)}end.`)).toHaveLength(2);
  });
});
