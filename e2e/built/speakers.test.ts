/** The search by speaker for those without JavaScript: everyone has a page, and it lists all they say. */
import { expect, test } from 'vitest';
import { documentOf, readings, wordsOf } from '../built.ts';
import { claimsFile } from '../claims.ts';
import { site } from '../sites.ts';

const said = readings.flatMap((slug) => claimsFile(slug).claims.map((claim) => ({ slug, ...claim })));
const speakers = new Map(said.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.id, speaker] as const])));

test('every speaker is listed, with a link to a page of their own and the number of their claims', () => {
  const document = documentOf('speakers/');
  const entries = new Map(
    [...document.querySelectorAll('.index li')].map((entry) => [entry.querySelector('a')?.getAttribute('href'), entry]),
  );
  for (const id of speakers.keys()) {
    const claims = said.filter(({ speaker }) => speaker?.id === id).length;
    const entry = entries.get(`${site.base}speakers/${id}/`) ?? null;
    expect(wordsOf(entry), id).toMatch(new RegExp(`(?:^|\\D)${String(claims)} claims?$`));
  }
});

test('the page of each speaker lists all their claims in order, each with a link to its place', () => {
  for (const [id, { name }] of speakers) {
    const document = documentOf(`speakers/${id}/`);
    const own = said.filter(({ speaker }) => speaker?.id === id);
    const sayings = [...document.querySelectorAll('.sayings li')];
    expect(wordsOf(document.querySelector('h1'))).toBe(name);
    expect(sayings.map((saying) => saying.querySelector('.words a')?.getAttribute('href'))).toEqual(
      own.map((claim) => claim.url),
    );
    own.forEach(({ text, cue, paragraph }, index) => {
      // Alone, or after the cue that leads into it.
      expect([text, `${cue ?? ''} ${text}`]).toContain(wordsOf(sayings[index]?.querySelector('.words') ?? null));
      expect(wordsOf(sayings[index]?.querySelector('.meta') ?? null)).toContain(`paragraph ${String(paragraph)}`);
    });
  }
});

test('distinct speakers have distinct names, however unnamed they are', () => {
  const names = new Map<string, string[]>();
  for (const { id, name } of speakers.values()) names.set(name, [...(names.get(name) ?? []), id]);
  expect([...names].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test('a claim that cannot be read alone comes with its cue', () => {
  const words = documentOf('speakers/the-mexicans/').querySelector('.words');
  expect(wordsOf(words)).toMatch(/^The Mexicans see /);
});
