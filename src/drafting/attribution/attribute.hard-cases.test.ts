import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';

const said = (text: string): [string, string | null][] =>
  attribute(text).map(({ content, speaker }) => [text.slice(content.start, content.end), speaker]);

describe('hard cases that other attribution programs get wrong', () => {
  it('a quotation over several paragraphs, each opened, only the last closed', () => {
    const text = [
      '“We dug for nine days,” Ivo Brand said. “We found clay.',
      '“Then we found more clay.',
      '“On the tenth day there was water.”',
      'The village celebrated.',
    ].join('\n\n');
    const speakers = said(text).map(([, speaker]) => speaker);
    expect(speakers).toEqual(['Ivo Brand', 'Ivo Brand', 'Ivo Brand']);
    expect(said(text)[0]?.[0]).toContain('We found clay.');
  });

  it('a quotation over several paragraphs whose speaker is named in the last', () => {
    const text = '“We dug for nine days and found clay.\n\n“On the tenth day there was water,” said Ivo Brand.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Ivo Brand', 'Ivo Brand']);
  });

  it('an appositive or a clause between name and verb', () => {
    expect(
      said('“It is only clay,” Ivo Brand, a well digger from Aarhus who has worked here since 1999, said.'),
    ).toEqual([['“It is only clay,”', 'Ivo Brand']]);
    expect(said('Ivo Brand, who came with his two sons, said that it was only clay.')).toEqual([
      ['that it was only clay', 'Ivo Brand'],
    ]);
    expect(said('Sen. Nell Okoro, D-Vt., said the money was there.')).toEqual([['the money was there', 'Nell Okoro']]);
  });

  it('signed quotations (“…” — Name) and dialogue turns (Name: …)', () => {
    expect(said('“Clay is patient.” — Ivo Brand')).toEqual([['“Clay is patient.”', 'Ivo Brand']]);
    expect(said('“Clay is patient.”\n\n— Ivo Brand, well digger')).toEqual([['“Clay is patient.”', 'Ivo Brand']]);
    const interview =
      'REPORTER: Was it clay?\n\nIVO BRAND: It was clay.\n\nREPORTER: All of it?\n\nIVO BRAND: To the last bucket.';
    expect(said(interview)).toEqual([
      ['Was it clay?', 'REPORTER'],
      ['It was clay.', 'IVO BRAND'],
      ['All of it?', 'REPORTER'],
      ['To the last bucket.', 'IVO BRAND'],
    ]);
  });

  it('a nickname in quotation marks is part of the name', () => {
    expect(said('“Clay again,” said Ivo “Spade” Brand, and laughed.')).toEqual([['“Clay again,”', 'Ivo Brand']]);
  });

  it('a stray mark affects only its own place', () => {
    const text = 'The pump failed. " Nobody saw it.\n\n“It was old,” said Ivo Brand.';
    expect(said(text)).toEqual([['“It was old,”', 'Ivo Brand']]);
    expect(said('A 6\'2" man lifted the lid. "It was old," said Ivo Brand.')).toEqual([['"It was old,"', 'Ivo Brand']]);
    expect(said('The “pump failed. Nobody saw it. “It was old,” said Ivo Brand.')).toEqual([
      ['“It was old,”', 'Ivo Brand'],
    ]);
  });

  it('"U.S." and "Rep. G. K. Abernathy" end no sentence', () => {
    expect(said('The U.S. Army will drill, Rep. G. K. Abernathy said. She left at noon.')).toEqual([
      ['The U.S. Army will drill', 'G. K. Abernathy'],
    ]);
  });

  it('a pronoun whose name is two sentences back with another name between', () => {
    const text =
      'Ivo Brand runs the drill. He bought it from Karl Munk in 1999 for a crate of beer. “It was cheap,” he said.';
    expect(said(text)).toEqual([['“It was cheap,”', 'Ivo Brand']]);
    const other = 'Nina Holm opened the clinic. The roof was a gift from Karl Munk. “It leaks,” she said.';
    expect(said(other)).toEqual([['“It leaks,”', 'Nina Holm']]);
  });

  it('nested quotations belong to the outer speaker', () => {
    expect(said('“He shouted ‘Stop!’ and ran,” Nina Holm said.')).toEqual([
      ['“He shouted ‘Stop!’ and ran,”', 'Nina Holm'],
    ]);
    expect(said('"He shouted "Stop!" and ran," Nina Holm said.')).toEqual([
      ['"He shouted "Stop!" and ran,"', 'Nina Holm'],
    ]);
  });

  it('a surname, a first name and a role are resolved to the full name', () => {
    const text =
      'Sen. Nell Okoro opened the well. Okoro said it was deep. “It is cold too,” the senator said. “Try it,” Nell said.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Nell Okoro', 'Nell Okoro', 'Nell Okoro']);
  });

  it('described and collective speakers keep their description', () => {
    expect(said('The well was poisoned, according to two former county officials familiar with the tests.')).toEqual([
      ['The well was poisoned', 'two former county officials familiar with the tests'],
    ]);
    const text = 'Two former officials said the well was poisoned. They said it was done at night.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Two former officials', 'Two former officials']);
  });

  it('Spanish names keep their particles', () => {
    expect(said('“No hay agua,” said María de la Cruz Fuentes.')).toEqual([
      ['“No hay agua,”', 'María de la Cruz Fuentes'],
    ]);
  });
});
