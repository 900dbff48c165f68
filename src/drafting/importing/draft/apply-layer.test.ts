import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../parsing/library.ts';
import { readLayer } from '../../layers/layer.ts';
import { makeLayer } from '../../layers/make-layer.ts';
import { wordsOf } from '../../layers/layer-words.ts';
import { readTree } from '../../../parsing/node/read-content-folder.ts';
import { plainText } from '../../../model/inline.ts';
import { claimsOf, type Reading } from '../../../model/reading.ts';
import { copyArticle } from '../copy-article.ts';
import { normalizeCharacters } from '../clean/characters.ts';
import { findArticle } from '../structure/find-article.ts';
import { importArticle } from '../import-article.ts';
import { applyLayer } from './apply-layer.ts';
import { splitBlocks } from '../clean/text-blocks.ts';
import { readArticleFile } from '../read/open-file.ts';

const sentences = [
  '“The bridge was never closed,” said Ana Sol, the mayor of Pell, who keeps the only key to it in a drawer of her desk.',
  'The county engineer, José Ibáñez, said that 12 of the 40 rivets on the east side were loose when he looked at them in March.',
  'Two officials who asked not to be named said that the report had been read by nobody in the town hall until the flood came.',
  '“We read every page of it,” the mayor answered, “and there was nothing in it that could not wait for the summer.”',
  'According to a survey of the state, 71 bridges in the valley are older than the people who have to look after them.',
  'Many residents fear that the ferry will stop as well, since the boat that crosses the river was built in the same year.',
  'The company that runs the ferry said in a statement that it was safe to cross the river by night in every weather.',
];
const head = 'A bridge for the town\n\nBy Jo Day | The Ledger\n\nMay 3, 2012\n\n';
const articleOf = (text: string) => findArticle(splitBlocks(normalizeCharacters(text)), {}, 'a.txt');
const paragraphsOf = (text: string) => articleOf(text).body.map((block) => block.text);

const text = head + sentences.join('\n\n');
const nobody = { speakers: new Map(), sources: new Set<string>() };
const drafted = importArticle(articleOf(text), { slug: 'the-bridge', known: nobody });
const [reading] = readLibrary(drafted.files).library.readings as [Reading];
const layer = makeLayer(reading, reading);

function applyTo(changed: string) {
  const paragraphs = paragraphsOf(changed);
  const { applied, unplaced } = applyLayer(paragraphs, layer, reading, 'a.txt');
  const words = new Map(
    applied.map(({ id, paragraph, parts }) => [
      id,
      parts.map(({ start, end }) => paragraphs[paragraph]?.slice(start, end)).join(' … '),
    ]),
  );
  return {
    applied,
    words,
    unplaced: unplaced.map(({ id }) => id),
    drafts: applied.filter(({ draft }) => draft).map(({ id }) => id),
  };
}
const idWith = (words: string) => claimsOf(reading).find((claim) => claim.text.includes(words))?.id ?? 'none';

