import { describe, expect, it } from 'vitest';
import { citableOf } from '../../citing/item.ts';
import type { Source } from '../../model/source.ts';
import { mlaWorks } from './mla-works.ts';
import { plainWorks } from './plain-works.ts';

const source = (fields: Partial<Source> & { id: string }): Source => ({
  type: 'article-newspaper',
  title: 'Bridge closed',
  short: fields.id,
  ...fields,
});
const works: Source[] = [
  source({
    id: 'one',
    author: [{ family: 'Sol', given: 'Ana' }],
    'container-title': 'The Harbor Sheet',
    issued: '2024-03-05',
    URL: 'https://example.org/a',
  }),
  source({
    id: 'two',
    author: [
      { family: 'Day', given: 'Jo' },
      { family: 'Marsh', given: 'Ada' },
    ],
    'container-title': 'The Harbor Sheet',
    issued: '2021-10',
  }),
  source({
    id: 'report',
    type: 'report',
    title: 'Audit of the ferries',
    author: [{ literal: 'City of Pell' }],
    issued: '2021',
  }),
  source({ id: 'unsigned', 'container-title': 'The Pell Gazette', issued: '2020-05-01' }),
];
const words = ({ runs }: { runs: { text: string }[] }) => runs.map(({ text }) => text).join('');

describe('works in the manner of MLA', () => {
  it('are listed as the citation engine lists them', () => {
    const items = works.map(citableOf);
    expect(plainWorks.list(items).map(words)).toEqual(mlaWorks.list(items).map(words));
    expect(plainWorks.list(items).map(({ id }) => id)).toEqual(mlaWorks.list(items).map(({ id }) => id));
  });
});
