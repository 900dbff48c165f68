import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadUnsaved, saveUnsaved } from './unsaved.ts';

const answer = { prompt: 'q1', value: 'Half a wo', edited: 1, revision: 'r1', others: [] };
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
    saveUnsaved('site/a', [answer]);
    expect(loadUnsaved('site/a')).toEqual([answer]);
    expect(loadUnsaved('site/b')).toEqual([]);
  });

  it('stand under the key that pages have always used', () => {
    saveUnsaved('site/a', [answer]);
    expect([...entries.keys()]).toEqual(['according-to/unsaved/site/a']);
  });

  it('leave nothing behind once there are none', () => {
    saveUnsaved('site/a', [answer]);
    saveUnsaved('site/a', []);
    expect(entries.size).toBe(0);
  });

  it('are none where the tab has no memory, or where it holds something else', () => {
    entries.set('according-to/unsaved/site/a', '{');
    expect(loadUnsaved('site/a')).toEqual([]);
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    saveUnsaved('site/a', [answer]);
    expect(loadUnsaved('site/a')).toEqual([]);
  });
});
