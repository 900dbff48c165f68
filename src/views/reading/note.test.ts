import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { sampleClaim, sampleLibrary, sampleSpeaker } from '../../model/sample.ts';
import { htmlOf } from '../tree.ts';
import { lookupInLibrary } from './lookup.ts';
import type { NoteLayout, NoteMedium, NotePart } from './medium.ts';
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
const all: readonly NotePart[] = ['paragraph', 'role', 'note', 'checks', 'draft', 'twin', 'unchecked'];

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
  anchors: ({ id, number }) => ({ back: `r${String(number)}`, note: `n${String(number)}`, explanation: id }),
});
const html = (layout: NoteLayout, of: Claim = claim, parts = all) => htmlOf(noteView(of, medium(layout, parts), 2));

describe.each<NoteLayout>(['details', 'footnote', 'run-in'])('a note as %s', (layout) => {
  it('says who speaks and how, in words and with the mark of the source', () => {
    expect(html(layout)).toMatch(
      /<b lang="es">Dos &#x3C;b>funcionarios&#x3C;\/b><\/b>, names withheld[^.]*paraphrased/,
    );
    expect(html(layout)).toContain('Officials of the harbor, 2010–2012. <a href="/speaker/officials">All claims</a>');
    expect(html(layout)).toMatch(layout === 'details' ? /class="k2 anonymous"/ : /class="mark anonymous"/);
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
    expect(html(layout, claim, ['note'])).not.toMatch(/Supports|All claims|Paragraph|checked/);
  });
});

describe('a note that opens on demand', () => {
  it('says in its line what is folded away', () => {
    expect(html('details')).toContain('<i>paraphrased</i> <i>checked</i></summary>');
    expect(html('details', narration)).toContain('<b>No source stated</b> <i>draft</i></summary>');
  });

  it('opens at the address of its explanation', () => {
    expect(html('details')).toContain('<div tabindex="-1" id="swayed">');
  });

  it('is one line where there is nothing to open', () => {
    const line = html('details', claim, []);
    expect(line).not.toContain('<details>');
    expect(line).toContain('<p class="line"><span class="mark anonymous" aria-hidden="true"></span><b');
  });
});
