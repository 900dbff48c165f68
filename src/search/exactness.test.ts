/** The search held against a plain look through all claims of a library that is large enough for several files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchSearchLibrary } from '../cli/bench/bench-search-library.ts';
import { forms, type Claim } from '../model/claim.ts';
import { claimsOf, type Library, type Reading } from '../model/reading.ts';
import { speakerClasses } from '../model/speaker-class.ts';
import { speakerClassOf } from '../model/speaker.ts';
import { readContent } from '../parsing/node/load-content.ts';
import type { Acronyms } from './acronyms.ts';
import { verdictValues, type FacetKey } from './facets.ts';
import { foldedWords } from './fold.ts';
import { openInNode } from './pagefind/node/open-index.ts';
import { searchFiles } from './pagefind/node/search-files.ts';
import type { Search } from './search.ts';
import { emptyState, type SearchState } from './state.ts';
import { acronymsOf, claimFields } from './tables/write-tables.ts';

/** More than a file of a column holds, and than a small library has. */
const claimCount = 5000;
const queries = 300;

interface Plain {
  url: string;
  words: string[];
  /** The words of the claim alone. */
  said: string[];
  values: Partial<Record<FacetKey, string[]>>;
}

let folder = '';
let search: Search;
let plain: Plain[] = [];
let vocabulary: string[] = [];

function plainClaim(claim: Claim, reading: Reading, { speakers }: Library, acronyms: Acronyms): Plain {
  const speaker = claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null);
  const fields = claimFields(claim, speaker, acronyms);
  const own = [...new Set(claim.checks.map(({ verdict }) => verdict))];
  return {
    url: `readings/${reading.slug}/#${claim.id}`,
    words: foldedWords(Object.values(fields).join(' ')),
    said: foldedWords(fields.text),
    values: {
      speaker: speaker === null ? [] : [speaker.id],
      identification: [speakerClassOf(speaker)],
      form: [claim.form],
      reading: [reading.slug],
      section: [`${reading.slug}/${claim.section.id}`],
      verdict: own.length === 0 ? ['unchecked'] : own,
    },
  };
}

beforeAll(async () => {
  const { library } = await readContent(resolve('src/content'));
  const large = benchSearchLibrary(library, claimCount);
  const acronyms = acronymsOf(large);
  plain = large.readings.flatMap((reading) =>
    claimsOf(reading).map((claim) => plainClaim(claim, reading, large, acronyms)),
  );
  vocabulary = [...new Set(plain.flatMap(({ words }) => words))].filter((word) => /^[a-z]{4,}$/.test(word));
  folder = await mkdtemp(join(tmpdir(), 'search-exactness-'));
  for (const { path, content } of await searchFiles(large)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  search = await openInNode(folder, 'en');
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fits = ({ values }: Plain, chosen: SearchState['chosen'], except?: FacetKey) =>
  (Object.keys(chosen) as FacetKey[]).every(
    (facet) =>
      facet === except ||
      chosen[facet].length === 0 ||
      chosen[facet].some((id) => values[facet]?.includes(id) === true),
  );

/** Words of different inflections are the same to the index, and share their first letters. */
function isNear(word: string, wanted: string): boolean {
  const letters = Math.min(3, word.length, wanted.length);
  return word.slice(0, letters) === wanted.slice(0, letters);
}

const open = ['speaker', 'identification', 'form', 'reading', 'verdict'] as const satisfies FacetKey[];

describe('the search of a large library', () => {
  it('finds all that a plain look through the claims finds, counts it exactly, and nothing far from it', async () => {
    expect(plain).toHaveLength(claimCount);
    const choice = fc.record({
      words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }),
      form: fc.subarray([...forms], { maxLength: 2 }),
      identification: fc.subarray([...speakerClasses], { maxLength: 2 }),
      verdict: fc.subarray([...verdictValues], { maxLength: 2 }),
      speaker: fc.subarray(['antonio-garza', 'antonio-garza-1', 'nobody'], { maxLength: 1 }),
      reading: fc.subarray([...new Set(plain.map(({ url }) => url.split('/')[1] ?? ''))], { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(choice, async ({ words, ...facets }) => {
        const state = { q: words.join(' '), chosen: { ...emptyState().chosen, ...facets } };
        const answer = await search.answer({ state, limit: claimCount, open });
        const found = new Set(answer.results.map(({ url }) => url));
        expect(answer.total).toBe(found.size);
        const holding = plain.filter((claim) =>
          words.every((wanted) => claim.words.some((word) => word.startsWith(wanted))),
        );
        for (const claim of holding) if (fits(claim, state.chosen)) expect(found).toContain(claim.url);
        const byUrl = new Map(plain.map((claim) => [claim.url, claim]));
        for (const url of found) {
          const claim = byUrl.get(url);
          if (claim === undefined) throw new Error(`there is no ${url}`);
          expect(fits(claim, state.chosen)).toBe(true);
          expect(words.every((wanted) => claim.words.some((word) => isNear(word, wanted)))).toBe(true);
        }
        // Each count is how many results a choice of that value alone gives.
        const results = plain.filter(({ url }) => found.has(url));
        for (const facet of open) {
          const chosen: readonly string[] = state.chosen[facet];
          if (chosen.length > 0) continue;
          for (const [id, count] of answer.counts[facet] ?? [])
            expect(count).toBe(results.filter(({ values }) => values[facet]?.includes(id) === true).length);
        }
      }),
      { numRuns: queries },
    );
  }, 600_000);

  it('finds a phrase only where it stands word for word', async () => {
    const phrases = plain
      .filter(({ said }) => said.length > 4)
      .flatMap(({ said }, index) => (index % 200 === 0 ? [said.slice(1, 4).join(' ')] : []));
    for (const phrase of phrases) {
      const state = { ...emptyState(), q: `"${phrase}"` };
      const answer = await search.answer({ state, limit: claimCount, open: [] });
      for (const { url } of answer.results)
        expect(plain.find((claim) => claim.url === url)?.words.join(' ')).toContain(phrase);
      expect(answer.total, phrase).toBeGreaterThan(0);
    }
  }, 600_000);

  it('names the speakers with most claims, and finds others by their names', async () => {
    const ask = (names: string) => search.answer({ state: emptyState(), limit: 0, open: ['speaker'], names });
    expect((await ask('')).values.speaker?.length).toBeLessThanOrEqual(12);
    const named = (await ask('davidow')).values.speaker ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const { value } of named) expect(value).toMatch(/Davidow/);
  });
});
