/** The paper edition says in print what a link says on a screen. */
import { expect, test } from 'vitest';
import { article, documentOf, wordsOf } from '../built.ts';
import { claimsFile, isNoted } from '../claims.ts';

const { claims } = claimsFile(article);
const noted = claims.filter(isNoted);
const sections = [...new Set(claims.map(({ section }) => section.title))];
const document = documentOf(`readings/${article}/print/`);

test('a link to a claim says its paragraph, and a record its address', () => {
  const links = [...document.querySelectorAll('.block .notes a[href^="#r"]:not(.number)')];
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const claim = claims.find(({ number }) => `#r${String(number)}` === link.getAttribute('href'));
    expect(`${wordsOf(link)}${link.nextSibling?.textContent ?? ''}`).toMatch(
      new RegExp(`\\b${String(claim?.paragraph ?? '?')}\\b`),
    );
  }
  for (const link of document.querySelectorAll('.works a')) {
    expect(link.getAttribute('href') ?? '').toContain(wordsOf(link).replace(/^https?:\/\//, ''));
  }
});

test('each note at the end says its paragraph and leads back to its claim', () => {
  const notes = [...document.querySelectorAll('.endnotes li')];
  expect(notes).toHaveLength(noted.length);
  noted.forEach(({ number, paragraph }, index) => {
    const back = notes[index]?.querySelector('[role="doc-backlink"]');
    expect(back?.getAttribute('href')).toBe(`#r${String(number)}`);
    expect(document.getElementById(`r${String(number)}`)?.closest('.block')?.id).toBe(`p${String(paragraph)}`);
    expect(wordsOf(notes[index] ?? null)).toContain(`Paragraph ${String(paragraph)}.`);
  });
  expect([...document.querySelectorAll('.endnotes h3')].map(wordsOf)).toEqual(sections);
});
