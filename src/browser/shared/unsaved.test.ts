import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadUnsaved, saveUnsaved } from './unsaved.ts';

/** As pages wrote it before an answer had what it answers. */
const before = { prompt: 'q1', value: 'Half a wo', edited: 1, revision: 'r1', others: [] };
const answer = { ...before, question: '', on: '', words: '' };
const unsaved = { answers: [answer], generation: 3 };
const none = { answers: [], generation: null };
let entries: Map<string, string>;

beforeEach(() => {
  entries = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => entries.set(key, value),
    removeItem: (key: string) => entries.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('answers that are not saved yet', () => {
  it('come back after a reload, for their own assignment', () => {
    saveUnsaved('site/a', unsaved);
    expect(loadUnsaved('site/a')).toEqual(unsaved);
    expect(loadUnsaved('site/b')).toEqual(none);
  });

  it('stand under a key with the path of the site', () => {
    saveUnsaved('site/a', unsaved);
    expect([...entries.keys()]).toEqual(['according-to / unsaved site/a']);
  });

  it('move along once from the key that had no path', () => {
    entries.set('according-to/unsaved/site/a', JSON.stringify([before]));
    expect(loadUnsaved('site/a')).toEqual({ answers: [answer], generation: null });
    expect([...entries.keys()]).toEqual(['according-to / unsaved site/a']);
    expect(loadUnsaved('site/a')).toEqual({ answers: [answer], generation: null });
  });

  it('leave nothing behind once there are none', () => {
    saveUnsaved('site/a', unsaved);
    saveUnsaved('site/a', none);
    expect(entries.size).toBe(0);
  });

  it('are none where the tab has no memory, or where it holds something else', () => {
    for (const damaged of ['{', '5', 'null', '{"answers":5}', '{"answers":[5]}']) {
      entries.set('according-to / unsaved site/a', damaged);
      expect(loadUnsaved('site/a')).toEqual(none);
    }
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    saveUnsaved('site/a', unsaved);
    expect(loadUnsaved('site/a')).toEqual(none);
  });
});
