import { describe, expect, it } from 'vitest';
import { claimText, leadOf, plainText, walk, type Inline } from './inline.ts';

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

describe('the words that lead into a claim', () => {
  const claim = (...children: Inline[]): Inline => ({ type: 'claim', id: 'a', children });

  it('are those of its cue, where it stands right before', () => {
    expect(leadOf([text('Yet '), cue('the Mexicans see'), text(' '), claim(text('things differently'))], 'a')).toBe(
      'the Mexicans see',
    );
    expect(leadOf([claim(cue('He declined'), text(' to comment'))], 'a')).toBe('He declined');
    expect(leadOf([{ type: 'emphasis', children: [cue('She said'), text(' '), claim(text('no'))] }], 'a')).toBe(
      'She said',
    );
  });

  it('are none where something stands between, where the cue follows, or where it is of another claim', () => {
    expect(leadOf([cue('they said'), text(', '), claim(text('it rained'))], 'a')).toBeNull();
    expect(leadOf([claim(text('it rained')), text(' '), cue('they said')], 'a')).toBeNull();
    expect(leadOf([{ type: 'cue', of: ['b'], children: [text('he said')] }, claim(text('it'))], 'a')).toBeNull();
    expect(
      leadOf([claim(text('“One,”')), cue('he said'), { type: 'claim', id: 'a', more: true, children: [] }], 'a'),
    ).toBe(null);
  });
});
