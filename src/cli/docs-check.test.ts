import { describe, expect, it } from 'vitest';
import { checkDocs } from './docs-check.ts';
import { readMarkdown } from './docs-markdown.ts';
import { fillParts } from './docs-parts.ts';

const files = ['src/model/claim.ts', 'src/site/pages/readings/[slug]/index.astro', 'docs/other.md', 'src/cli/pdf.ts'];
const content = new Map([
  ['speakers/a-clerk.yaml', 'name: A clerk\nsort: Clerk\ntype: person\nidentification: described\n'],
  ['sources/minutes.yaml', 'type: report\ntitle: Minutes\nshort: Minutes\n'],
]);

/** What is wrong in a document. */
function faultsOf(text: string, path = 'docs/page.md') {
  const other = readMarkdown('docs/other.md', '# The other page\n');
  return checkDocs([readMarkdown(path, text), other], {
    project: { root: process.cwd(), scripts: { test: 'vitest', pdf: 'node src/cli/pdf.ts' }, files: [...files, path] },
    content,
    textOf: (file) =>
      file === 'src/model/claim.ts' ? 'export const forms = 1;\n\nexport const verdicts = 2;\n' : null,
  });
}
const block = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const claim = '<Cue of="told">A clerk said</Cue> <Claim id="told" by="a-clerk" form="indirect">it was late</Claim>.';

describe('an example', () => {
  it('of no known kind is a fault', () => {
    expect(faultsOf(block('', 'x'))).toEqual(['docs/page.md:1  an example of no known kind: no language']);
    expect(faultsOf(block('mdx', claim))).toEqual(['docs/page.md:1  an example of no known kind: mdx']);
    expect(faultsOf(block('python reading', 'x'))).toHaveLength(1);
  });

  it('of a paragraph that a formatter has split is a fault', () => {
    const split = claim
      .replace(' <Claim', '\n\n<Claim')
      .replace('>it was late<', '>\n  it was late\n<')
      .replace('</Claim>.', '</Claim>\n\n.');
    expect(faultsOf(block('mdx part', claim))).toEqual([]);
    expect(faultsOf(block('mdx part', split)).join('\n')).toContain('cue-of-no-claim');
  });

  it('may name what another example makes', () => {
    const speaker = 'name: Ana Ruiz\nsort: Ruiz, Ana\ntype: person\nidentification: named';
    const paragraph = block('mdx part', claim.replace('a-clerk', 'ana-ruiz'));
    expect(faultsOf(paragraph).join('\n')).toContain('unknown-speaker');
    expect(faultsOf(`${block('yaml speakers/ana-ruiz.yaml', speaker)}\n${paragraph}`)).toEqual([]);
  });

  it('of a whole file or of some fields is held against its schema', () => {
    expect(faultsOf(block('yaml sources/x.yaml', 'type: report\ntitle: X')).join('\n')).toContain('missing-field');
    expect(faultsOf(block('yaml part source', 'type: report'))).toEqual([]);
    expect(faultsOf(block('yaml part source', 'type: rumor')).join('\n')).toContain('wrong-value');
  });

  it('of a fault is what the check command prints', () => {
    const file = block('yaml sources/x.yaml', 'type: report\ntitle: X\nshort: X');
    const printed = 'src/content/sources/x.yaml:1  wrong-value\n  found';
    expect(faultsOf(`${file}\n${block('text fault sources/x.yaml report rumor', printed)}`).join('\n')).toContain(
      'the check command prints\nsrc/content/sources/x.yaml:1  wrong-value',
    );
    expect(faultsOf(`${file}\n${block('text fault sources/x.yaml novel rumor', printed)}`)).toHaveLength(1);
  });

  it('of code has no fault of syntax, or stands in its file', () => {
    expect(faultsOf(block('ts', 'const one = 1;'))).toEqual([]);
    expect(faultsOf(block('ts', 'const one = ;'))).toHaveLength(1);
    expect(faultsOf(block('ts src/model/claim.ts', 'export const forms = 1;\n…\nexport const verdicts = 2;'))).toEqual(
      [],
    );
    expect(faultsOf(block('ts src/model/claim.ts', 'export const forms = 2;'))).toHaveLength(1);
  });
});

describe('a command', () => {
  it.each([
    ['npm run nothing', 'no npm script nothing'],
    ['npm run pdf -- --colour red', 'npm run pdf has no --colour'],
    ['npx no-such-program src', 'no program no-such-program'],
    ['X=1 curl https://example.org', 'unknown program curl'],
    ['npm test && npx vitest run src/nowhere.test.ts', 'no file or folder src/nowhere.test.ts'],
  ])('“%s” is a fault', (command, fault) => {
    expect(faultsOf(block('sh', command))).toEqual([`docs/page.md:1  ${fault}`]);
  });

  it('that is there is none', () => {
    expect(faultsOf(block('sh', 'npm ci && npm test   # all\nA=b npm run pdf -- x --paper letter'))).toEqual([]);
  });
});

describe('running text', () => {
  it.each([
    ['`npm run nothing`', 'no npm script nothing'],
    ['`src/nowhere`', 'no file or folder src/nowhere'],
    ['`/nowhere/<slug>/`', 'no page /nowhere/<slug>/'],
    ['[x](nowhere.md)', 'a link to docs/nowhere.md, which is not there'],
    ['[x](other.md#nowhere)', 'a link to other.md#nowhere, which has no such heading'],
  ])('with %s has a fault', (text, fault) => {
    expect(faultsOf(text)).toEqual([`docs/page.md:1  ${fault}`]);
  });

  it('with what is there has none', () => {
    expect(faultsOf('`npm test`, `src/model`, `/readings/<slug>/`, [x](other.md#the-other-page)')).toEqual([]);
  });
});

describe('a part that is made from the code', () => {
  const place = 'a\n\n<!-- made by npm run docs: rooms -->\n\nold\n\n<!-- end -->\n\nb\n';

  it('takes the place of the old one', () => {
    expect(fillParts(place, new Map([['rooms', 'new']]))).toBe(place.replace('old', 'new'));
  });

  it('must be known, and must end', () => {
    expect(() => fillParts(place, new Map())).toThrow('no part “rooms”');
    expect(() => fillParts(place.replace('<!-- end -->', ''), new Map([['rooms', 'new']]))).toThrow('no <!-- end -->');
  });
});
