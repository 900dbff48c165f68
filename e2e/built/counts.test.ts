/** The pictures of the sourcing and the numbers beside them are those of the claims. */
import { expect, test } from 'vitest';
import { documentOf, htmlFiles, oneLine, readings, wordsOf } from '../built.ts';
import { claimsFile, classOf, countBy } from '../claims.ts';
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

  test(`${slug}: the strip has one part for each claim, in order, as its source is, leading to it`, () => {
    const document = documentOf(`readings/${slug}/`);
    const parts = [...document.querySelectorAll('.contents .strip a')];
    expect(parts.map((part) => part.querySelector('rect')?.getAttribute('class'))).toEqual(claims.map(classOf));
    for (const [index, { id, number }] of claims.entries()) {
      const target = parts[index]?.getAttribute('href')?.slice(1) ?? '';
      expect([id, `r${String(number)}`], id).toContain(target);
      expect(document.getElementById(target), id).not.toBeNull();
    }
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
      expect(numbers.slice(1), id).toEqual([...classes].flatMap((name) => countBy(own, classOf).get(name) ?? []));
    }
  });

  test(`${slug}: one line says how much rests on the unnamed, and how much on no stated source`, () => {
    const document = documentOf(`readings/${slug}/`);
    const numbers = wordsOf(document.querySelector('.contents > p')).match(/\d+/g)?.map(Number);
    expect(numbers).toEqual([claims.length, countOf('described') + countOf('anonymous'), countOf('narration')]);
    expect(legendCounts(document.querySelector('.contents .legend'))).toEqual(
      classes.map((name) => [name, countOf(name)]),
    );
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
