import { describe, expect, it } from 'vitest';
import { cssString, runningHead, runningTitle } from './page-rules.ts';

describe('the running head', () => {
  it('holds the title, and not on the first page', () => {
    expect(runningHead('The Late Ferry')).toBe(
      '@page{@top-left{content:"The Late Ferry"}}@page:first{@top-left{content:none}}',
    );
  });

  it.each([
    ['“Curly” & plain', '"“Curly” & plain"'],
    ['a "quote" and a \\', '"a \\22 quote\\22  and a \\5c "'],
    ['two\nlines', '"two\\a lines"'],
    ['</style><script>', '"\\3c /style>\\3c script>"'],
  ])('cannot end its string or its element: %s', (title, css) => {
    expect(cssString(title)).toBe(css);
  });

  it('cuts a long title at a word', () => {
    const long = 'One word after another '.repeat(10).trim();
    expect(runningTitle(long)).toMatch(/^One word after .*[a-z] …$/);
    expect(runningTitle(long).length).toBeLessThanOrEqual(70);
    expect(runningTitle('x'.repeat(200))).toBe(`${'x'.repeat(68)} …`);
  });
});
