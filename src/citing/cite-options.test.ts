import { describe, expect, it } from 'vitest';
import { claimsOf } from '../model/reading.ts';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../model/sample.ts';
import { checkCiteOptions } from './cite-options.ts';
import { citationsOf } from './reading-citations.ts';
import { runsText } from './runs.ts';

const check = { verdict: 'refines' as const, source: 'report', locator: 'p. 12', text: [], when: null };
const reading = sampleReading(
  [
    [sampleClaim({ id: 'said', speaker: 'mora', form: 'direct', quotations: ['It stood.'] })],
    [sampleClaim({ id: 'told', speaker: 'officials', paragraph: 2, checks: [check] })],
    [
      sampleClaim({ id: 'plain', form: 'narration', paragraph: 3 }),
      sampleClaim({ id: 'asked', speaker: 'mora', form: 'declined', paragraph: 3 }),
    ],
  ],
  { slug: 'bridge', byline: 'Ada Vale', added: '2026-11-24', source: 'article' },
);
const library = sampleLibrary(
  [reading],
  [
    sampleSpeaker({ id: 'mora', name: 'Eduardo Medina Mora', sort: 'Medina Mora, Eduardo' }),
    sampleSpeaker({
      id: 'officials',
      name: 'Two former officials',
      sort: 'Officials',
      type: 'group',
      identification: 'anonymous',
    }),
  ],
  [
    {
      id: 'article',
      type: 'article-newspaper',
      title: 'The bridge that nobody watched',
      author: [{ family: 'Vale', given: 'Ada' }],
      'container-title': 'The Pell County Times',
      issued: '2013-04-30',
      URL: 'https://pell.example/bridge',
      short: 'The Pell County Times, 2013',
    },
    {
      id: 'report',
      type: 'report',
      title: 'Rust',
      publisher: 'Bridge Office',
      issued: '2012',
      short: 'Bridge Office, 2012',
    },
  ],
);
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
  it('cites its record and where in it', () => {
    expect(ofCheck(check).map(({ runs }) => runsText(runs))).toEqual([
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
  ])('points at what “%s” names', (locator, options) => {
    expect(checkCiteOptions(locator)).toEqual(options);
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
