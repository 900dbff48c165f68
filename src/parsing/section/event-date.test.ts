import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { reporter } from '../report.ts';
import { readEventDate } from './event-date.ts';

const read = (value: string | undefined) => {
  const diagnostics: Diagnostic[] = [];
  return {
    when: readEventDate(value, 'a claim', 3, reporter('x.mdx', diagnostics)),
    codes: diagnostics.map(({ code }) => code),
  };
};

describe('the date of an event', () => {
  it.each([
    '1986',
    '2009-07',
    '2009-07-23',
    '2006/2012',
    '2006-09/2008-05-01',
    '2010/2010',
    '2026-06-18T07:41',
    '2026-06-18T07:41/2026-06-18T16:00',
  ])('may be %s', (value) => {
    expect(read(value)).toEqual({ when: value, codes: [] });
  });

  it.each([
    '86',
    '2009-13',
    '2009-7',
    'July 2009',
    '2012/2006',
    '2006/',
    '/2006',
    '2006–2012',
    '',
    '2026-06T07:41',
    '2026-06-18T24:00',
    '2026-06-18T7:41',
    '2026-06-18T16:00/2026-06-18T07:41',
  ])('may not be “%s”', (value) => {
    expect(read(value)).toEqual({ when: null, codes: ['wrong-value'] });
  });

  it('may be left out', () => {
    expect(read(undefined)).toEqual({ when: null, codes: [] });
  });
});
