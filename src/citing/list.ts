/** A list of works of any length, in the order of a style. */
import { format, type Formatted } from './format.ts';
import type { Citable } from './item.ts';
import type { Style } from './styles.ts';

/** The engine compares every work with every other, so its time grows with the square of their number. */
const mostAtOnce = 100;

/**
 * The entries of a list, with the letters that tell works of one author and one year apart. A long list is set part by
 * part; works of one author always stand in one part.
 */
export function listEntries(style: Style, items: readonly Citable[]): Formatted['entries'] {
  return partsOf(items).flatMap((part) => format(style, part).entries);
}

function partsOf(items: readonly Citable[]): Citable[][] {
  if (items.length <= mostAtOnce) return [[...items]];
  const byAuthor = [...Map.groupBy(items, nameOf)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const parts: Citable[][] = [];
  for (const [, works] of byAuthor) {
    const last = parts.at(-1);
    if (last === undefined || last.length + works.length > mostAtOnce) parts.push([...works]);
    else last.push(...works);
  }
  return parts;
}

/** What a work is listed under: its first author, else its title without its article. */
function nameOf({ author, title }: Citable): string {
  const [first] = author ?? [];
  if (first === undefined) return title.replace(/^(?:The|An?) /, '');
  return 'literal' in first ? first.literal : first.family;
}
