/** Whatever an article holds: its draft is valid or it is refused in words, and no sentence of its body is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { ImportError } from './import-error.ts';
import { importArticle, slugFromTitle } from './import-article.ts';
import { readArticleFile } from './read/open-file.ts';
import { findArticle } from './structure/find-article.ts';

const nobody = { speakers: new Map<string, string[]>(), sources: new Set<string>() };

async function importBytes(bytes: Uint8Array, file: string) {
  const { blocks, known } = await readArticleFile(bytes, file);
  const article = findArticle(blocks, known, file);
  return { article, ...importArticle(article, { slug: slugFromTitle(article, 'a'), known: nobody }) };
}
const importText = (text: string, file = 'a.txt') => importBytes(new TextEncoder().encode(text), file);

/** The faults of the draft, or nothing where the text was refused. */
async function faultsOf(bytes: Uint8Array, file: string): Promise<unknown[]> {
  try {
    const { files } = await importBytes(bytes, file);
    return readLibrary(files).diagnostics;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { found, expected, hint } = error.diagnostic;
    expect([found, expected, hint].every((words) => words.length > 3)).toBe(true);
    return [];
  }
}

const reserved =
  'Section|Style|Lens|Fill|Main|Contents|Toc|Notes|Works|Works cited|Files|Claims|About|Cite|Speakers|Find|Find title|p12|S3|R 1|Section 230|Style-guide|How to read'.split(
    '|',
  );
const subjects = [
  ...reserved,
  'The mayor',
  'Officials',
  'Ms. Ruiz',
  'A senior official, who asked not to be named,',
  'He',
  'Section 1001',
  'Mr. Ruiz’s spokesman, Jo Day,',
  '“”',
  '—',
  '…',
  'O’Neil',
  'constructor',
  '__proto__',
  '{x}',
  'Ünal',
  '1,000 people',
];
const verbs = [
  'said',
  'said that',
  'told reporters',
  ', according to',
  'declined to comment',
  'asked:',
  'called',
  'wrote',
  '',
  'added,',
];
const contents = [
  'the bridge was closed on Monday',
  '“It is over,”',
  "''It is over''",
  "'We can't stay,'",
  '‘We had no plan,’',
  '« C’est fini »',
  '„Es ist vorbei“',
  '"yes"',
  '“',
  '”',
  "''",
  '[1]',
  'section 4 applies',
  'style matters',
  '<Claim id="x">',
  '&amp;',
  '\u00a0',
  '',
];
const ends = ['.', '.”', '!', '?', '…', '', ':', ' —', '.[2]', '.’'];
const pick = (values: readonly string[]) => fc.constantFrom(...values);
const sentence = fc
  .tuple(
    pick(subjects),
    pick(verbs),
    pick(contents),
    pick(['', ' and ', ', ', ' – ', '; ']),
    pick(contents),
    pick(ends),
  )
  .map((parts) => parts.join(' ').replace(/\s+([.,;:!?…])/gu, '$1'));
const line = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.tuple(sentence, sentence, sentence).map((all) => all.join(' ')) },
  {
    weight: 1,
    arbitrary: pick([
      ...reserved,
      'By Ana Sol',
      'MS. RUIZ: Thank you.',
      'Q: Why?',
      'A: Because.',
      'ABSTRACT',
      'FULL TEXT',
      '###',
      '* * *',
    ]),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const article = fc.record({
  title: fc.oneof(pick(reserved), sentence),
  lines: fc.array(line, { minLength: 1, maxLength: 14 }),
});
const asText = ({ title, lines }: { title: string; lines: string[] }) => [title, 'By Ana Sol', ...lines].join('\n\n');
const asPage = ({ title, lines }: { title: string; lines: string[] }) => {
  const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `<!doctype html><title>${escaped(title)}</title><article><h1>${escaped(title)}</h1>${lines.map((each) => `<p>${escaped(each)}</p>`).join('')}</article>`;
};

describe('any article', () => {
  it('as a text becomes a draft without a fault, or is refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (parts) => {
        expect(await faultsOf(new TextEncoder().encode(asText(parts)), 'a.txt')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('as a page does the same', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (parts) => {
        expect(await faultsOf(new TextEncoder().encode(asPage(parts)), 'a.html')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it.each(['a.txt', 'a.html', 'a.docx', 'a.mhtml'])('of random bytes does the same as %s', async (file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        pick([
          '',
          '<html><p>',
          'PK\u0003\u0004',
          'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n',
        ]),
        async (bytes, start) => {
          const all = Uint8Array.from([...new TextEncoder().encode(start), ...bytes]);
          expect(await faultsOf(all, file)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Beginnings of menus, share lines, credits and labels. */
const beginnings =
  'Terms of the deal|Newsletters|Cookies|Comments by the mayor|Comments|Tagged as a polluter, the plant|Topics at the meeting|Tags|More in the union than in the town|More from the valley|Related to the deal, the sale|Privacy policy experts|Contact|Watch|Listen to this article of faith|Follow us|Share this view|Search parties|Home|News of the sale|Photos|Video of the flood|Sign up for the race|Read more than the report|Advertising|Sponsored by the town, the fair|Copyright law|All rights reserved for the town|Reporting by the Ledger|Editing by hand|Editors|By Monday the water|By order of the mayor, the road|The abstract|Full text of the law|Length|Section 4|Publication date|Updated maps|Published figures|On March 3, 2021, the bridge|The material|These stories|Menu prices|Click here, the sign|Most read books|Latest news of the flood|Subscribe to the view that we|Get the mayor to your house|Stay informed, he'.split(
    '|',
  );
const endings =
  'were not disclosed on Monday|was sent to every worker, the mayor said|has changed, said its owner, Tom Finch|may not be published, the court ruled|is the word that he used|contributed to the fall of the mayor, they said|will be seen by all who come|was born on March 3, 2012'.split(
    '|',
  );

describe('a full sentence between the first and the last paragraph', () => {
  const first = 'The plant was sold to a rival on Monday, and nobody knew of it until the evening.';
  const last = 'It is over, said Day on Monday, after the vote of the union, and went home to his children.';
  const bare = (text: string) => text.replace(/[“”‘’"'\s]/gu, '');

  it('is never lost, whatever it begins with', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pick(beginnings), pick(endings), pick(['.', '.”', '.[1]', '!', '.¹'])), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.boolean(),
        async (made, isPage) => {
          const sentences = made.map(([start, end, stop]) => `${start} ${end}${stop}`);
          const parts = { title: 'The plant is sold to a rival', lines: [first, ...sentences, last] };
          const { article: found } = await importText(
            isPage ? asPage(parts) : asText(parts),
            isPage ? 'a.html' : 'a.txt',
          );
          const body = bare(found.body.map(({ text }) => text).join(' '));
          for (const [start, end] of made) expect(body).toContain(bare(`${start} ${end}`));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('or anywhere else is in the body or listed, with what was left out in the draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 3, maxLength: 12 }), async (lines) => {
        const text = ['A title of words', 'By Ana Sol', first, ...lines].join('\n\n');
        const { article: found, files, slug } = await importText(text);
        const record = files.get(`readings/${slug}/reading.yaml`) ?? '';
        for (const { text: words } of found.leftOut) expect(record).toContain(words);
        const all = bare(
          [found.deck, ...found.body.map((block) => block.text), ...found.leftOut.map((block) => block.text)].join(' '),
        );
        for (const each of lines.filter((words) =>
          /^The mayor said the bridge was closed on Monday and [\p{L} ]+\.$/u.test(words),
        ))
          expect(all).toContain(bare(each));
      }),
      { numRuns: 150 },
    );
  });
});
