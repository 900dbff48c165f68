import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotations } from './quotations.ts';

const found = (text: string): string[] =>
  findQuotations(text, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it('are found with straight marks, whose direction the characters around them tell', () => {
    expect(found('He said "go" and "come."Then "no"—twice.')).toEqual(['"go"', '"come."', '"no"']);
  });

  it('include quotations inside them', () => {
    expect(found('“One “two” three” and “four”')).toEqual(['“One “two” three”', '“four”']);
    expect(found('"He said, \'Go,\' " she said.')).toEqual(['"He said, \'Go,\' "']);
  });

  it('have the range of the words without the marks too', () => {
    const text = "''Go,'' he said.";
    const [quotation] = findQuotations(text, findParagraphs(text));
    expect(text.slice(quotation?.inner.start, quotation?.inner.end)).toBe('Go,');
  });

  it('end with the paragraph where it begins with a mark that is not closed', () => {
    expect(found('“One. Two.\n\n“Three.”')).toEqual(['“One. Two.', '“Three.”']);
    const text = '“One.\n\n“Two.”';
    expect(findQuotations(text, findParagraphs(text)).map(({ continues }) => continues)).toEqual([true, false]);
  });

  it('do not begin at a stray mark, at inches or in markup', () => {
    expect(found('A stray " mark and “words”')).toEqual(['“words”']);
    expect(found('He is 6\'2" and says "yes"')).toEqual(['"yes"']);
    expect(found('The “pump broke. It was old.')).toEqual([]);
  });

  it('are found by single marks where a text has more of those', () => {
    expect(found("‘The dogs’ bowl isn’t here,’ he said. It's ‘gone’.")).toEqual([
      '‘The dogs’ bowl isn’t here,’',
      '‘gone’',
    ]);
    expect(found("The '90s were the boys' best years.")).toEqual([]);
  });
});
