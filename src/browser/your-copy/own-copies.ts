/** Which readings have a copy on this device: names only, so that the home page need not open the database. */
import { base } from '../../views/home.ts';

export interface OwnCopyEntry {
  slug: string;
  title: string;
}

/** Sites at several paths of one host have each their own list. */
export const ownCopiesKey = `according-to${base}/own-copies`;

/** Notes that a reading has a copy here, or, with a title of null, that it has none any longer. */
export function noteOwnCopy(slug: string, title: string | null): void {
  try {
    const before = JSON.parse(localStorage.getItem(ownCopiesKey) ?? '[]') as OwnCopyEntry[];
    const others = before.filter((entry) => entry.slug !== slug);
    localStorage.setItem(ownCopiesKey, JSON.stringify(title === null ? others : [...others, { slug, title }]));
  } catch {
    // The copy is kept all the same; only the home page does not list it.
  }
}
