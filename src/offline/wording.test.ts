import { describe, expect, it } from 'vitest';
import { availabilityWords, progressWords, saveErrorWords, storageWords } from './wording.ts';

describe('what is said above the rows', () => {
  it('is that a new version waits, before that there is no connection', () => {
    expect(availabilityWords({ isUpdateWaiting: true, isOnline: false })).toMatch(/^A new edition/);
    expect(availabilityWords({ isUpdateWaiting: false, isOnline: false })).toMatch(/^There is no connection/);
    expect(availabilityWords({ isUpdateWaiting: false, isOnline: true })).toBe('');
  });
});

describe('progress in words', () => {
  it('counts files and bytes', () => {
    const progress = { saved: { files: 12, bytes: 400_000 }, total: { files: 87, bytes: 1_100_000 } };
    expect(progressWords(progress)).toBe('12 of 87 files, 400 kB of 1.1 MB');
  });

  it('has a sentence for every way in which saving can end', () => {
    for (const words of Object.values(saveErrorWords)) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

describe('storage in words', () => {
  it('says how much is used and allowed, and whether the browser may clear it', () => {
    expect(storageWords({ usage: 2_000_000, quota: 5e9, isPersisted: true })).toBe(
      'The pages and answers from this address take 2.0 MB; the browser allows 5.0 GB. It keeps them until you remove them.',
    );
    expect(storageWords({ usage: 1, quota: 2, isPersisted: false })).toContain('may clear them by itself');
  });

  it('is nothing where the browser does not say', () => {
    expect(storageWords({ quota: 2, isPersisted: false })).toBe('');
    expect(storageWords({ usage: 2, isPersisted: true })).toBe('');
  });
});
