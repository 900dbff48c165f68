/** `claims.json` is what other programs rely on: its shape, its order, and that it says what the page says. */
import { expect, test } from 'vitest';
import { documentOf, noteOf, oneLine, readings, wordsOf } from '../built.ts';
import { claimsFile, isNoted } from '../claims.ts';
import { site } from '../sites.ts';

const forms = ['direct', 'mixed', 'indirect', 'declined', 'narration'];
const channels = ['interview', 'statement', 'meeting', 'document', 'public-speech', 'unknown'];
const types = ['person', 'group', 'organisation', 'document'];
const identifications = ['named', 'described', 'anonymous'];
const verdicts = ['supports', 'refines', 'contradicts', 'later-changed'];

const keysOf = (value: object) => Object.keys(value).join(' ');

for (const slug of readings) {
  const file = claimsFile(slug);
  const { claims } = file;

  test(`${slug}: every field is there, of its type, and no other`, () => {
    expect(keysOf(file)).toBe('reading title language claims');
    expect(file).toMatchObject({ reading: slug, language: 'en' });
    for (const claim of claims) {
      expect(keysOf(claim)).toBe(
        'id number section paragraph text quotations form cue channel speaker when same note checks url',
      );
      expect(keysOf(claim.section)).toBe('id title');
      expect(claim.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(claim.text).toMatch(/\S/);
      expect(forms).toContain(claim.form);
      if (claim.channel !== null) expect(channels).toContain(claim.channel);
      for (const words of [claim.cue, claim.note]) expect(words ?? 'none').toMatch(/\S/);
      for (const check of claim.checks) {
        expect(keysOf(check)).toBe('verdict source locator text');
        expect(verdicts).toContain(check.verdict);
        for (const words of [check.source, check.locator, check.text]) expect(words).toMatch(/\S/);
      }
      if (claim.speaker === null) continue;
      expect(keysOf(claim.speaker)).toBe('id name type identification');
      expect(types).toContain(claim.speaker.type);
      expect(identifications).toContain(claim.speaker.identification);
    }
  });

  test(`${slug}: only narration has no speaker, and only quotations have quoted words`, () => {
    for (const { id, form, speaker, quotations, text, cue } of claims) {
      expect(speaker === null, id).toBe(form === 'narration');
      expect(quotations.length > 0, id).toBe(form === 'direct' || form === 'mixed');
      // After “Ana Ruiz:” all that follows is verbatim, without quotation marks.
      const isTurn = cue?.endsWith(':') === true && quotations[0] === text;
      if (!isTurn) for (const words of quotations) expect(text, id).toContain(`“${words}”`);
    }
  });

  test(`${slug}: claims come in reading order, numbered from 1, each with an id of its own`, () => {
    expect(claims.map(({ number }) => number)).toEqual(claims.map((_, index) => index + 1));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    const paragraphs = claims.map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    const sections = claims.map(({ section }) => section.id);
    const changes = sections.filter((section, index) => section !== sections[index - 1]);
    expect(changes, 'no section comes twice').toEqual([...new Set(sections)]);
  });

  test(`${slug}: the page says the same of every claim at its address`, () => {
    const document = documentOf(`readings/${slug}/`);
    const numbers = [...document.querySelectorAll('.block > p .c + a')].map((number) => number.textContent);
    expect(numbers, 'numbers in the text').toEqual(claims.map(({ number }) => String(number)));
    for (const claim of claims) {
      expect(claim.url).toBe(`${site.base}readings/${slug}/#${claim.id}`);
      const place = document.getElementById(claim.id);
      const number = document.querySelector(`.c + a[href="#${claim.id}"]`);
      expect(place, claim.id).not.toBeNull();
      expect(number?.getAttribute('href')).toBe(`#${claim.id}`);
      expect(number?.closest('.block')?.id, claim.id).toBe(`p${String(claim.paragraph)}`);
      expect(wordsOf(number?.closest('section')?.querySelector('h2') ?? null)).toBe(oneLine(claim.section.title));
      // Every number answers, in the article’s own voice as well.
      expect(number?.getAttribute('role')).toBe('doc-noteref');
      if (!isNoted(claim)) continue;
      const note = noteOf(place);
      const backlink = note?.querySelector('[role="doc-backlink"]');
      expect(backlink?.getAttribute('href'), claim.id).toBe(`#${claim.id}`);
      expect(wordsOf(note)).toContain(claim.speaker?.name ?? 'No source stated');
      expect(wordsOf(note)).toContain(claim.note ?? '');
      for (const { text } of claim.checks) expect(wordsOf(note)).toContain(text);
    }
  });

  test(`${slug}: the verbatim words stand in the page’s text, in the paragraph that the claim names`, () => {
    const document = documentOf(`readings/${slug}/`);
    for (const number of document.querySelectorAll('.block > p .c + a')) number.remove();
    for (const { id, paragraph, quotations } of claims) {
      const text = wordsOf(document.querySelector(`#p${String(paragraph)} > p`));
      for (const words of quotations) expect(text, id).toContain(words);
    }
  });
}
