/** What strangers write: readings, articles to import, layers. Reading them ends, and ends in diagnostics. */
import { normalizeCharacters } from '../../drafting/importing/clean/characters.ts';
import { splitBlocks } from '../../drafting/importing/clean/text-blocks.ts';
import { importArticle, slugFromTitle } from '../../drafting/importing/import-article.ts';
import { ImportError } from '../../drafting/importing/import-error.ts';
import { decodeText } from '../../drafting/importing/read/decode.ts';
import { decodeHtml, readHtml } from '../../drafting/importing/read/html.ts';
import { findArticle } from '../../drafting/importing/structure/find-article.ts';
import { readLayer } from '../../drafting/layers/layer.ts';
import { atomFeed } from '../../outputs/data/feed.ts';
import { readLibrary } from '../../parsing/library.ts';
import { sampleFiles } from '../../parsing/sample.ts';
import { proseHtml } from '../../views/prose.ts';
import { damaged, expectSame, expectThat, scraps, type Fc, type Target } from './target.ts';

const mdxScraps = [
  '{', '}', '<', '>', '</', '/>', '`', '*', '_', '[', ']', '(', ')', '#', '\n', '\n\n', '\\', '&', ';', '"', '---\n', 'import ', 'export ',
  '<Claim id="a" by="ada" form="direct">', '</Claim>', '<Cue of="a">', '</Cue>', '<Note of="a">', '</Note>', '“', '”', '{"', '&#123;', '<!--', '-->',
  '<script>', 'javascript:', '__proto__', '\u0000', '\uD800', ']]>', 'title: ', '- ', ': ',
]; // prettier-ignore
const articleScraps = [
  ...mdxScraps, '“We were here,” said Ana Sol, the mayor.', 'according to officials', 'By Ana Sol', 'MEXICO CITY —', '1.', '|', '\u200B', '\t', '<p>', '<h1>', '</p>', '<article>', '<style>', '&amp',
]; // prettier-ignore

/** Markup that a paragraph may become. */
const shown = /<\/?(?:span|a|em|strong|i|b|cite|q)(?: (?:class|id|href|lang|rel)="[^"<>]*")*>/gu;

const known = { speakers: new Map<string, string[]>(), sources: new Set<string>() };

function expectImported(blocks: ReturnType<typeof splitBlocks>): void {
  let article;
  try {
    article = findArticle(blocks, {}, 'a.txt');
  } catch (error) {
    if (error instanceof ImportError) return;
    throw error;
  }
  const { files } = importArticle(article, { slug: slugFromTitle(article, 'a'), fallbackDate: '2000', known });
  expectSame(readLibrary(files).diagnostics, [], 'faults of what was imported');
}

/** @param sections sound bodies of sections, to be damaged */
export function contentTargets(
  fc: Fc,
  sections: readonly string[],
  articles: readonly string[],
  layers: readonly string[],
): Target[] {
  return [
    {
      name: 'readings',
      property: fc.property(
        fc.oneof(scraps(fc, mdxScraps), damaged(fc, sections, mdxScraps)),
        fc.string({ maxLength: 20 }),
        (body, title) => {
          const files = new Map(sampleFiles([body], 1));
          const head = '---\ntitle: Part 1\n---';
          for (const [path, text] of files)
            if (path.endsWith('.mdx'))
              files.set(
                path,
                text.replace(head, () => `---\ntitle: ${JSON.stringify(title)}\n---`),
              );
          const { library, diagnostics } = readLibrary(files);
          for (const { file, line } of diagnostics) expectThat(file !== '' && line >= 1, 'a file and a line');
          for (const reading of library.readings)
            for (const section of reading.sections)
              for (const { children } of section.paragraphs) {
                const rest = proseHtml(children, { claim: () => ({ className: ['c'] }) }).replace(shown, '');
                expectThat(!/<[a-z!/?]/iu.test(rest), `no other markup than that of prose, not ${rest}`);
              }
        },
      ),
    },
    {
      name: 'records',
      property: fc.property(
        damaged(fc, [...sampleFiles(['One.'], 1).values()], mdxScraps),
        fc.constantFrom('speakers/ada.yaml', 'readings/sample/reading.yaml', 'sources/book.yaml'),
        (text, path) => {
          const { library, diagnostics } = readLibrary(new Map([...sampleFiles(['One.'], 1), [path, text]]));
          for (const { file, line } of diagnostics) expectThat(file !== '' && line >= 1, 'a file and a line');
          const feed = atomFeed(
            library.readings,
            'https://a.example/',
            'https://a.example/feed.xml',
            (slug) => `https://a.example/${slug}/`,
          );
          expectThat(!feed.includes(']]>') && feed.isWellFormed(), 'a feed that is well-formed');
          expectThat(!('polluted' in Object.prototype), 'a prototype that nothing was added to');
        },
      ),
    },
    {
      name: 'imports',
      property: fc.property(fc.oneof(scraps(fc, articleScraps), damaged(fc, articles, articleScraps)), (text) => {
        expectImported(splitBlocks(normalizeCharacters(text)));
      }),
    },
    {
      name: 'imports-of-html',
      property: fc.property(scraps(fc, articleScraps), (html) => {
        expectImported(readHtml(html).blocks);
      }),
    },
    {
      name: 'imports-of-bytes',
      property: fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const decode of [decodeText, decodeHtml])
          try {
            expectThat(typeof decode(bytes, 'a.txt') === 'string', 'a text');
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
          }
      }),
    },
    {
      name: 'layers',
      property: fc.property(
        fc.oneof(fc.json(), damaged(fc, layers, ['{', '}', '"', ',', '[', ']', '-1', '1e9'])),
        (json) => {
          const read = readLayer(json);
          expectThat('layer' in read || read.fault !== '', 'a layer or a fault');
        },
      ),
    },
  ];
}
