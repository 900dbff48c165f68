import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  eraseAnswers,
  eraseAttempts,
  loadAnswers,
  loadAttempts,
  loadDraft,
  loadErasedAt,
  saveAnswer,
  saveAttempts,
  saveDraft,
} from './device-store.ts';

beforeAll(() => {
  globalThis.indexedDB = new IDBFactory();
});

const answer = (value: string, edited: number) => ({ prompt: 'q1', value, edited, revision: 'r1', others: [] });

describe('answers on the device', () => {
  it('are loaded as they were saved, and only those to the assignment', async () => {
    expect(await saveAnswer('site/a', answer('Mine', 1), null)).toEqual(answer('Mine', 1));
    await saveAnswer('site/ab', answer('To another assignment', 1), null);
    expect(await loadAnswers('site/a')).toEqual([answer('Mine', 1)]);
  });

  it('replace the version that the page started from', async () => {
    await saveAnswer('site/b', answer('First', 1), null);
    expect(await saveAnswer('site/b', answer('Second', 2), 1)).toEqual(answer('Second', 2));
    expect(await loadAnswers('site/b')).toEqual([answer('Second', 2)]);
  });

  it('keep what another tab has saved meanwhile beside the new one', async () => {
    await saveAnswer('site/c', answer('Theirs', 5), null);
    const saved = await saveAnswer('site/c', answer('Mine', 6), null);
    expect(saved.value).toBe('Mine');
    expect(saved.others.map(({ value }) => value)).toEqual(['Theirs']);
    expect(await loadAnswers('site/c')).toEqual([saved]);
  });

  it('are erased with the time of it, and those to other assignments stay', async () => {
    await saveAnswer('site/d', answer('Gone', 1), null);
    await saveAnswer('site/e', answer('Stays', 1), null);
    expect(await loadErasedAt('site/d')).toBe(0);
    await eraseAnswers('site/d', 99);
    expect(await loadAnswers('site/d')).toEqual([]);
    expect(await loadErasedAt('site/d')).toBe(99);
    expect(await loadAnswers('site/e')).toHaveLength(1);
  });
});

describe('attempts on the device', () => {
  const judgment = { speaker: true, form: true, identification: false };
  const attempts = { claim: 'c1', first: judgment, at: 1, revision: 'r1', last: null, later: 0 };

  it('are loaded as they were saved, the later of the same claim in place of the earlier, until they are erased', async () => {
    await saveAttempts('bridge', attempts);
    await saveAttempts('bridge', { ...attempts, last: judgment, later: 1 });
    await saveAttempts('bridges', attempts);
    expect(await loadAttempts('bridge')).toEqual([{ ...attempts, last: judgment, later: 1 }]);
    await eraseAttempts('bridge');
    expect(await loadAttempts('bridge')).toEqual([]);
    expect(await loadAttempts('bridges')).toEqual([attempts]);
  });
});

describe('a draft on the device', () => {
  it('is loaded as it was saved, until it is removed', async () => {
    expect(await loadDraft('new')).toBeUndefined();
    await saveDraft('new', { title: 'A draft' });
    expect(await loadDraft('new')).toEqual({ title: 'A draft' });
    await saveDraft('new', null);
    expect(await loadDraft('new')).toBeUndefined();
  });
});
