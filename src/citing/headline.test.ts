import { describe, expect, it } from 'vitest';
import { headlineCase } from './headline.ts';

describe('headlineCase', () => {
  it.each([
    [
      'Mexico says 26,121 missing during drug war',
      'Mexico Says 26,121 Missing during Drug War',
      'Mexico Says 26,121 Missing During Drug War',
    ],
    ['U.S. ambassador to Mexico resigns', 'U.S. Ambassador to Mexico Resigns', 'U.S. Ambassador to Mexico Resigns'],
    ['what it was for', 'What It Was For', 'What It Was For'],
    ['a bridge: the end of it', 'A Bridge: The End of It', 'A Bridge: The End of It'],
    [
      'face-to-face with the e-mail of iPods',
      'Face-to-Face with the E-Mail of iPods',
      'Face-to-Face with the E-Mail of iPods',
    ],
    ['‘the end’ — again', '‘The End’ — Again', '‘The End’ — Again'],
  ])('sets “%s” as MLA and Chicago do', (title, mla, chicago) => {
    expect(headlineCase(title)).toBe(mla);
    expect(headlineCase(title, 4)).toBe(chicago);
  });

  it('sets words small that a newspaper printed large', () => {
    expect(headlineCase('Discussions With the Mayor At Home')).toBe('Discussions with the Mayor at Home');
  });

  it('lets the printed title tell an adverb from a preposition', () => {
    const printed = 'The Cop Who Tipped Off a Cartel';
    expect(headlineCase('The cop who tipped off a cartel', 4, 'en', printed)).toBe(printed);
    expect(headlineCase('The road off the map')).toBe('The Road off the Map');
  });

  it('leaves titles in other languages alone', () => {
    expect(headlineCase('El invitado especial', 4, 'es')).toBe('El invitado especial');
  });
});
