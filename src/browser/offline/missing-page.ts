/** Says which page is not saved, and what is. The page may stand at any address of the site. */
import { addressAt } from '../../offline/address.ts';
import { everything } from '../../offline/site-file.ts';
import { wishes, type Wish } from '../../offline/requests-to-keep.ts';
import { byId, fieldById, make } from '../shared/elements.ts';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
const own = new URL('offline/missing/', scope).href;

/** Path of the page that a wish leads to. */
const pathOfWish = ({ kind, name }: Pick<Wish, 'kind' | 'name'>) => {
  if (kind === 'page') return name;
  if (name === everything) return '';
  return name === 'search' ? 'search/' : `${name.replace('/', 's/')}/`;
};

/** A line that leads to what is kept. */
export const keptLine = (wish: Wish, said: string) =>
  make(
    'li',
    {},
    make('a', { href: addressAt(pathOfWish(wish), scope) }, wish.title),
    make('span', { class: 'meta' }, said),
  );

/** Fills the page in. */
export async function sayMissing(): Promise<void> {
  if (!location.href.startsWith(own)) {
    byId('missing-what').replaceChildren(', and ', make('code', {}, location.pathname), ' is not saved on this device');
    fieldById('a', 'missing-again').href = location.href;
  }
  const kept = await wishes(scope).catch(() => []);
  byId('missing-kept').hidden = kept.length === 0;
  byId('missing-none').hidden = kept.length > 0;
  const saved = kept.filter(({ kind }) => kind === 'package');
  const paths = new Set(saved.map(pathOfWish));
  const opened = kept.filter(({ kind, name }) => kind === 'page' && !paths.has(name)).reverse();
  byId('missing-list').append(
    ...saved.map((wish) => keptLine(wish, 'saved')),
    ...opened.map((wish) => keptLine(wish, 'opened before')),
  );
}
