/** The pictures of the sourcing and the numbers beside them are those of the claims. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { documentOf, fileOf, htmlFiles, oneLine, readings, wordsOf } from '../built.ts';
import { claimsFile, classOf, countBy, isContradicted, isOrganization } from '../claims.ts';
import { site } from '../sites.ts';

const classes = ['named', 'described', 'anonymous', 'document', 'narration'];

/** The numbers of a key, by class. */
function legendCounts(legend: Element | null | undefined): [string, number][] {
  return [...(legend?.querySelectorAll('li') ?? [])].map((entry) => {
    const speakerClass = classes.find((name) => entry.querySelector(`rect.${name}`)) ?? '';
    return [speakerClass, Number(entry.querySelector('b')?.textContent)];
  });
}

test('a page with pictures holds the patterns that they are filled with', () => {
  for (const file of htmlFiles()) {
    const document = documentOf(file);
    for (const name of ['described', 'anonymous', 'document']) {
      if (document.querySelector(`rect.${name}`) === null) continue;
      expect(document.getElementById(`fill-${name}`), `fill-${name} of ${file}`).not.toBeNull();
    }
  }
});

test('home shows a paragraph of a reading with all of its notes, and leads there', () => {
  const sample = documentOf('').querySelector('.sample');
  const address = sample?.querySelector('figcaption a')?.getAttribute('href') ?? '';
  const [, slug = '', paragraph = ''] = /readings\/([^/]+)\/#p(\d+)$/.exec(address) ?? [];
  const own = claimsFile(slug).claims.filter((claim) => claim.paragraph === Number(paragraph));
  expect(own.length).toBeGreaterThan(0);
  const inReading = documentOf(`readings/${slug}/`).getElementById(`p${paragraph}`);
  const prose = (block: Element | null | undefined) => wordsOf(block?.querySelector('p') ?? null);
  expect(prose(sample?.querySelector('.block'))).toBe(prose(inReading));
  expect(sample?.querySelectorAll('.notes > li').length).toBe(inReading?.querySelectorAll('.notes > li').length);
});

test('home lists every reading with its claims and its sourcing', () => {
  const document = documentOf('');
  const entries = [...document.querySelectorAll('.readings > li')];
  expect(entries.map((entry) => entry.querySelector('h2 a')?.getAttribute('href'))).toEqual(
    readings.map((slug) => `${site.base}readings/${slug}/`),
  );
  readings.forEach((slug, index) => {
    const { title, claims } = claimsFile(slug);
    const entry = entries[index] ?? null;
    const counts = countBy(claims, classOf);
    expect(wordsOf(entry?.querySelector('h2') ?? null)).toBe(oneLine(title));
    expect(wordsOf(entry?.querySelector('.meta') ?? null)).toContain(`${String(claims.length)} claims`);
    expect(legendCounts(entry?.querySelector('.legend'))).toEqual(classes.map((name) => [name, counts.get(name) ?? 0]));
  });
});

