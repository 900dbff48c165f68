import { describe, expect, it } from 'vitest';
import { withoutDates } from './without-dates.ts';

describe('a PDF without the moment of its printing', () => {
  it('keeps every other byte where it was', () => {
    const before = `%PDF\n/Title (D:1)\n/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405Z)>>\n\u00ff`;
    const after = Buffer.from(withoutDates(Buffer.from(before, 'latin1'))).toString('latin1');
    expect(after).toHaveLength(before.length);
    expect(after.replace(/ +/g, ' ')).toBe('%PDF\n/Title (D:1)\n \n >>\n\u00ff');
  });
});
