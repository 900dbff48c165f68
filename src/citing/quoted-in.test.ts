import { describe, expect, it } from 'vitest';
import { readLibrary } from '../extract/library.ts';
import { claimsOf } from '../model/reading.ts';
import { checkPlace } from './quoted-in.ts';
import { citationsOf } from './reading-citations.ts';
import { runsText } from './runs.ts';

/** A retelling of three paragraphs, and the article that it retells. */
const files = new Map([
  [
    'sources/article.yaml',
    `type: article-newspaper
title: The bridge that nobody watched
author: [{family: Vale, given: Ada}]
container-title: The Pell County Times
issued: '2013-04-30'
URL: https://pell.example/bridge
short: The Pell County Times, 2013
`,
  ],
  [
    'sources/report.yaml',
    `type: report\ntitle: Rust\npublisher: Bridge Office\nissued: '2012'\nshort: 'Bridge Office, 2012'\n`,
  ],
  [
    'speakers/mora.yaml',
    'name: Eduardo Medina Mora\nsort: Medina Mora, Eduardo\ntype: person\nidentification: named\n',
  ],
  [
    'speakers/officials.yaml',
    'name: Two former officials\nsort: Officials, two former\ntype: group\nidentification: anonymous\n',
  ],
  [
    'readings/bridge/reading.yaml',
    `title: The bridge that nobody watched
kind: retelling
byline: Ada Vale
publication: The Pell County Times
date: '2013-04-30'
added: '2026-11-24'
language: en
summary: A bridge.
source: article
paragraphs: 3
rights: {holder: The Pell County Times, redistribute: true, statement: Retold.}
`,
  ],
  [
    'readings/bridge/01-one.mdx',
    `---
title: One
---

<Claim id="said" by="mora" form="direct">“It stood.”</Claim> <Cue of="said">Medina Mora said</Cue>.

<Claim id="told" by="officials" form="indirect">It swayed</Claim>, <Cue of="told">two former officials say</Cue>.

<Check of="told" verdict="refines" source="report" locator="p. 12">It swayed twice.</Check>

<Claim id="plain" form="narration">It fell</Claim>. <Cue of="asked">The mayor declined</Cue> <Claim id="asked" by="mora" form="declined">to comment</Claim>.
`,
  ],
]);

const { library, diagnostics } = readLibrary(files);
const [reading] = library.readings;
if (reading === undefined) throw new Error(JSON.stringify(diagnostics));
const { works, ofClaim, ofCheck } = citationsOf(reading, library, 'https://site.example/readings/bridge/');
const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim]));
const [mla, apa, notes, authorDate] = [0, 1, 2, 3] as const;
const text = (id: string, style: number) => {
  const claim = claims.get(id);
  return claim === undefined ? '' : runsText(ofClaim(claim)[style]?.runs ?? []);
};

describe('a speaker’s words within the article', () => {
  it('are “qtd. in” it in MLA, which counts no paragraphs of a newspaper', () => {
    expect(text('said', mla)).toBe('(qtd. in Vale)');
  });
  it('are “as cited in” it in APA, after the speaker’s family name', () => {
    expect(text('said', apa)).toBe('(Medina Mora, as cited in Vale, 2013, para. 1)');
  });
  it('are “quoted in” it in Chicago', () => {
    expect(text('said', notes)).toBe(
      'Eduardo Medina Mora, quoted in Ada Vale, “The Bridge That Nobody Watched,” Pell County Times, April 30, 2013, para. 1, https://pell.example/bridge.',
    );
    expect(text('said', authorDate)).toBe('(quoted in Vale 2013, para. 1)');
  });
});

describe('other claims', () => {
  it('name who is paraphrased where APA asks for it', () => {
    expect(text('told', mla)).toBe('(Vale)');
    expect(text('told', apa)).toBe('(Two former officials, as cited in Vale, 2013, para. 2)');
    expect(text('told', authorDate)).toBe('(Vale 2013, para. 2)');
  });
  it('cite the article alone for its own voice and for who declined', () => {
    expect(text('plain', apa)).toBe('(Vale, 2013, para. 3)');
    expect(text('asked', apa)).toBe('(Vale, 2013, para. 3)');
    expect(text('asked', notes)).toMatch(/^Ada Vale, /);
  });
});

describe('a check', () => {
  it('cites its record and the place in it', () => {
    const [check] = claims.get('told')?.checks ?? [];
    expect(check && ofCheck(check).map(({ runs }) => runsText(runs))).toEqual([
      '(Rust 12)',
      '(Rust, 2012, p. 12)',
      'Rust (Bridge Office, 2012), 12.',
      '(Bridge Office 2012, 12)',
    ]);
  });

  it.each([
    ['p. 87', { label: 'page', locator: '87' }],
    ['pp. 12–14', { label: 'page', locator: '12–14' }],
    ['paragraphs 1–2', { label: 'paragraph', locator: '1–2' }],
    ['Appendix VII', { label: 'section', locator: 'Appendix VII' }],
    ['“The Mérida Initiative”', { label: 'section', locator: '“The Mérida Initiative”' }],
    ['opening part', {}],
  ])('finds its place in “%s”', (locator, place) => {
    expect(checkPlace(locator)).toEqual(place);
  });
});

describe('the works', () => {
  it('are the article and the annotated reading', () => {
    const list = works.map(({ entries }) => entries.map(({ runs }) => runsText(runs)));
    expect(list).toEqual([
      [
        'Vale, Ada. “The Bridge That Nobody Watched.” The Pell County Times, 30 Apr. 2013, pell.example/bridge.',
        'Vale, A. (2013, April 30). The bridge that nobody watched. The Pell County Times. https://pell.example/bridge',
        'Vale, Ada. “The Bridge That Nobody Watched.” Pell County Times, April 30, 2013. https://pell.example/bridge.',
        'Vale, Ada. 2013. “The Bridge That Nobody Watched.” Pell County Times, April 30. https://pell.example/bridge.',
      ],
      [
        '“An Annotated Reading of ‘The Bridge That Nobody Watched’ by Ada Vale.” According To, 24 Nov. 2026, site.example/readings/bridge/.',
        'According To. (2026, November 24). An annotated reading of “The bridge that nobody watched” by Ada Vale. https://site.example/readings/bridge/',
        'According To. “An Annotated Reading of ‘The Bridge That Nobody Watched’ by Ada Vale.” November 24, 2026. https://site.example/readings/bridge/.',
        'According To. 2026. “An Annotated Reading of ‘The Bridge That Nobody Watched’ by Ada Vale.” November 24. https://site.example/readings/bridge/.',
      ],
    ]);
  });

  it('are cited by short names in the text', () => {
    expect(works.map(({ inText }) => runsText(inText[mla]?.runs ?? []))).toEqual([
      '(Vale)',
      '(“An Annotated Reading”)',
    ]);
  });
});
