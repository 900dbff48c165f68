import { describe, expect, it } from 'vitest';
import { headIndex, isNounPhrase } from './noun-phrases.ts';
import { tokenAt, tokenize } from '../text/tokens.ts';

const read = (text: string) => tokenize(text, { start: 0, end: text.length });
const isPhrase = (text: string): boolean => isNounPhrase(read(text), { from: 0, to: read(text).length });
const head = (text: string): string => {
  const tokens = read(text);
  return tokenAt(tokens, headIndex(tokens, { from: 0, to: tokens.length })).text;
};

describe('a noun phrase', () => {
  it.each([
    'officials',
    'some',
    'police',
    'Nell Okoro',
    'a former county official',
    'officials briefed on the plan',
    'people opposed to the dam',
    'aides to the mayor',
    'the firm’s chief engineer',
    'elected officials',
    'leading economists',
    '60 percent of voters',
    'a report published by the board',
  ])('%s', (text) => {
    expect(isPhrase(text)).toBe(true);
  });
});

describe('no noun phrase', () => {
  it.each([
    'The',
    'unlike',
    'third time',
    'forced to defend the plan',
    'resist',
    'using the old road',
    'thrilled with the vote',
    'her eyes moved from side to side',
    'Okoro tried to calm the crowd',
    'discuss the plan',
    'point the crowd',
    'easier for farmers',
    'the way',
    'I’m',
    'two months since the vote',
    'Okoro shrugged when asked',
  ])('%s', (text) => {
    expect(isPhrase(text)).toBe(false);
  });
});

describe('the head of a phrase', () => {
  it.each([
    ['officials at the county', 'officials'],
    ['a former adviser to Okoro', 'adviser'],
    ['people briefed on the plan', 'people'],
    ['the firm’s engineer', 'engineer'],
  ])('%s', (text, noun) => {
    expect(head(text)).toBe(noun);
  });
});
