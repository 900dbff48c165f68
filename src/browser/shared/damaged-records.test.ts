import { describe, expect, it } from 'vitest';
import { damagedText, recordsJson } from './damaged-records.ts';

describe('damaged records', () => {
  it('are told by their number', () => {
    expect(damagedText(1, ['try', 'tries'])).toMatch(/^1 try on this device is damaged\./);
    expect(damagedText(2, ['try', 'tries'])).toMatch(/^2 tries on this device are damaged\./);
  });

  it('are written as JSON, whatever they hold', () => {
    const record = { group: 'a', value: { edited: NaN, count: 5n, at: new Date(0), words: 'Mine' } };
    expect(JSON.parse(recordsJson([record]))).toEqual([
      { group: 'a', value: { edited: 'NaN', count: '5', at: '1970-01-01T00:00:00.000Z', words: 'Mine' } },
    ]);
  });
});
