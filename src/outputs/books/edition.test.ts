import { describe, expect, it } from 'vitest';
import type { Reading } from '../../model/reading.ts';
import { editionOf } from './edition.ts';
import { sampleBookLibrary as library, sampleBookReading as reading } from './sample-book.ts';

describe('the edition of a reading', () => {
  it('is dated by its content, and the date’s beginning stands for what it leaves open', () => {
    expect(editionOf(reading, library)).toMatchObject({ date: '2026-11-24', instant: '2026-11-24T00:00:00Z' });
    expect(editionOf({ ...reading, revised: '2027-02' }, library).instant).toBe('2027-02-01T00:00:00Z');
    const undated: Reading = { ...reading, date: '2013' };
    delete undated.added;
    expect(editionOf(undated, library).instant).toBe('2013-01-01T00:00:00Z');
  });

  it('has a revision that changes with the reading, its speakers and its sources, and with nothing else', () => {
    const { revision } = editionOf(reading, library);
    expect(revision).toMatch(/^[0-9a-f]{8}$/);
    expect(editionOf(structuredClone(reading), structuredClone(library)).revision).toBe(revision);
    expect(editionOf({ ...reading, summary: 'Other.' }, library).revision).not.toBe(revision);
    const speakers = new Map(library.speakers);
    const [id, speaker] = [...speakers][0] ?? [];
    if (id === undefined || speaker === undefined) throw new Error('The sample has speakers.');
    expect(
      editionOf(reading, { ...library, speakers: new Map(speakers).set(id, { ...speaker, role: 'x' }) }).revision,
    ).not.toBe(revision);
    expect(
      editionOf(reading, { ...library, speakers: new Map(speakers).set('other', { ...speaker, id: 'other' }) })
        .revision,
    ).toBe(revision);
  });
});
