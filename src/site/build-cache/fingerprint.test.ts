import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

it('tells values apart that JSON would not', () => {
  const values = [
    null,
    undefined,
    'null',
    1,
    '1',
    '"1"',
    [],
    {},
    new Map(),
    new Map([['a', 1]]),
    new Map([['a', 2]]),
    new Set(['a']),
    { library: new Map([['a', { name: 'Ana' }]]) },
    { library: new Map([['a', { name: 'Ben' }]]) },
  ];
  expect(new Set(values.map(fingerprint)).size).toBe(values.length);
});

it('is the same for the same content', () => {
  const value = () => ({ readings: [{ slug: 'bridge' }], speakers: new Map([['ana', { name: 'Ana' }]]) });
  expect(fingerprint(value())).toBe(fingerprint(value()));
});
