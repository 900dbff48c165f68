import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesIn, queryOf } from './choices-address.ts';

const fields = [
  { name: 'notes', value: 'margin' },
  { name: 'notes', value: 'end' },
  { name: 'size', value: 'large' },
  { name: 'picture', value: 'a & b' },
];

describe('the choices in the address of the paper edition', () => {
  it('are those that the page has; others are passed over', () => {
    expect(choicesIn('?notes=end&size=large', fields)).toEqual([fields[1], fields[2]]);
    expect(choicesIn('?notes=none&color=red', fields)).toEqual([]);
    expect(choicesIn('', fields)).toEqual([]);
  });

  it('are none where nothing is chosen', () => {
    expect(queryOf([])).toBe('');
    expect(queryOf([{ name: 'notes', value: 'end' }])).toBe('?notes=end');
  });

  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.subarray(fields), (choices) => {
        expect(choicesIn(queryOf(choices), fields)).toEqual(choices);
      }),
    );
  });
});
