/** Says which page is not saved, and what is. The page may stand at any address of the site. */
import { keptLinks } from '../../offline/kept-links.ts';
import { keepRequests } from '../../offline/requests-to-keep.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import { keptItem } from './kept-item.ts';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
const ownAddress = new URL('offline/missing/', scope).href;

/** Fills the page in. */
export async function fillMissingPage(): Promise<void> {
  if (!location.href.startsWith(ownAddress)) {
    byId('missing-what').replaceChildren(', and ', make('code', {}, location.pathname), ' is not saved on this device');
    fieldById('a', 'missing-again').href = location.href;
  }
  const links = keptLinks(await keepRequests(scope).catch(() => []), scope);
  byId('missing-kept').hidden = links.length === 0;
  byId('missing-none').hidden = links.length > 0;
  byId('missing-list').append(...links.map((link) => keptItem(link, link.reason)));
}
