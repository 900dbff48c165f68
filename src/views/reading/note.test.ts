import { describe, expect, it } from 'vitest';
import type { Check, Claim, Verdict } from '../../model/claim.ts';
import { sampleClaim, sampleLibrary, sampleSpeaker } from '../../model/sample.ts';
import { htmlOf } from '../tree.ts';
import { lookupInLibrary } from './lookup.ts';
import type { NoteLayout, NoteMedium, NotePart, NotePlace } from './medium.ts';
import { noteView } from './note.ts';

const library = sampleLibrary(
  [],
  [
    sampleSpeaker({
      id: 'officials',
      name: 'Dos <b>funcionarios</b>',
      type: 'group',
      identification: 'anonymous',
      language: 'es',
      role: 'Officials of the harbor',
      from: '2010',
      to: '2012',
    }),
  ],
  [{ id: 'report', type: 'report', title: 'Report', short: 'Harbor Office, 2013' }],
);
const claim = sampleClaim({
  id: 'swayed',
  number: 7,
  paragraph: 4,
  speaker: 'officials',
  note: [
    { type: 'text', value: 'Compare ' },
    { type: 'link', url: '#fell', children: [{ type: 'text', value: 'the fall' }] },
  ],
  checks: [
    { verdict: 'supports', source: 'report', locator: 'p. 12', text: [{ type: 'text', value: 'It did.' }], when: null },
  ],
});
const narration = sampleClaim({ id: 'fell', number: 8, form: 'narration', draft: true });
const all: readonly NotePart[] = ['paragraph', 'role', 'claims', 'note', 'checks', 'draft', 'twin', 'unchecked'];
const check = (verdict: Verdict): Check => ({ verdict, source: 'report', locator: '', text: [], when: null });

const medium = (layout: NoteLayout, parts: readonly NotePart[] = all): NoteMedium => ({
  lookup: lookupInLibrary(library),
  links: {
    claim: (id) => `/claim/${id}`,
    source: (id) => `/source/${id}`,
    speaker: (id) => `/speaker/${id}`,
    twin: (id) => ({ address: `/copy/${id}`, words: 'In your own copy' }),
  },
  layout,
  parts: () => parts,
  anchors: ({ number }) => ({ back: `r${String(number)}`, note: `n${String(number)}` }),
});
const html = (layout: NoteLayout, of: Claim = claim, parts = all, place: Omit<NotePlace, 'position'> = {}) =>
  htmlOf(noteView(of, medium(layout, parts), { position: 2, ...place }));
/** Words alone. */
const text = (markup: string) => markup.replace(/<[^>]*>/g, '');

describe.each<NoteLayout>(['margin', 'details', 'footnote', 'run-in'])('a note as %s', (layout) => {
  it('says who speaks and how, in words and with the mark of the source', () => {
    expect(html(layout)).toMatch(
      /<b lang="es">Dos &#x3C;b>funcionarios&#x3C;\/b><\/b>, names withheld[^.]*paraphrased/,
    );
    expect(text(html(layout))).toContain('Officials of the harbor, 2010–2012.');
    expect(html(layout)).toContain('<a href="/speaker/officials">All claims</a>');
    expect(html(layout)).toMatch(/class="(?:k2|mark) anonymous"/);
  });

  it('says in its line what the records say, the weightiest first', () => {
    const contradicted = { ...claim, checks: [check('supports'), check('contradicts'), check('supports')] };
    expect(text(html(layout, contradicted))).toMatch(
      /paraphrased[ ;]+the record contradicts[ ;]+the record supports(?!.*the record)/,
    );
    expect(html(layout, contradicted)).toContain('<i class="verdict contradicts">');
    expect(html(layout, { ...narration, checks: [check('later-changed')] })).toMatch(
      /No source stated<\/b>[ ;]+<i class="verdict later-changed">later changed/,
    );
  });

  it('has a check with its verdict, its source and the place in the source', () => {
    expect(html(layout)).toContain('<b>Supports.</b> It did. <a href="/source/report">Harbor Office, 2013</a>, p. 12.');
  });

  it('leads back to the claim, and its links where the medium has what they mean', () => {
    expect(html(layout)).toMatch(/<a role="doc-backlink"[^>]* href="#r7">7<\/a>/);
    expect(html(layout)).toContain('Compare <a href="/claim/fell">the fall</a>');
    expect(html(layout)).toContain('<a href="/copy/swayed">In your own copy</a>');
    expect(html(layout)).toContain('Paragraph 4.');
  });

  it('says of a draft that it is one, and of a claim without a check that it has none', () => {
    expect(html(layout)).not.toMatch(/Drafted|Not checked/);
    expect(html(layout, narration)).toMatch(/Drafted by a program; nobody has reviewed it yet\..*Not checked\./);
    expect(html(layout, narration)).toContain('No source stated');
  });

  it('leaves out what the medium does not want', () => {
    expect(html(layout, claim, ['note'])).not.toMatch(/upports|All claims|Paragraph|checked/);
  });
});

describe('a note that opens on demand', () => {
  it('says in its line what is folded away', () => {
    expect(text(html('details'))).toContain('paraphrased the record supports');
    expect(html('details', narration)).toContain('<b>No source stated</b> <i>draft</i></summary>');
  });

  it('is one line where there is nothing to open', () => {
    const line = html('details', claim, []);
    expect(line).not.toContain('<details>');
    expect(line).toContain('<p class="line"><span class="mark anonymous" aria-hidden="true"></span><b');
  });
});

describe('a note in the margin', () => {
  it('can be found by a search of the page while it is not open', () => {
    expect(html('margin')).toContain('<div hidden="until-found">');
  });

  it('has the links to other claims in its last paragraph', () => {
    expect(html('margin')).toMatch(
      /<p class="more"><a href="\/speaker\/officials">All claims<\/a> · <a href="\/copy\/swayed">In your own copy<\/a><\/p><\/div>/,
    );
  });

  it('says the name for those alone who listen where the note above has it', () => {
    const shared = html('margin', claim, all, { sharesName: true });
    expect(shared).toMatch(/class="k2 anonymous".*<span class="alt"><b lang="es">.*, names withheld<\/span> <i>/);
    expect(html('margin')).not.toContain('class="alt"');
  });

  it('tells where nothing is left in its line, and where all of it shows', () => {
    const plain = sampleClaim({ id: 'stood', number: 9, form: 'narration' });
    expect(html('margin', plain, all, { sharesName: true })).toContain('class="k2 narration bare"');
    expect(html('margin', plain, all, { isWhole: true })).toContain('class="k2 narration whole"');
    expect(html('margin', narration, all, { sharesName: true })).not.toContain('bare');
  });
});
