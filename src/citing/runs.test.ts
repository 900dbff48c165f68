import { describe, expect, it } from 'vitest';
import { parseRuns, runsHtml, runsText } from './runs.ts';

describe('parseRuns', () => {
  it('tells italics from text and reads entities', () => {
    expect(parseRuns('A &amp; B. <i>C &lt;d&gt;</i>.')).toEqual([
      { text: 'A & B. ', italic: false },
      { text: 'C <d>', italic: true },
      { text: '.', italic: false },
    ]);
  });

  it('takes no other tag', () => {
    expect(() => parseRuns('<img src=x onerror=alert(1)>')).toThrow('tag that was not expected');
  });
});

describe('runsHtml', () => {
  it('escapes what it is given and gives the words back', () => {
    const runs = [{ text: '<b>&"', italic: true }];
    expect(runsHtml(runs)).toBe('<i>&#x3C;b>&#x26;"</i>');
    expect(runsText(runs)).toBe('<b>&"');
  });

  it('links an address as it is printed', () => {
    expect(
      runsHtml([{ text: 'At a.example/x?y&z.', italic: false }], {
        text: 'a.example/x?y&z',
        href: 'https://a.example/x?y&z',
      }),
    ).toBe('At <a class="address" href="https://a.example/x?y&#x26;z">a.example/x?y&#x26;z</a>.');
  });
});
