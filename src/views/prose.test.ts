import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { walk, type Inline } from '../model/inline.ts';
import { proseHtml, type ProseView } from './prose.ts';
import { make } from './tree.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const prose: Inline[] = [
  { type: 'cue', of: ['late'], children: [text('She said')] },
  text(' '),
  {
    type: 'claim',
    id: 'late',
    children: [
      { type: 'lang', code: 'nb', children: [text('Havørn')] },
      text(' is '),
      { type: 'strong', children: [text('late')] },
    ],
  },
  text('; see '),
  { type: 'link', url: '#log', children: [{ type: 'emphasis', children: [text('the log')] }] },
];

describe('prose as HTML', () => {
  it('is words alone where nothing is asked of claims: no claim, no cue', () => {
    expect(proseHtml(prose)).toBe(
      'She said <span lang="nb">Havørn</span> is <strong>late</strong>; see <a href="#log"><em>the log</em></a>',
    );
  });

  it('has a claim as it is viewed, and its cue', () => {
    const after = make('a', { href: '#late', role: 'doc-noteref' }, '1');
    const view = { claim: (id: string) => ({ className: ['c', 'named'], id, after }) };
    expect(proseHtml(prose.slice(0, 3), view)).toBe(
      '<span class="cue">She said</span> <span class="c named" id="late"><span lang="nb">Havørn</span> is <strong>late</strong></span>' +
        '<a href="#late" role="doc-noteref">1</a>',
    );
  });

  it('has the address and the number of a claim where it begins, not where it goes on', () => {
    const pieces: Inline[] = [
      { type: 'claim', id: 'late', children: [text('Late')] },
      text(', he says, '),
      { type: 'claim', id: 'late', more: true, children: [text('and cold')] },
    ];
    const after = make('sup', {}, '1');
    expect(proseHtml(pieces, { claim: (id) => ({ className: ['c'], id, after }) })).toBe(
      '<span class="c" id="late">Late</span>,<sup>1</sup> he says, <span class="c">and cold</span>',
    );
  });

  it.each([
    ['. Then', '.<sup>1</sup> Then'],
    ['?”', '?<sup>1</sup>”'],
    [' then.', '<sup>1</sup> then.'],
    ['…', '…<sup>1</sup>'],
  ])('sets a claim’s number behind the mark that ends its clause: %s', (following, html) => {
    const claim: Inline = { type: 'claim', id: 'late', children: [text('Late')] };
    const after = make('sup', {}, '1');
    expect(proseHtml([claim, text(following)], { claim: () => ({ className: ['c'], after }) })).toBe(
      `<span class="c">Late</span>${html}`,
    );
  });

  it('sets a number behind the mark that ends the clause, also at the end of a paragraph', () => {
    const claim: Inline = { type: 'claim', id: 'late', children: [text('Late')] };
    const view = {
      claim: () => ({ className: ['c'], after: make('a', { href: '#late' }, '1') }),
    };
    expect(proseHtml([claim, text('; then '), claim, text('.')], view)).toBe(
      '<span class="c">Late</span>;<a href="#late">1</a> then <span class="c">Late</span>.<a href="#late">1</a>',
    );
    expect(proseHtml([claim, text(' then.')], view)).toBe('<span class="c">Late</span><a href="#late">1</a> then.');
  });

  it('has no element for a claim that the view does not show', () => {
    expect(proseHtml([{ type: 'claim', id: 'late', children: [text('Late')] }], { claim: () => null })).toBe('Late');
  });

  it('leads links to claims where it is told, and other links where they lead', () => {
    const links: Inline[] = ['#log', 'https://example.org/#log'].map((url) => ({
      type: 'link',
      url,
      children: [text('a')],
    }));
    expect(proseHtml(links, { claimAddress: (id) => `/reading/#${id}` })).toBe(
      '<a href="/reading/#log">a</a><a href="https://example.org/#log">a</a>',
    );
  });

  it('escapes text and attributes', () => {
    expect(
      proseHtml([text('<b> & </b>'), { type: 'link', url: 'https://a.b/"onclick="x', children: [text('a')] }]),
    ).toBe('&#x3C;b> &#x26; &#x3C;/b><a href="https://a.b/&#x22;onclick=&#x22;x">a</a>');
  });
});

describe('whatever prose holds', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<script>',
      '</span>',
      '"',
      "'",
      '&amp;',
      '<!--',
      ' onload="',
      '">',
      '<![CDATA[',
      '&#60;',
      'javascript:',
    ),
  );
  const { tree } = fc.letrec<{ tree: Inline[]; node: Inline }>((tie) => ({
    tree: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'prose' }),
    node: fc.oneof(
      { depthIdentifier: 'prose', maxDepth: 4 },
      words.map(text),
      fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const), children: tie('tree') }),
      fc.record({ type: fc.constant('link' as const), url: words, children: tie('tree') }),
      fc.record({ type: fc.constant('lang' as const), code: words, children: tie('tree') }),
      fc.record({ type: fc.constant('claim' as const), id: words, children: tie('tree') }),
      fc.record({ type: fc.constant('cue' as const), of: fc.constant<string[]>(['a']), children: tie('tree') }),
    ),
  }));

  it.each<[string, ProseView, readonly string[]]>([
    ['plain', {}, []],
    ['with claims and cues', { claim: (id) => ({ className: ['c'], id }) }, ['span.class,id', 'span.class']],
  ])('its HTML has its words, and no element or attribute that it has not: %s', (_, view, more) => {
    fc.assert(
      fc.property(tree, (nodes) => {
        // Links do not nest in prose that was extracted, nor does HTML let them.
        const links = [...walk(nodes)].filter(({ type }) => type === 'link');
        fc.pre(
          links.every(
            (link) => ![...walk(link.type === 'link' ? link.children : [])].some(({ type }) => type === 'link'),
          ),
        );
        const { document } = parseHTML(`<body>${proseHtml(nodes, view)}</body>`);
        const body = document.querySelector('body');
        const shapes = [...(body?.querySelectorAll('*') ?? [])].map(
          ({ localName, attributes }) =>
            `${localName}.${[...attributes]
              .map(({ name }) => name)
              .sort()
              .join(',')}`,
        );
        const expected = [...walk(nodes)].flatMap(({ type }) => shapesOf(type, more.length > 0));
        expect(shapes).toEqual(expected);
        expect(body?.textContent).toBe(
          [...walk(nodes)].map((node) => (node.type === 'text' ? node.value : '')).join(''),
        );
      }),
      { numRuns: 150 },
    );
  });
});

/** What each node may become: an element, and the names of its attributes. */
function shapesOf(type: Inline['type'], marked: boolean): string[] {
  if (type === 'emphasis') return ['em.'];
  if (type === 'strong') return ['strong.'];
  if (type === 'link') return ['a.href'];
  if (type === 'lang') return ['span.lang'];
  if (type === 'claim' && marked) return ['span.class,id'];
  return type === 'cue' && marked ? ['span.class'] : [];
}
