import { describe, expect, it } from 'vitest';
import type { Inline } from '../../model/inline.ts';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';
import { readingFile } from '../../study/reading-file.ts';
import { sheetMedium, sheetParagraph } from '../sheet/sheet-paragraph.ts';
import { sheetContextFor } from '../sheet/sheet-context.ts';
import { assignmentSchema } from '../../model/assignment.ts';
import { htmlOf } from '../tree.ts';
import { hasNote } from './has-note.ts';
import { pageMedium, pageParagraph } from './page.ts';
import { endNotes, paperMedium, paperParagraph } from './paper.ts';

const words = (value: string): Inline[] => [{ type: 'text', value }];
const claims = [
  sampleClaim({ id: 'said', number: 1, speaker: 'ada', form: 'direct' }),
  sampleClaim({ id: 'plain', number: 2, form: 'narration' }),
  sampleClaim({ id: 'noted', number: 3, form: 'narration', note: words('Who saw it?') }),
];
const reading = sampleReading([claims], { slug: 'bridge' });
const library = sampleLibrary([reading], [sampleSpeaker({ id: 'ada', name: 'Ada Marsh' })]);
const paragraph = reading.sections[0]?.paragraphs[0];
if (paragraph === undefined) throw new Error('The sample has no paragraph.');
paragraph.children.push({ type: 'link', url: '#said', children: words('as said') });

const copy = { ...reading, slug: 'bridge-copy', kind: 'copy' as const };
const numbersOfNotes = (html: string) =>
  [...html.matchAll(/role="doc-backlink"[^>]*>(\d)</g)].map(([, number]) => number);

describe('a claim has a note', () => {
  it('where somebody speaks, and where there is something to say of the article’s own voice', () => {
    expect(claims.filter(hasNote).map(({ id }) => id)).toEqual(['said', 'noted']);
    expect(hasNote(sampleClaim({ id: 'draft', form: 'narration', draft: true }))).toBe(true);
  });
});

describe('a paragraph of the page', () => {
  const html = htmlOf(pageParagraph(paragraph, pageMedium(library, null)));

  it('has the notes of its claims beside it, joined to the words by class', () => {
    expect(numbersOfNotes(html)).toEqual(['1', '3']);
    expect(html).toContain('<span class="c named direct k1" id="said">');
    expect(html).toMatch(/<li class="k1 named(?: whole)?">/);
  });

  it('leads a claim’s address to its words, whether or not it has a note', () => {
    expect(html).toContain('<span class="c named direct k1" id="said">');
    expect(html).toContain('<span class="c narration k2" id="plain">');
    expect(html.match(/id="said"/g)).toHaveLength(1);
  });

  it('has a link behind the words to the address of the claim, which a program names for those who listen', () => {
    expect(html).toContain('<a role="doc-noteref" href="#said">1</a>');
    expect(html).toContain('<a role="doc-noteref" href="#plain">2</a>');
  });

  it('shows what the records say by class, for the lens', () => {
    const checked = sampleReading([
      [
        sampleClaim({
          id: 'checked',
          checks: [{ verdict: 'refines', source: 'log', locator: '', text: [], when: null }],
        }),
      ],
    ]);
    const [first] = checked.sections[0]?.paragraphs ?? [];
    if (first === undefined) throw new Error('The sample has no paragraph.');
    expect(htmlOf(pageParagraph(first, pageMedium(library, null)))).toContain(
      'class="c narration indirect checked refines k1"',
    );
  });

  it('names a speaker once where one note follows another of theirs', () => {
    const twice = sampleReading([
      ['one', 'two']
        .map((id) => sampleClaim({ id, speaker: 'ada' }))
        .concat(sampleClaim({ id: 'three', note: words('N.') })),
    ]);
    const [first] = twice.sections[0]?.paragraphs ?? [];
    if (first === undefined) throw new Error('The sample has no paragraph.');
    const items = htmlOf(pageParagraph(first, pageMedium(library, null)))
      .split('<li')
      .slice(1);
    expect(items.map((item) => item.includes('class="alt"'))).toEqual([false, true, false]);
  });

  it('has a note for every claim that can be compared with its twin', () => {
    const twin = { reading: copy, shared: new Set(['plain']) };
    const compared = htmlOf(pageParagraph(paragraph, pageMedium(library, twin)));
    expect(numbersOfNotes(compared)).toEqual(['1', '2', '3']);
    expect(compared).toContain('#plain">In your own copy</a>');
  });
});

describe('a paragraph on paper', () => {
  const below = paperMedium(reading, library, 'n');
  const html = htmlOf(paperParagraph(paragraph, below));

  it('leads a number to the note below and to the one at the end', () => {
    expect(html).toContain(
      '<span class="ref"><a class="n" href="#n1" role="doc-noteref">1</a><a class="e" href="#e1" role="doc-noteref">1</a></span>',
    );
    expect(html).toContain('<span class="ref">2</span>');
    expect(html).toContain('<li id="n3">');
  });

  it('leads links to the numbers of claims and prints where they are', () => {
    expect(html).toContain('<a href="#r1">as said</a> (¶1)');
  });

  it('has notes at the end that say their paragraph; none where there is nothing to note', () => {
    const atEnd = paperMedium(reading, library, 'e');
    expect(htmlOf(endNotes(claims, atEnd) ?? '')).toContain('<span class="quiet">Paragraph 1.</span>');
    expect(endNotes(claims.slice(1, 2), atEnd)).toBeNull();
  });
});

describe('a paragraph of an assignment', () => {
  const assignment = assignmentSchema.parse({
    title: 'On the bridge',
    reading: 'bridge',
    notes: 'none',
    prompts: [{ id: 'first', on: 'said', kind: 'short', lines: 1, question: words('Who?') }],
  });
  const shown = (notes: 'none' | 'all') => {
    const chosen = { ...assignment, notes };
    return htmlOf(
      sheetParagraph(paragraph, sheetMedium(chosen, sheetContextFor(chosen, readingFile(reading, library))), []),
    );
  };

  it('has who speaks in its margin, and a note only where the assignment shows it', () => {
    expect(numbersOfNotes(shown('none'))).toEqual(['1']);
    expect(numbersOfNotes(shown('all'))).toEqual(['1', '3']);
    expect(shown('none')).not.toContain('Who saw it?');
    expect(shown('all')).toContain('Who saw it?');
  });

  it('has the claim’s address on its words, and its id on its number for pointing at it', () => {
    expect(shown('none')).toContain('id="c-said"');
    expect(shown('none')).toContain('<a href="#n1" role="doc-noteref" data-claim="said">1</a>');
    expect(shown('none')).toContain('<a href="#c-noted" data-claim="noted">3</a>');
  });
});
