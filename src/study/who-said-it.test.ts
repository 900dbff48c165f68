import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../parsing/library.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { forms } from '../model/claim.ts';
import { claimsOf } from '../model/reading.ts';
import { speakerClassOf } from '../model/speaker.ts';
import { evidenceFor } from './evidence.ts';
import { addAttempt, summarize, weakest, type Attempts } from './attempts.ts';
import { answerTo, choicesFor, judge, parts, speakerOf } from './who-said-it.ts';
import { readingFile } from './reading-file.ts';

const { library } = readLibrary(await readTree(join(import.meta.dirname, '../content')));
const files = library.readings.map((reading) => readingFile(reading, library));

describe.each(files)('the choices for “$reading.title”', ({ reading, speakers }) => {
  const claims = claimsOf(reading);

  it('hold the right speaker, nobody twice, at most five, in alphabetical order', () => {
    for (const claim of claims) {
      const ids = choicesFor(claim, claims, speakers).map(({ id }) => id);
      if (claim.speaker !== null) expect(ids).toContain(claim.speaker);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(5);
      const sorts = ids.map((id) => speakers[id]?.sort ?? '');
      expect(sorts).toEqual(sorts.toSorted((a, b) => a.localeCompare(b, 'en')));
    }
  });

  it('are of the right type as far as the reading has such speakers', () => {
    const all = Object.values(speakers);
    for (const claim of claims) {
      const type = speakerOf(claim, speakers)?.type;
      if (type === undefined) continue;
      const fitting = choicesFor(claim, claims, speakers).filter((speaker) => speaker.type === type).length;
      expect(fitting).toBe(Math.min(5, all.filter((speaker) => speaker.type === type).length));
    }
  });

  it('are the same each time', () => {
    for (const claim of claims)
      expect(choicesFor(claim, claims, speakers)).toEqual(choicesFor(claim, claims, speakers));
  });

  it('have evidence for every part of every claim', () => {
    for (const claim of claims) for (const part of parts) expect(evidenceFor(part, claim, speakers)).toMatch(/[.”]$/);
  });
});

describe('a guess', () => {
  const [file] = files.filter(({ reading }) => reading.slug === 'the-closed-bridge');
  if (file === undefined) throw new Error('The reading is gone.');
  const claims = claimsOf(file.reading);

  it('is right in every part where it is the answer', () => {
    for (const claim of claims) {
      expect(judge(claim, file.speakers, answerTo(claim, file.speakers))).toEqual({
        speaker: true,
        form: true,
        identification: true,
      });
    }
  });

  it('is judged part by part', () => {
    const claim = claims.find(({ id }) => id === 'told-in-june');
    if (claim === undefined) throw new Error('The claim is gone.');
    expect(
      judge(claim, file.speakers, { speaker: 'bridge-corinne-halvey', form: 'indirect', identification: 'named' }),
    ).toEqual({ speaker: false, form: true, identification: false });
  });

  it('is remembered as the first attempt for good; later ones are counted apart', () => {
    const wrong = { speaker: false, form: false, identification: true };
    const right = { speaker: true, form: true, identification: true };
    const first = addAttempt(undefined, { claim: 'told-in-june', judgment: wrong, at: 1, revision: 'r' });
    const third = addAttempt(addAttempt(first, { claim: 'told-in-june', judgment: wrong, at: 2, revision: 'r' }), {
      claim: 'told-in-june',
      judgment: right,
      at: 3,
      revision: 'r',
    });
    expect(third).toEqual({ ...first, last: right, later: 2 });
    const summary = summarize(claims, new Map<string, Attempts>([['told-in-june', third]]), file.speakers);
    expect(summary.forms).toEqual([{ key: 'indirect', first: { right: 0, total: 1 }, later: { right: 1, total: 1 } }]);
    expect(summary.identifications).toEqual([
      { key: 'anonymous', first: { right: 1, total: 1 }, later: { right: 1, total: 1 } },
    ]);
    expect(summary.missed).toEqual([]);
    expect(weakest(summary)).toEqual({ form: 'indirect', identification: null });
  });

  it('is offered for every form and class that the readings have', () => {
    const met = files.flatMap(({ reading, speakers }) =>
      claimsOf(reading).map((claim) => [claim.form, speakerClassOf(speakerOf(claim, speakers))]),
    );
    expect(new Set(met.map(([form]) => form))).toEqual(new Set(forms));
  });
});
