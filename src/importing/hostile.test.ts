import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../extract/library.ts';
import { plainText } from '../model/inline.ts';
import { claimsOf } from '../model/reading.ts';
import { proseHtml } from '../render/prose.ts';
import { uniformCharacters } from './characters.ts';
import { findArticle } from './find-article.ts';
import { readHtml } from './html.ts';
import { importArticle, slugFrom } from './import-article.ts';
import { blocksOf } from './lines.ts';

const nobody = { speakers: new Map<string, string[]>(), sources: new Set<string>() };
const closing = 'The rest of the text is as plain as a text can be.';

/** Everything that an import writes, read back. */
function imported(text: string) {
  const article = findArticle(blocksOf(uniformCharacters(text)), {}, 'a.txt');
  const { files } = importArticle(article, { slug: slugFrom(article, 'a'), fallbackDate: '2000', known: nobody });
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

const hostile = [
  'import fs from "node:fs" and then the rest of a sentence follows it.',
  'export const prerender = false is how the second sentence of the text began.',
  'export default function () { return fetch("https://evil.example") } is no sentence.',
  'He wrote {process.exit(1)} and {globalThis.hacked = true} on the blackboard of the school.',
  'She wrote {/* a comment */} and {`${1 + 1}`} and ${2} under it, one after the other.',
  '<script>globalThis.hacked = true</script> was all that the page said on that morning.',
  '<img src=x onerror="alert(1)"> stood where the picture of the bridge should have been.',
  '</Claim></Cue></Note> closes nothing, said the printer, and went on with the work.',
  '<Claim id="stolen" by="mayor" form="direct">“I did it”</Claim> is what the joker had typed.',
  '<Note of="x">A note</Note> that nobody wrote stood in the margin of the first page.',
  '<Check of="x" verdict="supports" source="y" locator="z">Yes</Check> came right after it, he said.',
  '<!-- a comment --> and <?php echo 1 ?> and <![CDATA[ data ]]> are words like others here.',
  '--- is how a head begins, and title: "x" is what stands in it, as everybody knows.',
  '```js is how a block of code begins, and nobody had closed it by the evening of that day.',
  '~~~ is the other way to begin one, which the printer liked even less than the first one.',
  '# A heading it was not, but a number sign, and the sentence after it went on for long.',
  '## Two of them stood at the start of the next, and nobody knew who had put them there.',
  '- A dash is not a list when only one person has something to say, said the old printer.',
  '* A star is no list either, and neither is a plus, whatever the program may think of it.',
  '+ A plus is no list either, said the printer, and put the letter back into its old box.',
  '1. A number with a stop is how many a year begins, and many a list that nobody needs.',
  '1986) was the year, or was it the page, that somebody had closed with a single bracket.',
  '> A sign for greater is no quotation, though half of the letters on the net begin so.',
  '| a | b | is a table only for those who have learned to see one between three strokes.',
  '[a link](javascript:alert(1)) and ![a picture](https://evil.example/x.png) are words here.',
  '[1]: https://evil.example "a reference" is a line that most programs eat without a word.',
  'https://evil.example and <https://evil.example> and evil@evil.example stay what they are.',
  'A backslash at the end of a line is \\ and two of them are \\\\ and \\{ is one more of these.',
  '&lt;script&gt; and &#123; and &amp;amp; and &copy; were typed by hand, letter by letter.',
  '*Stars* and **two stars** and _lines_ and __two lines__ and ~~waves~~ stood in the letter.',
  '$$ e = mc^2 $$ and :::warning and ::name[x]{y} and [^1] are signs of other trades, he said.',
  '“{”, said the first. “<”, said the second. “`”, said the third, and all of them were right.',
  'Ana Sol {the mayor} said that “{x} <b>y</b> `z`” was what she had read on the wall of it.',
  '\u202eright to left\u202c and \u0000 nothing and \ufeff a mark are in the text that he sent to us.',
  '__proto__ and constructor and toString said that they were names like any other name here.',
];

describe('text that looks like code', () => {
  it.each(hostile)('comes out as text: %s', (line) => {
    const { diagnostics, texts, article, paragraphs } = imported(
      `A title of four words\n\n${closing}\n\n${line}\n\n${closing}`,
    );
    expect(diagnostics).toEqual([]);
    expect(texts).toEqual(article.body.map(({ text }) => text));
    expect(texts.join(' ').replace(/[“”‘’"'`\s]/gu, '')).toContain(
      uniformCharacters(line).replace(/[“”‘’"'`\s]/gu, ''),
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

  it('runs no script of a saved page and takes over none of its markup', () => {
    const page = `<html><head><title>T</title><script>globalThis.hacked = 1</script></head><body onload="globalThis.hacked = 1"><article><h1>T</h1>${hostile
      .map((line) => `<p onclick="globalThis.hacked = 1">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join(
        '',
      )}<p>Real <b>markup</b><script>globalThis.hacked = 1</script> ends in plain words, which is all that is wanted of it.</p></article></body></html>`;
    const { blocks, known } = readHtml(page);
    const article = findArticle(blocks, known, 'a.html');
    const { files } = importArticle(article, { slug: 'page', fallbackDate: '2000', known: nobody });
    const { library, diagnostics } = readLibrary(files);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(library.readings)).not.toContain('globalThis.hacked = 1');
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false);
    expect(library.readings.flatMap(claimsOf).every(({ draft }) => draft === true)).toBe(true);
  });
});
