import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotations } from './quotations.ts';

const found = (text: string): string[] =>
  findQuotations(text, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it('are told from their neighbours where marks are straight', () => {
    expect(found('He said "go" and "come."Then "no"—twice.')).toEqual(['"go"', '"come."', '"no"']);
  });

  it('nest', () => {
    expect(found('“One “two” three” and “four”')).toEqual(['“One “two” three”', '“four”']);
    expect(found('"He said, \'Go,\' " she said.')).toEqual(['"He said, \'Go,\' "']);
  });

  it('keep their inner words apart from the marks', () => {
    const text = "''Go,'' he said.";
    const [quotation] = findQuotations(text, findParagraphs(text));
    expect(text.slice(quotation?.inner.start, quotation?.inner.end)).toBe('Go,');
  });

  it('run to the end of a paragraph that leads with an open mark', () => {
    expect(found('“One. Two.\n\n“Three.”')).toEqual(['“One. Two.', '“Three.”']);
    const text = '“One.\n\n“Two.”';
    expect(findQuotations(text, findParagraphs(text)).map(({ continues }) => continues)).toEqual([true, false]);
  });

  it('do not begin at a stray mark, at inches or in markup', () => {
    expect(found('A stray " mark and “words”')).toEqual(['“words”']);
    expect(found('He is 6\'2" and says "yes"')).toEqual(['"yes"']);
    expect(found('The “pump broke. It was old.')).toEqual([]);
  });

  it('are read by single marks where a text has more of those', () => {
    expect(found("‘The dogs’ bowl isn’t here,’ he said. It's ‘gone’.")).toEqual([
      '‘The dogs’ bowl isn’t here,’',
      '‘gone’',
    ]);
    expect(found("The '90s were the boys' best years.")).toEqual([]);
  });
});