describe('applying a layer', () => {
  it('finds the words of every claim in the same text', () => {
    const { words, unplaced, drafts } = applyTo(text);
    expect(unplaced).toEqual([]);
    expect(drafts).toEqual([]);
    for (const claim of claimsOf(reading))
      expect(wordsOf(words.get(claim.id) ?? '').map(({ word }) => word)).toEqual(
        wordsOf(claim.text).map(({ word }) => word),
      );
  });

  it('ignores straight marks, accents, hyphens, case or line breaks', () => {
    const plain = text
      .replace(/[“”]/gu, '"')
      .replaceAll('’', "'")
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace('The bridge', 'THE BRIDGE');
    const { unplaced, drafts } = applyTo(plain);
    expect(unplaced).toEqual([]);
    expect(drafts).toEqual([]);
  });

  it('lists the claims of a paragraph that was cut, and places the others', () => {
    const { unplaced, applied } = applyTo(head + sentences.filter((_, index) => index !== 2).join('\n\n'));
    expect(unplaced).toEqual([idWith('the report had been read')]);
    expect(applied).toHaveLength(claimsOf(reading).length - 1);
  });

  it('places a claim in which a word was corrected, and marks it for review', () => {
    const { drafts, unplaced, words } = applyTo(
      text.replace('read by nobody in the town hall', 'seen by nobody in the town hall'),
    );
    expect(unplaced).toEqual([]);
    expect(drafts).toEqual([idWith('the report had been read')]);
    expect(words.get(idWith('the report had been read'))).toContain('seen by nobody');
  });

  it.each([
    ['a number changes', '12 of the 40', '21 of the 40', '12 of the 40'],
    ['a “not” comes in', 'it was safe', 'it was not safe', 'it was safe'],
    [
      'more than a fifth changes',
      'are older than the people who',
      'seem younger by far than those that',
      'older than the people',
    ],
  ])('does not place a claim where %s', (_, from, to, claim) => {
    expect(applyTo(text.replace(from, to)).unplaced).toEqual([idWith(claim)]);
  });

  it('does not place a quotation that has lost its marks', () => {
    expect(applyTo(text.replace('“The bridge was never closed,”', 'The bridge was never closed,')).unplaced).toEqual([
      idWith('never closed'),
    ]);
  });

  it('never places a claim on words that are not its own, whatever was removed, changed or added', () => {
    const own = new Map(claimsOf(reading).map((claim) => [claim.id, wordsOf(claim.text).map(({ word }) => word)]));
    const edit = fc.record({
      at: fc.nat(200),
      remove: fc.nat(12),
      insert: fc.array(fc.constantFrom('the', 'of', 'bridge', 'said', 'not', 'river', 'that', 'in', 'ferry'), {
        maxLength: 12,
      }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const words = sentences.join(' ¶ ').split(' ');
        for (const { at, remove, insert } of edits) words.splice(at % words.length, remove, ...insert);
        let result: ReturnType<typeof applyTo> | null = null;
        try {
          result = applyTo(
            head +
              words
                .join(' ')
                .split('¶')
                .map((part) => part.trim())
                .filter((part) => part !== '')
                .join('\n\n'),
          );
        } catch {
          // Refused as another article, or as none.
        }
        for (const [id, placed] of result?.words ?? []) {
          const there = wordsOf(placed).map(({ word }) => word);
          const wanted = own.get(id) ?? [];
          expect(commonWords(wanted, there)).toBeGreaterThanOrEqual(0.8 * Math.max(wanted.length, there.length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([2, 3, 5, 6])('loses no word of another claim where paragraph %i was deleted', (deleted) => {
    // Paragraphs that begin with the same words: a difference alone cannot tell which of them is gone.
    const same = sentences.map((sentence) => `The town, in short, is this: ${sentence}`);
    const made = importArticle(articleOf(head + same.join('\n\n')), { slug: 'the-bridge', known: nobody });
    const [whole] = readLibrary(made.files).library.readings as [Reading];
    const left = paragraphsOf(head + same.filter((_, index) => index !== deleted).join('\n\n'));
    const { applied } = applyLayer(left, makeLayer(whole, whole), whole, 'a.txt');
    for (const { claim, paragraph, parts } of applied) {
      const words = parts.map(({ start, end }) => left[paragraph]?.slice(start, end)).join(' ');
      expect(wordsOf(words).map(({ word }) => word)).toEqual(wordsOf(claim.text).map(({ word }) => word));
    }
    expect(applied.length).toBeGreaterThan(5);
  });

  it.each([
    ['reversed', (all: string[]) => all.toReversed()],
    ['with the last paragraph first', (all: string[]) => [...all.slice(-1), ...all.slice(0, -1)]],
    ['with its halves exchanged', (all: string[]) => [...all.slice(3), ...all.slice(0, 3)]],
  ])('places every claim on a text %s', (_, order) => {
    const { unplaced, drafts } = applyTo(head + order(sentences).join('\n\n'));
    expect(unplaced).toEqual([]);
    expect(drafts).toEqual([]);
  });

  it.each([
    ['said Ana Sol, the mayor of Pell', 'said Eva Lind, the mayor of Pell', 'never closed'],
    ['The county engineer, José Ibáñez, said', 'The county engineer, Pedro Ruiz, said', '12 of the 40'],
    ['the mayor answered', 'the engineer answered', 'every page of it'],
  ])('flags a claim where “%s” became “%s”', (from, to, words) => {
    const { applied, unplaced } = applyTo(text.replace(from, to));
    expect(unplaced).toEqual([]);
    const flagged = applied.filter(({ differs }) => differs !== null);
    expect(flagged.map(({ id, differs, draft }) => ({ id, differs, draft }))).toEqual([
      { id: idWith(words), differs: 'cue', draft: true },
    ]);
  });

  it('says in the copy how many claims were found, and calls it a draft, where some are missing', () => {
    const cut = articleOf(head + sentences.slice(0, 5).join('\n\n'));
    const copy = copyArticle(cut, layer, { ...reading, status: 'reviewed' }, 'the-bridge-copy', 'a.txt');
    const { library, diagnostics } = readLibrary(new Map([...drafted.files, ...copy.files]));
    expect(diagnostics).toEqual([]);
    const twin = library.readings.find(({ slug }) => slug === 'the-bridge-copy');
    expect(copy.unplaced.length).toBeGreaterThan(0);
    expect(twin?.status).toBe('draft');
    expect(twin?.summary).toContain(
      `Of the ${String(claimsOf(reading).length)} claims of the reading ${String(copy.applied.length)} were found`,
    );
  });

  it('reports that a text is another article', () => {
    const other = `${head}The council met on Tuesday and spoke about the price of bread, which has doubled since the mill burned down.\n\n“Nobody eats numbers,” said Olga Brandt, a baker, and the hall was quiet for as long as it takes to count to ten.`;
    expect(() => applyTo(other)).toThrow('other-article');
  });

  it('makes a copy that builds, without the links of notes to claims that it does not have', () => {
    const copy = copyArticle(articleOf(text), layer, reading, 'the-bridge-copy', 'a.txt');
    const { library, diagnostics } = readLibrary(new Map([...drafted.files, ...copy.files]));
    expect(diagnostics).toEqual([]);
    const twin = library.readings.find(({ slug }) => slug === 'the-bridge-copy');
    expect(twin).toMatchObject({ kind: 'copy', twin: 'the-bridge', rights: { redistribute: false } });
    expect(claimsOf(twin as Reading).map(({ id }) => id)).toEqual(claimsOf(reading).map(({ id }) => id));
    const body = (twin?.sections ?? []).flatMap((section) =>
      section.paragraphs.map(({ children }) => plainText(children)),
    );
    expect(body).toEqual(sentences);
  });
});

/** Length of the longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = [0, ...b.map(() => 0)];
  for (const word of a) {
    const next = [0];
    b.forEach((other, index) => {
      next.push(other === word ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('the layer of the first reading', async () => {
  const content = join(import.meta.dirname, '../../../content');
  const files = await readTree(content);
  const { library } = readLibrary(files);
  const first = library.readings.find(({ slug }) => slug === 'mexico-us-security') as Reading;
  const result = readLayer(files.get('readings/mexico-us-security/layer.json') ?? '');
  const own = 'layer' in result ? result.layer : null;

  it('holds every claim of the reading and no other, in order', () => {
    expect(own?.claims.map(({ id }) => id)).toEqual(claimsOf(first).map(({ id }) => id));
  });

  it('gives a cue to every claim that somebody makes, and to no other', () => {
    const forms = new Map(claimsOf(first).map(({ id, form }) => [id, form]));
    for (const { id, cue } of own?.claims ?? [])
      expect([id, cue.length > 0]).toEqual([id, forms.get(id) !== 'narration']);
  });

  const article = join(content, '../../../../shared/article/article.txt');
  it.skipIf(!existsSync(article))(
    'lies on the article, every claim placed (skipped where the article is not there)',
    async () => {
      const { blocks, known } = await readArticleFile(readFileSync(article), 'article.txt');
      const copy = copyArticle(
        findArticle(blocks, known, 'article.txt'),
        own as NonNullable<typeof own>,
        first,
        'mexico-us-security-copy',
        'article.txt',
      );
      expect(copy.unplaced).toEqual([]);
      expect(copy.applied.filter(({ draft }) => draft)).toEqual([]);
      expect(copy.paragraphs).toBe(64);
      const added = new Map([...files, ...copy.files]);
      expect(readLibrary(added).diagnostics.filter(({ file }) => file.includes('copy'))).toEqual([]);
      const copiedReading = readLibrary(added).library.readings.find(
        ({ slug }) => slug === 'mexico-us-security-copy',
      ) as Reading;
      for (const claim of claimsOf(copiedReading)) {
        const twin = claimsOf(first).find(({ id }) => id === claim.id);
        expect({ id: claim.id, paragraph: claim.paragraph, speaker: claim.speaker, form: claim.form }).toEqual({
          id: twin?.id,
          paragraph: twin?.paragraph,
          speaker: twin?.speaker,
          form: twin?.form,
        });
        if (claim.form === 'direct') expect(claim.quotations).toEqual(twin?.quotations);
      }
    },
  );
});
