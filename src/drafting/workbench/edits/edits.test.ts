/** Any sequence of edits keeps a project sound or says what is wrong, and undone it is the beginning. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forms, verdicts } from '../../../model/claim.ts';
import { readLibrary } from '../../../parsing/library.ts';
import { splitBlocks } from '../../importing/clean/text-blocks.ts';
import { findArticle } from '../../importing/structure/find-article.ts';
import { draftProject } from '../draft-project.ts';
import { historySchema, newHistory, redo, undo, withEdit, type History } from '../history.ts';
import { projectFiles } from '../project-files.ts';
import { readProject } from '../project-reading.ts';
import { paragraphsOf, type Project } from '../project.ts';
import { projectSchema } from '../project-schema.ts';
import { addCheck, removeCheck } from './checks.ts';
import {
  acceptClaims,
  openClaimsOf,
  openQuotationsWithNamedSpeaker,
  removeClaims,
  setChannel,
  setForm,
  setNote,
} from './claims.ts';
import type { Edited } from './edit.ts';
import { addClaim, joinWithNext, moveEdge, removeCue, setExtent, splitClaim } from './extents.ts';
import { editRecord } from './record.ts';
import { editSpeaker, mergeSpeakers, setSpeaker, splitSpeaker } from './speakers.ts';

const article = findArticle(
  splitBlocks(readFileSync(join(import.meta.dirname, '../../importing/golden/wire-story/article.txt'), 'utf8')),
  {},
  'article.txt',
);
const known = { speakers: new Map(), sources: new Set<string>() };
const start = draftProject(article, { slug: 'ferry', known });

/** An edit of a project by three numbers, which choose what it is about, and words that somebody types. */
type Step = (project: Project, a: number, b: number, words: string) => Edited;

const some = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];
const claim = (project: Project, a: number) => some(project.claims, a)?.id ?? '';
const speaker = (project: Project, a: number) => some(Object.keys(project.speakers), a) ?? '';
const edge = (b: number) => (b % 2 === 0 ? 'start' : 'end');
const extent = (a: number) => (a % 2 === 0 ? 'parts' : 'cues');
const paragraph = (project: Project, a: number) => a % paragraphsOf(project).length;

const steps: Record<string, Step> = {
  accept: (project, a) => ({ project: acceptClaims(project, [claim(project, a)]) }),
  acceptNamed: (project) => ({
    project: acceptClaims(project, openQuotationsWithNamedSpeaker(project, paragraphsOf(project))),
  }),
  acceptAll: (project, a) => ({ project: acceptClaims(project, openClaimsOf(project, speaker(project, a))) }),
  remove: (project, a) => ({ project: removeClaims(project, [claim(project, a)]) }),
  form: (project, a, b) => ({ project: setForm(project, claim(project, a), some(forms, b) ?? 'direct') }),
  channel: (project, a, b) => ({ project: setChannel(project, claim(project, a), b % 2 === 0 ? 'interview' : null) }),
  note: (project, a, _, words) => ({ project: setNote(project, claim(project, a), words) }),
  speaker: (project, a, _, words) => setSpeaker(project, [claim(project, a)], words),
  merge: (project, a, b) => mergeSpeakers(project, speaker(project, a), speaker(project, b)),
  split: (project, a, _, words) => {
    const by = some(project.claims, a)?.by ?? '';
    return splitSpeaker(project, by, [claim(project, a)], words);
  },
  editSpeaker: (project, a, b, words) =>
    editSpeaker(project, speaker(project, a), {
      name: words,
      type: 'person',
      identification: b % 2 === 0 ? 'named' : 'anonymous',
      role: words,
    }),
  moveEdge: (project, a, b) =>
    moveEdge(project, claim(project, a), extent(b >> 1), edge(b), (b >> 2) % 2 === 0 ? 1 : -1),
  setExtent: (project, a, b) => setExtent(project, claim(project, a), extent(a), { start: b, end: b + 9 }),
  removeCue: (project, a) => ({ project: removeCue(project, claim(project, a)) }),
  join: (project, a) => joinWithNext(project, claim(project, a)),
  splitClaim: (project, a, b) => splitClaim(project, claim(project, a), b),
  add: (project, a, b) => addClaim(project, paragraph(project, a), { start: b, end: b + 12 }),
  check: (project, a, b, words) =>
    addCheck(project, claim(project, a), {
      verdict: some(verdicts, b) ?? 'supports',
      source: { type: 'report', title: words, short: words },
      locator: words,
      text: words,
    }),
  removeCheck: (project, a) => ({ project: removeCheck(project, claim(project, a), 0) }),
  record: (project, _, b, words) =>
    editRecord(project, {
      title: words,
      byline: 'Jo Day',
      publication: 'The Sheet',
      date: b % 2 === 0 ? '2020-02' : 'soon',
      summary: words,
      address: b % 3 === 0 ? '' : 'https://example.org/a',
    }),
};

const typed = fc.oneof(
  fc.constantFrom(
    'Lena Okafor',
    'a rider',
    '<img src=x onerror=alert(1)>',
    '{alert(1)} *x*',
    'speakers',
    '- 1. “',
    '“',
    ' ',
  ),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(60), fc.nat(300), typed), {
  maxLength: 25,
});

function run(
  edits: readonly [string, number, number, string][],
  each: (history: History) => void = () => undefined,
): History {
  let history = newHistory(start);
  for (const [name, a, b, words] of edits) {
    const edited = steps[name]?.(history.project, a, b, words) ?? { refused: name };
    if ('refused' in edited) continue;
    history = withEdit(history, edited.project, name);
    each(history);
  }
  return history;
}

describe('edits', () => {
  it('give the beginning when all are undone, and the end when all are done again', () => {
    fc.assert(
      fc.property(sequence, (edits) => {
        const end = run(edits);
        let history = end;
        while (history.done.length > 0) history = undo(history);
        expect(history.project).toEqual(start);
        while (history.undone.length > 0) history = redo(history);
        expect(history.project).toEqual(end.project);
      }),
      { numRuns: 200 },
    );
  });

  it('leave a project that fits its schema and goes through JSON with its history', () => {
    fc.assert(
      fc.property(sequence, (edits) => {
        const history = run(edits, ({ project }) => {
          expect(projectSchema.safeParse(project).error?.issues).toBeUndefined();
        });
        expect(historySchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
      }),
      { numRuns: 200 },
    );
  });

  it('leave files without a fault, that are read as what is shown, or a fault is named', () => {
    fc.assert(
      fc.property(sequence, (edits) => {
        const { project } = run(edits);
        const { reading, library, faults } = readProject(project);
        const read = readLibrary(projectFiles(project));
        const codes = (list: readonly { code: string }[]) => [...new Set(list.map(({ code }) => code))].sort();
        expect(codes(faults)).toEqual(codes(read.diagnostics));
        if (faults.length > 0) return;
        expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(JSON.stringify(read.library.readings[0])));
        expect(Object.fromEntries(library.speakers)).toEqual(Object.fromEntries(read.library.speakers));
        expect(Object.fromEntries(library.sources)).toEqual(Object.fromEntries(read.library.sources));
      }),
      { numRuns: 150 },
    );
  });

  it('are each done by some sequence', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(sequence, (edits) => {
        for (const { what } of run(edits).done) done.add(what);
      }),
      { numRuns: 400 },
    );
    expect([...done].sort()).toEqual(Object.keys(steps).sort());
  });
});
