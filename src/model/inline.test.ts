import { describe, expect, it } from 'vitest';
import { claimText, plainText, walk, type Inline } from './inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const cue = (value: string): Inline => ({ type: 'cue', of: ['a'], children: [text(value)] });
const prose: Inline[] = [
  text(' They  say '),
  { type: 'strong', children: [text('that '), { type: 'lang', code: 'es', children: [text('no\n')] }] },
];

describe('the plain text of prose', () => {
  it('is all its words, white space collapsed', () => {
    expect(plainText(prose)).toBe('They say that no');
  });

  it('leaves out what is skipped, with all in it', () => {
    expect(plainText(prose, ({ type }) => type === 'lang')).toBe('They say that');
  });
});

describe('the words of a claim', () => {
  it.each([
    [[text('“Yes,” '), cue('he said'), text(', “now.”')], '“Yes,” “now.”'],
    [[text('“Yes,” '), cue('he said'), text('. “Now.”')], '“Yes,” “Now.”'],
    [[text('he, '), cue('he said'), text(' of late, was out')], 'he, of late, was out'],
    [[cue('He said'), text(': “Yes, now.”')], '“Yes, now.”'],
    [
      [{ type: 'emphasis', children: [text('“Yes,” '), cue('he said'), text(', “now.”')] } satisfies Inline],
      '“Yes,” “now.”',
    ],
    [
      [text('no cue'), { type: 'emphasis', children: [text('here')] } satisfies Inline, text(', none')],
      'no cuehere, none',
    ],
  ])('are %j without its cues', (nodes, words) => {
    expect(claimText(nodes)).toBe(words);
  });
});

describe('a walk', () => {
  it('meets every node, parents before children', () => {
    expect([...walk(prose)].map(({ type }) => type)).toEqual(['text', 'strong', 'text', 'lang', 'text']);
  });
});
