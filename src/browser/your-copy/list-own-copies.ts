/** The copies of articles that a reader has made on this device, on the home page. */
import { yourCopyAddress } from '../../views/addresses.ts';
import { ownCopiesKey, type OwnCopyEntry } from './own-copies.ts';

/** Shows the list where there is one; a device without copies fetches nothing for it. */
export function listOwnCopies(): void {
  const entries = read();
  const place = document.getElementById('_own-copies');
  const list = document.getElementById('_own-copies-list');
  if (place === null || list === null || entries.length === 0) return;
  list.replaceChildren(
    ...entries.map(({ slug, title }) => {
      const link = document.createElement('a');
      link.href = yourCopyAddress(slug);
      link.textContent = title;
      const item = document.createElement('li');
      const note = document.createElement('span');
      note.className = 'meta';
      note.textContent = 'your copy, on this device only';
      item.append(link, note);
      return item;
    }),
  );
  place.hidden = false;
}

function read(): OwnCopyEntry[] {
  try {
    const value = JSON.parse(localStorage.getItem(ownCopiesKey) ?? '[]') as unknown;
    if (!Array.isArray(value)) return [];
    return value.filter(
      (entry: unknown): entry is OwnCopyEntry =>
        typeof entry === 'object' &&
        entry !== null &&
        'slug' in entry &&
        'title' in entry &&
        typeof entry.title === 'string' &&
        typeof entry.slug === 'string' &&
        /^[a-z0-9-]+$/.test(entry.slug),
    );
  } catch {
    return [];
  }
}
