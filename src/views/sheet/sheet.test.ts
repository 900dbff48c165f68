import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import { assignmentSchema } from '../../model/assignment.ts';
import { claimsOf } from '../../model/reading.ts';
import { assignmentOf, draftOfAssignment } from '../../study/assignment-draft.ts';
import { placePrompts } from '../../study/passage.ts';
import { readingFile, revisionOf } from '../../study/reading-file.ts';
import { sheetView } from './sheet.ts';
import { exerciseParagraph } from './exercise-passage.ts';
import type { SheetContext } from './sheet-context.ts';

const { library } = readLibrary(await readTree(join(import.meta.dirname, '../../content')));
const bridge = library.readings.find(({ slug }) => slug === 'the-closed-bridge');
if (bridge === undefined) throw new Error('The reading is gone.');
const file = readingFile(bridge, library);
const context: SheetContext = {
  ...file,
  claimAddress: (id) => `#${id}`,
  sourceAddress: (id) => `/sources/#${id}`,
  practiceAddress: () => '/practice/',
};
const words = (value: string) => [{ type: 'text' as const, value }];
const assignment = assignmentSchema.parse({
  title: 'On <i>trust</i>',
  reading: 'the-closed-bridge',
  sections: ['who-knew', 'barriers'],
  notes: 'none',
  prompts: [
    { id: 'last', on: 'june-3', kind: 'short', lines: 2, question: words('Third <img src=x onerror=alert(1)>') },
    { id: 'whole', on: 'section:barriers', kind: 'point', question: words('Second') },
    { id: 'first', on: 'barriers', kind: 'choice', question: words('First'), options: [words('“A”'), words('B')] },
    { id: 'gone', on: 'no-such-claim', kind: 'short', lines: 2, question: words('Lost') },
  ],
});
const html = toHtml({ type: 'root', children: sheetView(assignment, context) });

describe('a sheet', () => {
  it('asks in the order of the passage: at the claim, at the end of the section, last what is lost', () => {
    expect(placePrompts(assignment, bridge).map(({ prompt }) => prompt.id)).toEqual(['first', 'whole', 'last', 'gone']);
  });

  it('holds the sections that are assigned, in the reading’s order, and no others', () => {
    expect([...html.matchAll(/<h2 id="s(\d)"/g)].map(([, number]) => number)).toEqual(['1', '3']);
  });

  it('shows words as words', () => {
    expect(html).toContain('Third &#x3C;img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img');
  });

  it('has who speaks, and neither note nor check where the assignment hides them', () => {
    expect(html).toContain('A Town Hall employee');
    expect(html).not.toContain('heaviest claim');
    const shown = toHtml({ type: 'root', children: sheetView({ ...assignment, notes: ['told-in-june'] }, context) });
    expect(shown).toContain('heaviest claim');
    expect(shown).not.toContain('hints that the mayor is not believed');
  });

  it('says what has become of a question whose passage is gone', () => {
    expect(html).toContain('Questions whose passage is gone');
  });
});

describe('the revision of a reading', () => {
  it('changes with a claim, and not with a note', () => {
    const changed = structuredClone(file.reading);
    const [claim] = claimsOf(changed);
    if (claim === undefined) throw new Error('no claim');
    claim.note = [];
    expect(revisionOf(changed)).toBe(file.revision);
    claim.text += '!';
    expect(revisionOf(changed)).not.toBe(file.revision);
  });
});

describe('a paragraph in the exercise', () => {
  const paragraph = bridge.sections[0]?.paragraphs[2];
  if (paragraph === undefined) throw new Error('no paragraph');
  const shown = (pending: string[]) => toHtml(exerciseParagraph(paragraph, 'told-in-june', new Set(pending)));

  it('has no cue, no class and no id of a claim that is still to be answered', () => {
    const hidden = shown(['told-in-june', 'not-told', 'how-bad-it-was']);
    expect(hidden).not.toMatch(/according to|insisted|she said|anonymous|indirect|told-in-june/i);
    expect(hidden.match(/\[who\?\]/g)).toHaveLength(3);
  });

  it('shows the cue of the claim that was answered, and of no other', () => {
    const told = shown(['not-told', 'how-bad-it-was']);
    expect(told).toContain('according to a Town Hall employee');
    expect(told).not.toContain('insisted');
  });

  it('keeps a cue of two claims hidden until both are answered', () => {
    const article = library.readings.find(({ slug }) => slug === 'mexico-us-security');
    const shared = article?.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ claims }) => claims.some(({ id }) => id === 'kingpin-violence'));
    if (shared === undefined) throw new Error('no paragraph');
    expect(toHtml(exerciseParagraph(shared, 'new-priorities', new Set(['kingpin-violence'])))).not.toContain(
      'Mexican authorities say',
    );
    expect(toHtml(exerciseParagraph(shared, 'kingpin-violence', new Set()))).toContain('Mexican authorities say');
  });
});

describe('a teacher’s draft', () => {
  const sound = { ...assignment, prompts: assignment.prompts.slice(0, 3) };

  it('becomes the assignment that it was made from', () => {
    expect(assignmentOf(draftOfAssignment(sound), file)).toEqual({ assignment: sound, faults: [] });
  });

  it('says what is missing, field by field', () => {
    const draft = {
      ...draftOfAssignment(sound),
      title: ' ',
      minutes: 'ten',
      terms: 'kingpin',
      sections: ['page-twelve'],
    };
    expect(assignmentOf(draft, file).faults.map(({ field }) => field)).toEqual(['title', 'minutes', 'terms']);
    expect(
      assignmentOf({ ...draft, title: 'x', minutes: '', terms: '' }, file).faults.map(({ field }) => field),
    ).toEqual(['last', 'whole', 'first']);
    expect(assignmentOf({ ...draft, prompts: [] }, null).faults.map(({ field }) => field)).toContain('prompts');
  });
});
