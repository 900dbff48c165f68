/** The search over a real index, built of a small library and opened in Node. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check, Claim, Verdict } from '../model/claim.ts';
import type { Library, Reading } from '../model/reading.ts';
import type { Speaker } from '../model/speaker.ts';
import { buildIndex } from './pagefind/node/build-index.ts';
import { searchFiles } from './pagefind/node/search-files.ts';
import type { SearchResponse, Search } from './search.ts';
import { facetKeys } from './facets.ts';
import { openInNode } from './pagefind/node/open-index.ts';
import { stateOf } from './state.ts';
import type { WordRecord } from './word-index.ts';

const speaker = (id: string, name: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  name,
  sort: name,
  type: 'person',
  identification: 'named',
  ...more,
});

const claim = (
  id: string,
  by: string | null,
  form: Claim['form'],
  text: string,
  more: Partial<Claim> = {},
): Omit<Claim, 'number' | 'paragraph' | 'section'> => ({
  id,
  speaker: by,
  form,
  text,
  cue: by === null ? null : 'they said',
  lead: null,
  quotations: [],
  channel: null,
  when: null,
  same: [],
  note: null,
  checks: [],
  ...more,
});

const check = (verdict: Verdict): Check => ({ verdict, source: 'x', locator: 'p. 1', text: [], when: null });

function reading(slug: string, claims: ReturnType<typeof claim>[]): Reading {
  const section = { id: 'one', title: `Opening of ${slug}` };
  return {
    slug,
    title: `The ${slug} story`,
    kind: 'original',
    byline: 'Someone',
    publication: 'A paper',
    date: '2026',
    language: 'en',
    summary: 'What happened.',
    source: 'x',
    paragraphs: 1,
    rights: { holder: 'Someone', redistribute: true, statement: 'Free.' },
    sections: [
      {
        ...section,
        number: 1,
        paragraphs: [
          {
            number: 1,
            children: [{ type: 'text', value: 'Words between claims.' }],
            claims: claims.map((one, index) => ({ ...one, number: index + 1, paragraph: 1, section })),
          },
        ],
      },
    ],
  };
}

const library: Library = {
  readings: [
    reading('harbor', [
      claim('silt', 'pena', 'direct', '“The harbor is full of silt,”'),
      claim('dredge', 'pena', 'indirect', 'dredgers were ordered for the harbor', {
        lead: 'Peña added that',
        checks: [check('refines'), check('contradicts')],
      }),
      claim('dead', null, 'narration', 'The fish were dead'),
      claim('dea', 'agent', 'mixed', 'the DEA knew of “full silt harbors” since May'),
    ]),
    reading('market', [claim('same', 'pena', 'direct', '“The harbor is full of silt,”')]),
  ],
  speakers: new Map(
    [
      speaker('pena', 'Íñigo Peña', {
        role: 'Harbor master',
        affiliation: 'Port Office',
        country: 'ES',
        language: 'es',
      }),
      speaker('agent', 'An agent', {
        identification: 'anonymous',
        also: ['A Drug Enforcement Administration (DEA) agent'],
        about: 'An agent of the Drug Enforcement Administration (DEA).',
      }),
    ].map((one) => [one.id, one]),
  ),
  sources: new Map(),
};

let folder = '';
let search: Search;

async function ask(query: string, limit = 10): Promise<SearchResponse> {
  return search.answer({ state: stateOf(new URLSearchParams(query)), limit, open: facetKeys });
}
const ids = (answer: SearchResponse) => answer.results.map(({ url }) => url.replace(/^.*\/([^/]+)\/#/, '$1:'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  for (const { path, content } of await searchFiles(library)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  search = await openInNode(folder, 'en');
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the search', () => {
  it('lists the claims of a facet in reading order', async () => {
    expect(ids(await ask('speaker=pena'))).toEqual(['harbor:silt', 'harbor:dredge', 'market:same']);
  });

  it('takes several values of a facet as either, of two facets as both', async () => {
    expect(ids(await ask('form=direct&form=mixed&reading=harbor'))).toEqual(['harbor:silt', 'harbor:dea']);
  });

  it('finds claims by what the record says, and those that no record was laid beside', async () => {
    expect(ids(await ask('verdict=contradicts'))).toEqual(['harbor:dredge']);
    expect((await ask('verdict=refines')).results[0]?.verdicts).toEqual(['refines', 'contradicts']);
    const all = await ask('');
    expect(all.values.verdict?.map(({ value }) => value)).toEqual(['refines', 'contradicts', 'unchecked']);
    expect(ids(await ask('checked=yes'))).toEqual(ids(await ask('verdict=refines')));
    expect((await ask('checked=no')).total).toBe(all.total - 1);
  });

  it('shows a claim with the cue that leads into it', async () => {
    const [result] = (await ask('q=dredgers')).results;
    expect(result?.text.map(({ text }) => text).join('')).toBe('Peña added that dredgers were ordered for the harbor');
  });

  it('finds the same words in two readings as two results', async () => {
    expect(ids(await ask('q="harbor is full"')).sort()).toEqual(['harbor:silt', 'market:same']);
  });

  it('finds names without their accents and marks them', async () => {
    const answer = await ask('q=inigo pena&reading=market');
    expect(ids(answer)).toEqual(['market:same']);
    expect(answer.results[0]?.name).toEqual([{ text: 'Íñigo Peña', isMatch: true }]);
  });

  it('puts what is said before what is told of the speaker', async () => {
    expect(ids(await ask('q=harbor&speaker=pena'))).toHaveLength(3);
    const found = ids(await ask('q=master harbor'));
    expect(found.slice().sort()).toEqual(['harbor:dredge', 'harbor:silt', 'market:same']);
    const agents = await ask('q=agent');
    expect(agents.results.map(({ name }) => name.some(({ isMatch }) => isMatch))).toEqual([true]);
  });

  it('keeps acronyms apart from words that begin like them', async () => {
    expect(ids(await ask('q=DEA'))).toEqual(['harbor:dea']);
    expect(ids(await ask('q=dea')).sort()).toEqual(['harbor:dea', 'harbor:dead']);
    expect(ids(await ask('q=drug enforcement administration'))).toEqual(['harbor:dea']);
  });

  it('names a word that no claim has instead of falling back on shorter ones', async () => {
    const answer = await ask('q=theology harbor');
    expect(answer).toMatchObject({ total: 0, unknownWords: ['theology'] });
    expect(answer.relaxations).toEqual([{ leave: 'words', words: ['theology'], q: 'harbor', total: 4 }]);
  });

  it('counts each facet as if nothing were chosen in it', async () => {
    const { counts } = await ask('form=direct&speaker=pena');
    expect(Object.fromEntries(counts.form ?? [])).toEqual({
      direct: 2,
      mixed: 0,
      indirect: 1,
      declined: 0,
      narration: 0,
    });
    expect(Object.fromEntries(counts.speaker ?? [])).toEqual({ pena: 2, agent: 0 });
    expect(Object.fromEntries(counts.affiliation ?? [])).toEqual({ es: 2, 'port-office': 2 });
  });

  it('counts the same for a phrase, which it looks for itself', async () => {
    const { counts, total } = await ask('q="full of silt"&reading=harbor');
    expect(total).toBe(1);
    expect(Object.fromEntries(counts.reading ?? [])).toEqual({ harbor: 1, market: 1 });
  });

  it('finds sections and readings apart', async () => {
    const answer = await ask('q=opening');
    expect(answer.total).toBe(0);
    expect(answer.places.map(({ kind, url }) => [kind, url])).toEqual([
      ['section', 'readings/harbor/#s1'],
      ['section', 'readings/market/#s1'],
    ]);
    expect((await ask('q="between claims"')).places).toHaveLength(2);
  });

  it('names ids that the library does not have', async () => {
    const answer = await ask('speaker=nobody&form=shouted');
    expect(answer.total).toBe(0);
    expect(answer.unknownIds).toEqual([
      { facet: 'speaker', id: 'nobody' },
      { facet: 'form', id: 'shouted' },
    ]);
    expect((await ask('speaker=nobody&speaker=pena')).total).toBe(3);
  });

  it('suggests a speaker for a misspelt name', async () => {
    expect((await ask('q=inigio')).suggestions.map(({ id }) => id)).toEqual(['pena']);
  });

  it('tells how many claims it would find with less', async () => {
    const { relaxations } = await ask('q=silt&form=narration');
    expect(relaxations).toEqual([
      { leave: 'facet', facet: 'form', total: 3 },
      { leave: 'text', total: 1 },
    ]);
  });

  it('gives no more results than asked for, and all of the count', async () => {
    const answer = await ask('reading=harbor', 2);
    expect(answer).toMatchObject({ total: 4 });
    expect(answer.results).toHaveLength(2);
  });
});

describe('the index', () => {
  it('is the same bytes when it is built again', async () => {
    const [first, second] = [await searchFiles(library), await searchFiles(library)];
    expect(second.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    expect(
      second.every(({ content }, place) => Buffer.from(content).equals(Buffer.from(first[place]?.content ?? []))),
    ).toBe(true);
  }, 60_000);

  it('holds nothing that the site does not use', async () => {
    const paths = (await searchFiles(library)).map(({ path }) => path);
    expect(paths.filter((path) => !path.includes('/'))).toEqual([
      'pagefind-entry.json',
      expect.stringMatching(/^pagefind\.en_\w+\.pf_meta$/),
      'pagefind.js',
      'words.en.wasm',
    ]);
  }, 60_000);

  it('stops the build where Pagefind reports an error', async () => {
    const broken = { content: 1, language: 'en' } as unknown as WordRecord;
    await expect(buildIndex([{ content: 'sound', language: 'en' }, broken], 'en')).rejects.toThrow();
  }, 60_000);
});
