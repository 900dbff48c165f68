import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { plainText } from '../../model/inline.ts';
import { claimsOf } from '../../model/reading.ts';
import { proseHtml } from '../../views/prose.ts';
import { normalizeCharacters } from './clean/characters.ts';
import { findArticle } from './structure/find-article.ts';
import { hostile } from './fixtures/hostile-lines.ts';
import { readHtml } from './read/html.ts';
import { importArticle, slugFromTitle } from './import-article.ts';
import { splitBlocks } from './clean/text-blocks.ts';

const nobody = { speakers: new Map<string, string[]>(), sources: new Set<string>() };
const closing = 'The rest of the text is as plain as a text can be.';

/** Everything that an import writes, read back. */
function imported(text: string) {
  const article = findArticle(splitBlocks(normalizeCharacters(text)), {}, 'a.txt');
  const { files } = importArticle(article, { slug: slugFromTitle(article, 'a'), known: nobody });
  const { library, diagnostics } = readLibrary(files);
  const paragraphs = library.readings.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  return {
    article,
    files,
    library,
    diagnostics,
    paragraphs,
    texts: paragraphs.map(({ children }) => plainText(children)),
  };
}

/** The tags that a page may show of a paragraph. */
const shownTags = /<\/?(?:span|a)(?: (?:class|id|href|lang)="[^"<>]*")*>/gu;
const bareHtml = (html: string) => html.replace(shownTags, '');

describe('text that looks like code', () => {
  it.each(hostile)('is imported as text: %s', (line) => {
    const { diagnostics, texts, article, paragraphs } = imported(
      `A title of four words\n\n${closing}\n\n${line}\n\n${closing}`,
    );
    expect(diagnostics).toEqual([]);
    expect(texts).toEqual(article.body.map(({ text }) => text));
    expect(texts.join(' ').replace(/[“”‘’"'`\s]/gu, '')).toContain(
      normalizeCharacters(line).replace(/[“”‘’"'`\s]/gu, ''),
    );
    for (const { children } of paragraphs) {
      expect(bareHtml(proseHtml(children, { claim: () => ({ className: ['c'] }) }))).not.toMatch(/<[a-z!/?]/iu);
    }
  });

  it.each(hostile)('does no harm as a title and a byline: %s', (line) => {
    const { diagnostics, library } = imported(
      `${line.replace(/[.!?]+$/u, '')}\n\nBy ${line.slice(0, 60)}\n\n${closing}\n\n${closing}`,
    );
    expect(diagnostics).toEqual([]);
    expect(library.readings).toHaveLength(1);
  });

  it('changes no other reading', () => {
    const first = imported(
      `The first of two readings\n\n${closing}\n\n“We were here before,” said Ana Sol, the mayor of Pell.`,
    );
    const second = imported(`The second of two readings\n\n${hostile.join('\n\n')}`);
    const both = readLibrary(new Map([...second.files, ...first.files])).library.readings;
    expect(both.find(({ slug }) => slug === first.library.readings[0]?.slug)).toEqual(first.library.readings[0]);
  });

  const scrap = fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '`',
    '```',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '#',
    '-',
    '+',
    '1.',
    '>',
    '|',
    '\\',
    '&',
    ';',
    '"',
    "'",
    '“',
    '”',
    ':',
    '!',
    '=',
    '\n',
    '\n\n',
    ' ',
    'import',
    'export',
    'Claim',
    'said',
    'Ana Sol',
    'the mayor',
    'according to',
    'a',
    '.',
    ',',
    '—',
    '%',
    'id="x"',
    'script',
    '\u200b',
    'é',
    '😀',
    '\t',
  );
  it('has no fault, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: scrap }, fc.string({ unit: 'grapheme', maxLength: 6 })), {
          maxLength: 60,
        }),
        fc.constantFrom('', ' '),
        (parts, joint) => {
          const { diagnostics, texts, article } = imported(
            `A title of words\n\nBy Ana Sol\n\n${closing}\n\n${parts.join(joint)}\n\n${closing}`,
          );
          expect(diagnostics).toEqual([]);
          expect(texts).toEqual(article.body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('runs no script of a saved page and keeps none of its markup', () => {
    const page = `<html><head><title>T</title><script>globalThis.hacked = 1</script></head><body onload="globalThis.hacked = 1"><article><h1>T</h1>${hostile
      .map((line) => `<p onclick="globalThis.hacked = 1">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join(
        '',
      )}<p>Real <b>markup</b><script>globalThis.hacked = 1</script> ends in plain words, which is all that is wanted of it.</p></article></body></html>`;
    const { blocks, known } = readHtml(page, 'a.html');
    const article = findArticle(blocks, known, 'a.html');
    const { files } = importArticle(article, { slug: 'page', known: nobody });
    const { library, diagnostics } = readLibrary(files);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(library.readings)).not.toContain('globalThis.hacked = 1');
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false);
    expect(library.readings.flatMap(claimsOf).every(({ draft }) => draft === true)).toBe(true);
  });
});
