/** Content is from strangers: whatever is in it, reading it ends, and ends in diagnostics. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimText, walk } from '../model/inline.ts';
import { claimsOf } from '../model/reading.ts';
import { readLibrary } from './library.ts';
import { readSample, sampleFiles } from './sample.ts';

const codesOf = (path: string, text: string) =>
  readLibrary(new Map([...sampleFiles(['One.'], 1), [path, text]])).diagnostics.map(
    ({ code, line }) => `${code} ${String(line)}`,
  );

const ada = 'speakers/ada.yaml';
const section = 'readings/sample/01-part-1.mdx';
const soundAda = 'name: Ada\nsort: Ada\ntype: person\nidentification: named\n';
const head = '---\ntitle: T\n---\n\n';

describe('a hostile record', () => {
  it('cannot grow by aliases', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `k${String(i)}: &k${String(i)} [${`*k${String(i - 1)},`.repeat(9)}]`,
    ).join('\n');
    expect(codesOf(ada, bomb.replaceAll('*k-1', 'x'))).toContain('yaml-syntax 2');
  });

  it('cannot contain itself', () => {
    expect(codesOf(ada, 'name: &a [*a]')).toEqual(['yaml-syntax 1']);
  });

  it('cannot reach the prototype of anything', () => {
    expect(codesOf(ada, `${soundAda}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n`)).toEqual([
      'unknown-field 5',
      'unknown-field 6',
    ]);
    expect(codesOf(ada, `${soundAda}link: {__proto__: {title: x, url: 'https://a.b'}}\n`)).toContain('unknown-field 5');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['a list', '- a\n- b'],
    ['a word', 'a'],
    ['nothing', ''],
    ['a key that is a list', '? [a]\n: b\n'],
    ['a number for a key', `${soundAda}1: x\n`],
    ['tags', 'name: !!js/function x\nsort: !!binary aGk=\n'],
    ['lists in lists', `name: ${'['.repeat(800)}${']'.repeat(800)}`],
    ['more lists than the parser can read', `name: ${'['.repeat(5_000)}`],
    ['more than a record is long', 'x'.repeat(100_000)],
  ])('gets a diagnostic: %s', (_, text) => {
    expect(codesOf(ada, text)).not.toEqual([]);
  });

  it('is not ignored because of its name', () => {
    for (const path of [
      'speakers/A.yaml',
      'speakers/a.yml',
      'speakers/a/b.yaml',
      'sources/p12.yaml',
      'sources/__proto__.yaml',
    ]) {
      expect(codesOf(path, soundAda)).toContain('misnamed-file 1');
    }
    for (const path of [
      'readings/sample/1-a.mdx',
      'readings/sample/02-A.mdx',
      'readings/sample/a.mdx',
      'readings/__proto__/01-a.mdx',
      'readings/a.mdx',
    ]) {
      expect(codesOf(path, `${head}x`)).toContain('misnamed-file 1');
    }
  });
});

describe('a hostile section', () => {
  const deep = (open: string, middle: string, close: string, times: number) =>
    open.repeat(times) + middle + close.repeat(times);

  it.each([
    ['brackets in an expression', `a {${deep('[', '', ']', 60_000)}} b`],
    ['brackets behind a brace in quotation marks', `a {"}"+${deep('[', '', ']', 60_000)}} b`],
    ['operators in an attribute', `<Lang code={${'!'.repeat(60_000)}1}>a</Lang> b`],
    ['brackets in an export', `export const a = ${deep('[', '', ']', 60_000)}`],
    ['brackets in an export inside a paragraph', `a\n\nb\nexport const a = ${deep('[', '', ']', 60_000)}\n\n{b}`],
    ['components', deep('<Lang code="en">', 'a', '</Lang>', 20_000)],
    ['emphasis', deep('*', 'a', '*', 20_000)],
    ['emphasis and strong', deep('*a **b ', 'c', '** *', 3_000)],
    ['quotations', `${'> '.repeat(3_000)}a`],
    ['expressions that nothing closes', '{\n'.repeat(30_000)],
    ['a word that is no attribute', `${'a'.repeat(100_000)}{b}`],
    ['links that do not end', '['.repeat(20_000)],
  ])('cannot go too deep: %s', (_, body) => {
    expect(() => readLibrary(sampleFiles([body], 1))).not.toThrow();
  });

  it('takes no long time for a word that is nearly right', () => {
    const long = `a${'b'.repeat(200_000)}`;
    const { diagnostics } = readLibrary(
      sampleFiles([`<Claim id="${long}" form="narration">x</Claim> <Cue of="${long}c">y</Cue>`], 1),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['cue-of-no-claim']);
    expect(Math.max(...diagnostics.map(({ found }) => found.length))).toBeLessThan(400);
  });

  it('cannot write to the terminal', () => {
    const { diagnostics } = readLibrary(sampleFiles(['a [b](x:\u001B[31m) <\u001B[2J>'], 1));
    expect(JSON.stringify(diagnostics)).not.toContain('\\u001b');
  });
});

/** Pieces that mean something to YAML, Markdown, MDX or to us, among arbitrary text. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' ',
      '“',
      '”',
      '{',
      '}',
      '*',
      '**',
      '`',
      '\\',
      '<',
      '>',
      '</',
      '/>',
      '#',
      '- ',
      '> ',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '<Claim id="a" form="narration">',
      '<Claim id="b" by="ada" form="direct">',
      '</Claim>',
      '<Cue of="a b">',
      '</Cue>',
      '<Note of="a">',
      '</Note>',
      '<Check of="a" verdict="refines" source="book" locator="1">',
      '</Check>',
      '<Lang code="es">',
      '</Lang>',
      '<>',
      '</>',
      '<b>',
      '<!-- -->',
      ' id={',
      '={"a"}',
      '{...a}',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '---\n',
      'title: x\n',
      'name: ',
      '&a ',
      '*a',
      'import a\n',
      'export const a = 1\n',
      '[a](#a)',
      '![a](b)',
      '[a]: b\n',
      '&#0;',
      '&lt;',
      '\uFEFF',
      '\u0000',
      '\u2028',
      '😀',
      '\uD800',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyPath = fc.oneof(
  fc.constantFrom(
    ada,
    section,
    'readings/sample/reading.yaml',
    'sources/book.yaml',
    'readings/sample/02-b.mdx',
    'readings/other/01-a.mdx',
  ),
  fc.string().map((name) => `readings/${name}`),
);

describe('whatever a file holds', () => {
  it('the library is read, and every fault is in its file', () => {
    fc.assert(
      fc.property(anyPath, anyText, fc.boolean(), (path, text, headed) => {
        const files = new Map([
          ...sampleFiles(['One.'], 1),
          [path, headed && path.endsWith('.mdx') ? head + text : text],
        ]);
        for (const { file, line } of readLibrary(files).diagnostics) {
          const lines = (files.get(file) ?? '').split(/\r\n?|\n/).length;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 250 },
    );
  });
});

/** Words without anything that Markdown could take for markup, with white space and letters outside the BMP. */
const words = fc.stringMatching(/^[a-z😀é]{1,5}(?:[ \n][a-z😀é]{1,5}){0,4}$/u);

