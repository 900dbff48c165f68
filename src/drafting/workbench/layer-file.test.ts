/** A layer holds no words of its article, and gives every claim back on the article. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/reading.ts';
import { readContent } from '../../parsing/node/load-content.ts';
import { splitBlocks } from '../importing/clean/text-blocks.ts';
import { ImportError } from '../importing/import-error.ts';
import { findArticle } from '../importing/structure/find-article.ts';
import { readLayer } from '../layers/layer.ts';
import { wordsOf } from '../layers/layer-words.ts';
import { draftProject } from './draft-project.ts';
import { acceptClaims, setNote } from './edits/claims.ts';
import { layOn } from './lay-on.ts';
import { layerFileOf, layerFileOfCopy, readLayerFile } from './layer-file.ts';
import { readProject } from './project-reading.ts';
import { paragraphsOf } from './project.ts';
import { projectSchema } from './project-schema.ts';

const golden = join(import.meta.dirname, '../importing/golden');
const articleOf = (path: string) => findArticle(splitBlocks(readFileSync(path, 'utf8')), {}, 'article.txt');
const article = articleOf(join(golden, 'wire-story/article.txt'));
const other = articleOf(join(golden, 'feature/article.txt'));
const drafted = draftProject(article, {
  slug: 'ferry',
  known: { speakers: new Map(), sources: new Set() },
});
const first = drafted.claims[0]?.id ?? '';
const project = setNote(acceptClaims(drafted, [first]), first, 'She speaks for the authority. <b>See</b> “below”.');
const { reading, library } = readProject(project);
const file = layerFileOfCopy(reading, library);

describe('a layer file', () => {
  it('holds no five words in a row of the article, beside names and descriptions', () => {
    const runs = (text: string) => {
      const words = wordsOf(text).map(({ word }) => word);
      return words
        .map((_, index) => words.slice(index, index + 5).join(' '))
        .filter((run) => run.split(' ').length === 5);
    };
    const described = new Set(Object.values(project.speakers).flatMap(({ record }) => runs(record.name)));
    const own = new Set(
      paragraphsOf(project)
        .flatMap(runs)
        .filter((run) => !described.has(run)),
    );
    const texts: string[] = [];
    JSON.stringify({ ...file, article: null, speakers: null }, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.flatMap(runs).filter((run) => own.has(run))).toEqual([]);
    expect(file.sections.map(({ title }) => title)).toEqual(file.sections.map(() => null));
    expect(file.sections.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(
      claimsOf(reading).map(({ number }) => `claim-${String(number)}`),
    );
  });

  it('is read back as it was written', () => {
    expect(readLayerFile(JSON.stringify(file))).toEqual({ file });
  });

  it.each([
    ['no JSON', 'hello'],
    ['another file', '{"accordingTo":"assignment"}'],
    ['a newer version', JSON.stringify({ ...file, version: 2 })],
    [
      'a claim without a form',
      JSON.stringify({ ...file, sections: [{ title: null, paragraphs: 1, claims: [{ id: 'x' }] }] }),
    ],
    ['an address that runs', JSON.stringify({ ...file, article: { ...file.article, address: 'javascript:alert(1)' } })],
    ['ranges beyond the text', JSON.stringify({ ...file, layer: { ...file.layer, words: 3 } })],
  ])('is refused with a reason: %s', (_, json) => {
    expect(readLayerFile(json)).toEqual({ problem: expect.stringMatching(/\.$/) as string });
  });
});

describe('a layer laid on', () => {
  it('the article gives every claim, speaker and note back', () => {
    const { project: copy, unplaced } = layOn(article, file, 'ferry-copy', 'text');
    expect(unplaced).toEqual([]);
    expect(projectSchema.safeParse(copy).error).toBeUndefined();
    const result = readProject(copy);
    expect(result.faults).toEqual([]);
    const comparable = (one: typeof reading) =>
      claimsOf(one).map(({ text, quotations, form, cue, speaker, note, checks, paragraph, draft }) => ({
        text,
        quotations,
        form,
        cue,
        speaker,
        note,
        checks,
        paragraph,
        draft,
      }));
    expect(comparable(result.reading)).toEqual(comparable(reading));
    expect(result.reading.sections.map(({ title }) => title)).toEqual(reading.sections.map(({ title }) => title));
    expect(Object.fromEntries(result.library.speakers)).toEqual(Object.fromEntries(library.speakers));
  });

  it('a text with a changed number lists that claim with its note', () => {
    const changed = {
      ...article,
      body: article.body.map((block) => ({ ...block, text: block.text.replace('since 2019', 'since 2014') })),
    };
    const { project: copy, unplaced } = layOn(changed, file, 'ferry-copy', 'text');
    expect(unplaced.map(({ why }) => why)).toEqual(['a number or a “not” in it has changed']);
    expect(copy.claims).toHaveLength(project.claims.length - unplaced.length);
    expect(readProject(copy).faults).toEqual([]);
  });

  it('another article is refused, with how much agreed', () => {
    expect(() => layOn(other, file, 'x', 'text')).toThrow(ImportError);
    try {
      layOn(other, file, 'x', 'text');
    } catch (error) {
      expect((error as ImportError).diagnostic).toMatchObject({
        code: 'other-article',
        found: expect.stringMatching(/^\d+% of the words/) as string,
      });
    }
  });
});

describe('the layer of the published reading', () => {
  const path = join(import.meta.dirname, '../../../../shared/article/article.txt');

  it.skipIf(!existsSync(path))(
    'is laid on the real article, which stands beside the project (skipped where it does not)',
    async () => {
      const { library: published, files } = await readContent('src/content');
      const retelling = published.readings.find(({ slug }) => slug === 'mexico-us-security');
      const layer = readLayer(files.get('readings/mexico-us-security/layer.json') ?? '');
      if (retelling === undefined || 'fault' in layer) throw new Error('the reading has no layer');
      const { project: copy, unplaced } = layOn(
        articleOf(path),
        layerFileOf(retelling, published, layer.layer),
        'copy',
        'article.txt',
      );
      expect(unplaced).toEqual([]);
      expect(paragraphsOf(copy)).toHaveLength(64);
      const result = readProject(copy);
      expect(result.faults).toEqual([]);
      const told = (claims: ReturnType<typeof claimsOf>) =>
        Object.fromEntries(claims.map(({ id, speaker, note, checks }) => [id, { speaker, note, checks }]));
      // A retelling may tell two claims of a paragraph in another order.
      expect(told(claimsOf(result.reading))).toEqual(told(claimsOf(retelling)));
      expect(result.reading.sections.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual(
        retelling.sections.map(({ title, paragraphs }) => [title, paragraphs.length]),
      );
    },
  );
});
