/** For tests: a reading whose every text tries to be markup, with each kind of claim, note, check and link. */
import type { Claim } from '../../model/claim.ts';
import type { Inline } from '../../model/inline.ts';
import type { Library, Reading } from '../../model/reading.ts';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';

/** What a text must stay: markup of HTML, of XML, of style, of a template. */
export const hostile = `</p><script>alert(1)</script><img src=x onerror=alert(2)>]]></style>&amp;"'--><!--size:x:-->`;

const text = (value: string): Inline => ({ type: 'text', value });
const words = ({ id, text: value }: Claim): Inline => ({ type: 'claim', id, children: [text(value)] });

const said = sampleClaim({
  id: 'said',
  text: `“It stood.” ${hostile}`,
  form: 'direct',
  speaker: 'mora',
  note: [
    text(hostile),
    { type: 'lang', code: 'es', children: [text('puente')] },
    { type: 'link', url: '#fell', children: [text('it fell')] },
    { type: 'link', url: 'https://example.org/?a=1&b=2', children: [text('elsewhere')] },
  ],
});
const told = sampleClaim({
  id: 'told',
  number: 2,
  text: 'it swayed',
  speaker: 'officials',
  checks: [{ verdict: 'supports', source: 'report', locator: 'p. 12', text: [text(hostile)], when: null }],
});
const fell = sampleClaim({ id: 'fell', number: 3, paragraph: 2, text: 'it fell', form: 'narration', draft: true });
const seen = sampleClaim({ id: 'seen', number: 4, paragraph: 2, text: 'all saw it', form: 'narration' });
const written = sampleClaim({ id: 'written', number: 5, paragraph: 3, text: 'a beam was thin', speaker: 'memo' });

const base = sampleReading([[said, told], [fell, seen], [written]], {
  slug: 'bridge',
  title: `The bridge ${hostile}`,
  byline: `Ada ${hostile}`,
  summary: hostile,
  source: 'sheet',
  status: 'draft',
  added: '2026-11-24',
  rights: { holder: `Holder ${hostile}`, redistribute: true, statement: hostile },
});
const [only] = base.sections;
const paragraphs = (only?.paragraphs ?? []).map((paragraph) => ({
  ...paragraph,
  children: paragraph.claims.flatMap((claim) => [text('Before '), words(claim), text('. ')]),
}));

/** Two sections, so that notes lead from one to the other. */
export const sampleBookReading: Reading = {
  ...base,
  sections: [
    { id: 'one', number: 1, title: `One ${hostile}`, paragraphs: paragraphs.slice(0, 1) },
    { id: 'two', number: 2, title: 'Two', paragraphs: paragraphs.slice(1) },
  ].map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      claims: paragraph.claims.map((claim) => ({ ...claim, section: { id: section.id, title: section.title } })),
    })),
  })),
};

export const sampleBookLibrary: Library = sampleLibrary(
  [sampleBookReading],
  [
    sampleSpeaker({ id: 'mora', name: 'Ana Mora', sort: 'Mora, Ana', role: hostile, also: [hostile], language: 'es' }),
    sampleSpeaker({
      id: 'officials',
      name: 'Two officials',
      sort: 'officials, two',
      type: 'group',
      identification: 'anonymous',
    }),
    sampleSpeaker({ id: 'memo', name: 'A memo', sort: 'Memo', type: 'document', invented: true }),
  ],
  [
    {
      id: 'sheet',
      type: 'article-newspaper',
      title: `The bridge`,
      short: 'Sheet',
      URL: 'https://example.org/a?b=1&c=2',
    },
    { id: 'report', type: 'report', title: `Report ${hostile}`, short: `Report ${hostile}` },
  ],
);