describe('whatever paragraphs a section has', () => {
  it('paragraphs and claims are numbered 1 to n, and each claim’s text is that of its words', () => {
    const paragraph = fc.array(
      fc.record({ before: words, inner: words, cue: fc.option(words), emphasis: fc.boolean() }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        let count = 0;
        const body = paragraphs.map((parts) =>
          parts
            .map(({ before, inner, cue, emphasis }) => {
              count += 1;
              const id = `claim-${String(count)}`;
              const nested = cue === null ? '' : `, <Cue of="${id}">${cue}</Cue>, end`;
              return `${before} <Claim id="${id}" by="ada" form="indirect">${emphasis ? `*${inner}*` : inner}${nested}</Claim>`;
            })
            .join('\n'),
        );
        const reading = readSample(body.join('\n\n'), paragraphs.length);
        const claims = claimsOf(reading);
        expect(claims.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(reading.sections.flatMap((part) => part.paragraphs.map(({ number }) => number))).toEqual(
          paragraphs.map((_, index) => index + 1),
        );
        for (const { children, claims: own } of reading.sections.flatMap((part) => part.paragraphs)) {
          const marked = [...walk(children)].flatMap((node) =>
            node.type === 'claim' ? [[node.id, claimText(node.children)]] : [],
          );
          expect(own.map(({ id, text }) => [id, text])).toEqual(marked);
        }
        const given = paragraphs
          .flat()
          .map(({ inner, cue }) => `${inner.replaceAll('\n', ' ')}${cue === null ? '' : ', end'}`);
        expect(claims.map(({ text }) => text)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });
});
