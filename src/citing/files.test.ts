import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseRis } from 'astrocite-ris';
import { describe, expect, it } from 'vitest';
import { bibtex } from './bibtex.ts';
import { coins } from './coins.ts';
import { cslJson } from './csl-json.ts';
import { sources } from './fixtures/sources.ts';
import { citableOf, itemOf, type CslItem } from './item.ts';
import { ris } from './ris.ts';

const citables = sources.map(citableOf);
const items = citables.map(itemOf);

/** What TeX and files can trip over. */
const awkward: CslItem = {
  id: 'awkward',
  type: 'article-newspaper',
  title: 'Costs of 100% #1 rust_proof {steel} & $5 ~ x^2 \\ “quotes”',
  author: [{ family: 'O’Neil-Łuk', given: 'Zoë' }, { literal: 'Nuts, Bolts & Co.' }],
  'container-title': 'Höhe & Tiefe',
  issued: { 'date-parts': [[1999, 2, 3]] },
  URL: 'https://x.example/a_b%20c?d=1&e={2}#f',
};

const dateOf = (item: CslItem, key: 'issued' | 'accessed' = 'issued') => item[key]?.['date-parts'][0];
const namesOf = (names: CslItem['author']) =>
  names?.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')));

describe('BibTeX', () => {
  it('is as expected for every kind of source', async () => {
    await expect(bibtex([...items, awkward])).toMatchFileSnapshot('fixtures/cite.bib');
  });

  const read = new Cite(bibtex([...items, awkward])).data as unknown as CslItem[];

  it('is read back whole by a parser of others', () => {
    expect(read.map(({ id }) => id)).toEqual([...items, awkward].map(({ id }) => id));
  });

  it.each([...items, awkward].map((item, index) => [item.id, item, index] as const))(
    'keeps title, names, date and address of %s',
    (_, item, index) => {
      const back = read[index];
      expect(back?.title.replace(/<[^>]+>/g, '')).toBe(item.title);
      expect(namesOf(back?.author)).toEqual(namesOf(item.author));
      expect(back && dateOf(back)).toEqual(dateOf(item));
      expect(back && dateOf(back, 'accessed')).toEqual(dateOf(item, 'accessed'));
      expect(decodeURI(back?.URL ?? '')).toBe(decodeURI(item.URL ?? ''));
      expect(back?.number ?? back?.issue).toBe(item.number ?? item.issue);
    },
  );
});

describe('RIS', () => {
  it('is as expected for every kind of source', async () => {
    await expect(ris([...items, awkward])).toMatchFileSnapshot('fixtures/cite.ris');
  });

  const read = parseRis(ris([...items, awkward])) as unknown as CslItem[];

  it.each([...items, awkward].map((item, index) => [item.id, item, index] as const))(
    'keeps title, names, date and address of %s',
    (_, item, index) => {
      const back = read[index];
      expect(back?.id).toBe(item.id);
      expect(back?.title).toBe(item.title);
      expect(back?.['container-title']).toBe(item['container-title']);
      // RIS does not tell organizations from persons; a reader guesses, so only the words count.
      const words = (names: CslItem['author']) => namesOf(names)?.map((name) => name.split(/[, ]+/).sort().join(' '));
      expect(words(back?.author)).toEqual(words(item.author));
      expect(
        dateOf(back ?? item)
          ?.map(Number)
          .filter(Boolean),
      ).toEqual(dateOf(item));
      expect(back?.URL).toBe(item.URL);
    },
  );

  it('has one line a field, whatever the field holds', () => {
    expect(ris([{ id: 'x', type: 'webpage', title: 'A\r\nER  - \r\nTY  - BOOK' }])).toBe(
      'TY  - ELEC\r\nID  - x\r\nTI  - A ER - TY - BOOK\r\nER  - \r\n',
    );
  });
});

describe('CSL-JSON', () => {
  it('is as expected for every kind of source', async () => {
    await expect(cslJson(citables)).toMatchFileSnapshot('fixtures/cite.json');
  });

  it('is read by a processor of others', () => {
    expect(new Cite(cslJson(citables)).data).toHaveLength(citables.length);
  });
});

describe('COinS', () => {
  it('says what kind of work it is, and escapes its values', () => {
    expect(coins(awkward)).toBe(
      'ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article&rft.atitle=Costs%20of%20100%25%20%231%20rust_proof%20%7Bsteel%7D%20%26%20%245%20~%20x%5E2%20%5C%20%E2%80%9Cquotes%E2%80%9D&rft.jtitle=H%C3%B6he%20%26%20Tiefe&rft.au=O%E2%80%99Neil-%C5%81uk%2C%20Zo%C3%AB&rft.au=Nuts%2C%20Bolts%20%26%20Co.&rft.date=1999-02-03&rft_id=https%3A%2F%2Fx.example%2Fa_b%2520c%3Fd%3D1%26e%3D%7B2%7D%23f',
    );
  });

  it.each(items.map((item) => [item.id, item] as const))('can be read back for %s', (_, item) => {
    const pairs = new URLSearchParams(coins(item));
    expect(pairs.get('rft.atitle') ?? pairs.get('rft.btitle') ?? pairs.get('rft.title')).toBe(item.title);
  });
});
