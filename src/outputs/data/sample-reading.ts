/** For tests: a small reading that has every kind of claim, speaker, note and check, in two paragraphs. */
import type { Inline } from '../../model/inline.ts';
import type { Claim } from '../../model/claim.ts';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const words = (claim: Claim): Inline => ({ type: 'claim', id: claim.id, children: [text(claim.text)] });

const said = sampleClaim({
  id: 'said',
  number: 1,
  text: '“It stood for a hundred years,”',
  quotations: ['It stood for a hundred years,'],
  form: 'direct',
  cue: 'Mora said',
  speaker: 'mora',
  channel: 'interview',
  when: '1913/2013',
  note: [text('On the record.')],
});
const told = sampleClaim({
  id: 'told',
  number: 2,
  text: '=it swayed',
  cue: 'two officials say',
  speaker: 'officials',
  same: ['said'],
  checks: [
    { verdict: 'supports', source: 'report', locator: 'p. 12', text: [text('It swayed twice.')], when: '2014-05' },
  ],
});
const written = sampleClaim({
  id: 'written',
  number: 3,
  paragraph: 2,
  text: 'its beam was “thin”',
  quotations: ['thin'],
  form: 'mixed',
  speaker: 'report-of-may',
  channel: 'document',
});
const plain = sampleClaim({ id: 'plain', number: 4, paragraph: 2, text: 'it fell', form: 'narration' });
const asked = sampleClaim({
  id: 'asked',
  number: 5,
  paragraph: 2,
  text: 'to comment',
  form: 'declined',
  speaker: 'office',
});

const base = sampleReading(
  [
    [said, told],
    [written, plain, asked],
  ],
  {
    slug: 'bridge',
    title: 'The bridge that nobody watched',
    added: '2026-11-24',
    source: 'article',
    original: [{ title: 'The article', url: 'https://pell.example/bridge' }],
  },
);

export const reading = {
  ...base,
  sections: base.sections.map((section) => ({
    ...section,
    paragraphs: [
      {
        number: 1,
        claims: [said, told],
        children: [words(said), text(' Mora said. But two officials say '), words(told), text('.')],
      },
      {
        number: 2,
        claims: [written, plain, asked],
        children: [
          text('A report: '),
          words(written),
          text('; '),
          words(plain),
          text('. The office declined '),
          words(asked),
          text('.'),
        ],
      },
    ],
  })),
};

export const library = sampleLibrary(
  [reading],
  [
    sampleSpeaker({
      id: 'mora',
      name: 'Eduardo Mora',
      sort: 'Mora, Eduardo',
      country: 'MX',
      affiliation: 'City of Pell',
    }),
    sampleSpeaker({ id: 'office', name: 'Bridge Office', type: 'organisation', affiliation: 'City of Pell' }),
    sampleSpeaker({
      id: 'officials',
      name: 'Two officials',
      type: 'group',
      identification: 'anonymous',
      country: 'US',
    }),
    sampleSpeaker({ id: 'report-of-may', name: 'The report of May', type: 'document' }),
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
      issued: '2014',
      short: 'Bridge Office, 2014',
    },
  ],
);

export const addresses = {
  reading: 'https://site.example/readings/bridge/',
  speaker: (id: string) => `https://site.example/speakers/${id}/`,
  source: (id: string) => `https://site.example/sources/#${id}`,
};