for (const slug of readings) {
  const { claims } = claimsFile(slug);
  const counts = countBy(claims, classOf);
  const countOf = (name: string) => counts.get(name) ?? 0;

  test(`${slug}: the strip has one part for each claim, in order, as its source is`, () => {
    const parts = [...documentOf(`readings/${slug}/`).querySelectorAll('.contents .strip rect')];
    expect(parts.map((part) => part.getAttribute('class'))).toEqual(
      claims.map((claim) => (isOrganization(claim) ? `${classOf(claim)} org` : classOf(claim))),
    );
    expect(
      parts.map((part) => part.nextElementSibling?.tagName.toLowerCase() === 'use'),
      'what a record contradicts is marked, and nothing else',
    ).toEqual(claims.map(isContradicted));
  });

  test(`${slug}: each row of the strip says in words what it shows`, () => {
    const rows = [...documentOf(`readings/${slug}/`).querySelectorAll('.contents .strip')];
    const sections = [...new Set(claims.map(({ section }) => section.id))];
    expect(rows).toHaveLength(sections.length);
    for (const [index, id] of sections.entries()) {
      const own = claims.filter(({ section }) => section.id === id);
      const numbers =
        wordsOf(rows[index]?.nextElementSibling ?? null)
          .match(/\d+/g)
          ?.map(Number) ?? [];
      expect(numbers[0], id).toBe(own.length);
      const counted = classes.flatMap((name) => {
        const ofClass = own.filter((claim) => classOf(claim) === name);
        const organizations = ofClass.filter(isOrganization).length;
        return ofClass.length === 0 ? [] : [ofClass.length, ...(organizations > 0 ? [organizations] : [])];
      });
      const contradicted = own.filter(isContradicted).length;
      expect(numbers.slice(1), id).toEqual([...counted, ...(contradicted > 0 ? [contradicted] : [])]);
    }
  });

  test(`${slug}: one line says how much rests on the unnamed, on no stated source, and what is contradicted`, () => {
    const document = documentOf(`readings/${slug}/`);
    const numbers = wordsOf(document.querySelector('.contents .glance')).match(/\d+/g)?.map(Number);
    const contradicted = claims.filter(isContradicted).length;
    expect(numbers).toEqual([
      claims.length,
      countOf('described') + countOf('anonymous'),
      countOf('narration'),
      ...(contradicted > 0 ? [contradicted] : []),
    ]);
    const legend = document.querySelector('.contents .legend');
    expect(legendCounts(legend).filter(([name]) => name !== '')).toEqual(classes.map((name) => [name, countOf(name)]));
    expect(legend?.querySelector('use') !== null, 'the mark has a key').toBe(contradicted > 0);
    const organizations = claims.filter(isOrganization).length;
    expect(legend?.querySelector('.of') !== null, 'organizations have a key').toBe(organizations > 0);
  });

  test(`${slug}: counts of the reading, of its chart and of the comparison agree`, () => {
    const rows = csvParse(readFileSync(fileOf('data/sourcing.csv'), 'utf8').replace('\uFEFF', '')).filter(
      ({ reading, question }) => reading === slug && question === 'identification',
    );
    const compared = new Map(rows.map(({ answer = '', claims: count }) => [answer, Number(count)]));
    expect([...compared]).toEqual(
      classes
        .filter((name) => countOf(name) > 0)
        .map((name) => [name === 'narration' ? 'no source stated' : name, countOf(name)]),
    );
  });

  test(`${slug}: no claim rests on one unnamed source alone and is borne out as well`, () => {
    const document = documentOf(`readings/${slug}/sourcing/`);
    const listed = (id: string) =>
      [...(document.getElementById(id)?.closest('section')?.querySelectorAll('.alone > li > a') ?? [])].map((link) =>
        link.getAttribute('href'),
      );
    const shared = new Set(listed('shared'));
    expect(listed('alone').filter((href) => shared.has(href))).toEqual([]);
  });

  test(`${slug}: the chart counts the claims of every class and of every speaker`, () => {
    const document = documentOf(`readings/${slug}/sourcing/`);
    const numberIn = (row: Element) => Number(/\d+/.exec(wordsOf(row.querySelector('td')))?.[0]);
    const totals = [...document.querySelectorAll('.chart .total')].map((row) => [
      row.querySelector('rect')?.getAttribute('class'),
      numberIn(row),
    ]);
    expect(totals).toEqual(classes.filter((name) => countOf(name) > 0).map((name) => [name, countOf(name)]));
    const rows = [...document.querySelectorAll('.chart tbody tr:not(.total)')];
    const bySpeaker = countBy(
      claims.filter(({ speaker }) => speaker !== null),
      ({ speaker }) => `${site.base}speakers/${speaker?.id ?? ''}/`,
    );
    const shown = rows.map((row): [string, number] => [
      row.querySelector('a')?.getAttribute('href') ?? '',
      numberIn(row),
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(bySpeaker));
    for (const row of rows) {
      const name = row.querySelector('th a')?.getAttribute('href');
      const squares = [...row.querySelectorAll('svg a')].map((link) => link.getAttribute('href'));
      const own = claims.filter(({ speaker }) => name === `${site.base}speakers/${speaker?.id ?? ''}/`);
      expect(squares, 'a square for each claim, leading to it').toEqual(own.map(({ url }) => url));
    }
  });

  test(`${slug}: the bars of the chart are as long as their numbers are large`, () => {
    const bars = [...documentOf(`readings/${slug}/sourcing/`).querySelectorAll('.chart .total td')].map((cell) => ({
      count: Number(/\d+/.exec(wordsOf(cell))?.[0]),
      width: parseFloat(cell.querySelector('rect')?.getAttribute('width') ?? ''),
    }));
    const most = Math.max(...bars.map(({ count }) => count));
    for (const { count, width } of bars) expect(width).toBeCloseTo((100 * count) / most, 0);
  });
}
