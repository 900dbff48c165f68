/** Which values of a facet are shown: a long list shows its beginning, and a filter shows what it fits. */
import { fold } from '../../search/fold.ts';

/** A value in the list of a facet. */
export interface FacetRow {
  /** Folded names that the filter looks into. */
  names: string;
  /** How many claims it would give. */
  count: number;
  /** Chosen, or under the reader’s finger: never hidden. */
  isFixed: boolean;
}

/** Lists longer than this show their beginning, and the rest on demand. */
const shortList = 8;

/**
 * @param filter as typed: a value fits where a word of its names begins with it
 * @param showAll whether the reader has asked for the whole list
 */
export function visibleRows(
  rows: readonly FacetRow[],
  filter: string,
  showAll: boolean,
): { isShown: boolean[]; hiddenCount: number } {
  const wanted = fold(filter);
  let shownCount = 0;
  let hiddenCount = 0;
  const isShown = rows.map(({ names, count, isFixed }) => {
    // Without a filter, a value that would give nothing is left out.
    const fits = ` ${names}`.includes(` ${wanted}`) && (wanted !== '' || count > 0);
    const isVisible = isFixed || (fits && (showAll || shownCount < shortList));
    if (isVisible) shownCount += 1;
    else if (fits) hiddenCount += 1;
    return isVisible;
  });
  return { isShown, hiddenCount };
}

/** The button below a list; null where it has nothing to do. */
export function moreValuesText(hiddenCount: number, showAll: boolean): string | null {
  if (showAll) return 'Show fewer';
  return hiddenCount === 0 ? null : `Show ${String(hiddenCount)} more`;
}
