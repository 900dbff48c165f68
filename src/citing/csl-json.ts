/** Citation items as a CSL-JSON file. */
import { itemOf, type Citable } from './item.ts';

/** CSL-JSON 1.0.2: an array of items, two spaces of indent, a line feed at the end. */
export function cslJson(items: readonly Citable[]): string {
  return `${JSON.stringify(items.map(itemOf), null, 2)}\n`;
}
