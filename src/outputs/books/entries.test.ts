import { describe, expect, it } from 'vitest';
import { mlaWorks } from './mla-works.ts';
import { bookOf, singleFile } from './book.ts';
import { speakerEntries, workEntries } from './entries.ts';
import { sampleBookLibrary as library, sampleBookReading as reading } from './sample-book.ts';

describe('the index of speakers', () => {
  it('has every claim once, speakers by the name that they are listed under, the article’s own voice last', () => {
    const entries = speakerEntries(reading, library);
    expect(
      entries.map(({ anchor, speaker, claims }) => [anchor, speaker?.id, claims.map(({ number }) => number)]),
    ).toEqual([
      ['v1', 'memo', [5]],
      ['v2', 'mora', [1]],
      ['v3', 'officials', [2]],
      ['v4', undefined, [3, 4]],
    ]);
  });
});

describe('the list of works cited', () => {
  it('has the article, the reading and what the checks cite, with the addresses that they have', () => {
    const works = workEntries(reading, library, 'https://example.org/readings/bridge/', mlaWorks);
    expect(works.map(({ id, own }) => [id, own]).sort()).toEqual([
      ['bridge-annotated', true],
      ['report', false],
      ['sheet', true],
    ]);
    expect(works.find(({ id }) => id === 'bridge-annotated')?.link?.href).toBe('https://example.org/readings/bridge/');
    expect(works.find(({ id }) => id === 'report')?.link).toBeUndefined();
  });
});

describe('the addresses in a book', () => {
  it('are in its files', () => {
    const files = { section: (id: string) => `${id}.xhtml`, speakers: 's.xhtml', works: 'w.xhtml' };
    const { links } = bookOf(reading, library, null, files, mlaWorks);
    expect([links.claim('fell'), links.speaker('mora')]).toEqual(['two.xhtml#r3', 's.xhtml#v2']);
    expect(links.source('report')).toMatch(/^w\.xhtml#w\d$/);
  });

  it('fall back to the list where there is no entry', () => {
    const { links } = bookOf(reading, library, null, singleFile, mlaWorks);
    expect([links.claim('none'), links.speaker('none'), links.source('none')]).toEqual([
      '#none',
      '#speakers',
      '#works-cited',
    ]);
  });
});
