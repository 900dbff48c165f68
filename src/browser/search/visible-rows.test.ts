import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../search/fold.ts';
import { moreValuesText, visibleRows, type FacetRow } from './visible-rows.ts';

const row = (name: string, more: Partial<FacetRow> = {}): FacetRow => ({
  names: fold(name),
  count: 1,
  isFixed: false,
  ...more,
});
const shown = (rows: readonly FacetRow[], filter = '', showAll = false) =>
  visibleRows(rows, filter, showAll).isShown.flatMap((isShown, index) => (isShown ? [rows[index]?.names] : []));

describe('the values of a facet', () => {
  const many = Array.from({ length: 12 }, (_, index) => row(`Speaker ${String(index)}`));

  it('show the first eight of a long list, and the others on demand', () => {
    expect(visibleRows(many, '', false).isShown.filter(Boolean)).toHaveLength(8);
    expect(visibleRows(many, '', false).hiddenCount).toBe(4);
    expect(visibleRows(many, '', true)).toEqual({ isShown: many.map(() => true), hiddenCount: 0 });
  });

  it('leave out what would give no claim, but for what is chosen', () => {
    expect(shown([row('a', { count: 0 }), row('b'), row('c', { count: 0, isFixed: true })])).toEqual(['b', 'c']);
  });

  it('are filtered by the beginning of any word of a name, without accents and capitals', () => {
    const rows = [row('Felipe Calderón'), row('Genaro García Luna', { count: 0 }), row('Vicente Fox')];
    expect(shown(rows, 'Calderon')).toEqual([fold('Felipe Calderón')]);
    expect(shown(rows, 'GARCÍA')).toEqual([fold('Genaro García Luna')]);
    expect(shown(rows, 'elipe')).toEqual([]);
  });

  it('always show what is chosen, never more than eight others, and count the rest', () => {
    const anyRow = fc.record({ names: fc.constantFrom('a', 'b', 'ab c'), count: fc.nat(2), isFixed: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.constantFrom('', 'a', 'c'),
        fc.boolean(),
        (rows, filter, all) => {
          const { isShown, hiddenCount } = visibleRows(rows, filter, all);
          expect(isShown).toHaveLength(rows.length);
          rows.forEach((one, index) => {
            if (one.isFixed) expect(isShown[index]).toBe(true);
          });
          if (!all) expect(rows.filter((one, index) => isShown[index] === true && !one.isFixed).length).toBeLessThan(9);
          const fitting = rows.filter(
            ({ names, count }) => ` ${names}`.includes(` ${filter}`) && (filter !== '' || count > 0),
          );
          const shownAndFitting = fitting.filter((one) => isShown[rows.indexOf(one)] === true).length;
          expect(hiddenCount).toBe(fitting.length - shownAndFitting);
        },
      ),
    );
  });
});

describe('the button below a list of values', () => {
  it('says how many more there are, or goes back', () => {
    expect(moreValuesText(4, false)).toBe('Show 4 more');
    expect(moreValuesText(0, true)).toBe('Show fewer');
    expect(moreValuesText(0, false)).toBeNull();
  });
});
