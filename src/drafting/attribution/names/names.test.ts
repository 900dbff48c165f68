import { describe, expect, it } from 'vitest';
import { findNames } from './names.ts';
import { People } from '../speakers/people.ts';
import { tokenize } from '../text/tokens.ts';

const names = (text: string) =>
  findNames(tokenize(text, { start: 0, end: text.length }), {
    lower: new Set(['rain', 'old']),
    capital: new Set(['willows']),
  });
const shown = (text: string): string[] =>
  names(text).map(({ words, kind, gender, role }) => [words.join(' '), kind, gender, role].filter(Boolean).join(' '));

describe('names', () => {
  it('are without titles, from which role and gender are known', () => {
    expect(shown('Later Sen. Nell Okoro met Mrs. Brand.')).toEqual([
      'Nell Okoro person senator',
      'Brand person female',
    ]);
    expect(shown('It was former Danish Prime Minister Jo Bell.')).toEqual(['Jo Bell person minister']);
  });

  it('keep particles and suffixes', () => {
    expect(shown('Then Juan de la Cruz and Al Bell, Jr. left.')).toEqual([
      'Juan de la Cruz person',
      'Al Bell Jr. person',
    ]);
  });

  it('are distinguished from organizations and from words that begin a sentence', () => {
    expect(shown('Rain fell on the Parks Department.')).toEqual(['Parks Department other']);
    expect(shown('Although Okoro left.')).toEqual(['Okoro unsure']);
  });
});

describe('people', () => {
  it('are found by surname, first name and half of a double surname', () => {
    const people = new People();
    const ana = names('It was Ana Ruiz Soto.').map((name) => people.add(name))[0];
    for (const again of ['Then Soto left.', 'Then Ana left.', 'Then Ruiz Soto left.', 'Then Mrs. Soto left.']) {
      expect(names(again).map((name) => people.add(name))).toEqual([ana]);
    }
  });

  it('of one surname are distinguished by first name and gender', () => {
    const people = new People();
    for (const name of names('Then Ana Ruiz and Luis Ruiz left.')) people.add(name);
    const bearer = (text: string): (string | undefined)[] => names(text).map((name) => people.allNamed(name)[0]?.name);
    expect(bearer('Then Mrs. Ruiz left.')).toEqual(['Ana Ruiz']);
    expect(bearer('Then Mr. Ruiz left.')).toEqual(['Luis Ruiz']);
    expect(bearer('Then Ana M. Ruiz left.')).toEqual(['Ana Ruiz']);
  });
});
