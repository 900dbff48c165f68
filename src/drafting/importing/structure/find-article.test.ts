import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCharacters } from '../clean/characters.ts';
import { findArticle } from './find-article.ts';
import { splitBlocks } from '../clean/text-blocks.ts';

const article = (text: string) => findArticle(splitBlocks(normalizeCharacters(text)), {}, 'a.txt');
const bodyWords = (text: string) => article(text).body.flatMap(({ text: block }) => block.split(' '));

const word = fc.constantFrom(
  'river',
  'bridge',
  'mayor',
  'U.S.',
  'said',
  'the',
  'a',
  'of',
  'Ana',
  'well-known',
  '12',
  'isn’t',
  'water,',
  'By',
  'share',
  'news',
  'photo',
  'rates',
  'contributed',
  'Related',
);
const sentence = fc.array(word, { minLength: 7, maxLength: 30 }).map((words) => `The ${words.join(' ')} went home.`);
const body = fc.array(
  fc.oneof(
    sentence,
    fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.join(' ')),
  ),
  { minLength: 2, maxLength: 12 },
);

/** Wraps as mail programs do. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const next of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + next.length > width) lines.push(next);
    else lines[lines.length - 1] = line === '' ? next : `${line} ${next}`;
  }
  return lines.join('\n');
}

describe('finding an article', () => {
  it('loses no word of the body and adds none, however the text is laid out', () => {
    fc.assert(
      fc.property(
        body,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 55, max: 100 }),
        fc.boolean(),
        (paragraphs, end, width, wrapped) => {
          const head = 'Menu\n\nHome > News\n\nA bridge for the town\n\nBy Ana Sol | The Ledger\n\nMay 3, 2012\n\n';
          const tail = '\n\n© 2012 The Ledger\n\nLatest Articles\n\nAnother headline';
          const text =
            head + paragraphs.map((paragraph) => (wrapped ? wrap(paragraph, width) : paragraph)).join('\n\n') + tail;
          expect(bodyWords(text.replaceAll('\n', end))).toEqual(
            paragraphs.flatMap((paragraph) => paragraph.split(' ')),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('accounts for every word of the file: body, head or left out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            sentence,
            fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
          ),
          { minLength: 1, maxLength: 14 },
        ),
        (lines) => {
          fc.pre(lines.some((line) => line.endsWith('.') && line.split(' ').length > 7));
          const found = article(lines.join('\n\n'));
          const kept = [
            'by',
            found.title,
            found.byline,
            found.publication,
            found.date,
            found.deck,
            ...found.body.map(({ text }) => text),
            ...found.leftOut.map(({ text }) => text),
          ].join(' ');
          for (const line of lines)
            for (const each of line.split(' ')) expect(kept.toLowerCase()).toContain(each.toLowerCase());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('distinguishes a sub-heading from a chart label', () => {
    const text = (line: string) =>
      `A bridge for the town\n\nBy Ana Sol\n\nThe town met on Monday to talk of the bridge.\n\n${line}\n\nThe river rose all night, and by morning the school was an island.\n\nNobody was surprised by the flood.`;
    expect(article(text('The river rises')).body.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(article(text('Flood deaths by year')).leftOut).toMatchObject([
      { text: 'Flood deaths by year', what: 'label' },
    ]);
  });

  it('keeps lines that look like the end of an article where they stand in its middle', () => {
    const long = Array.from(
      { length: 5 },
      (_, index) => `Paragraph ${String(index)} of the text goes on for quite a while here.`,
    );
    const text = [
      'A title of words',
      'By Ana Sol',
      ...long,
      'Advertisement',
      ...long,
      '© 2012 The Ledger',
      ...long,
    ].join('\n\n');
    expect(article(text).body).toHaveLength(15);
  });

  it('reports a text without a paragraph', () => {
    expect(() => article('Menu\n\nHome\n\nA headline of some words\n\nAnother headline')).toThrow('no-paragraph');
  });
});
