/** Index of the first item whose value is at least `least`, by binary search; the length where there is none. */
export function firstAtLeast<Item>(items: readonly Item[], least: number, valueOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && valueOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
