/** Several copies of the site may share one origin, each below a path of its own: what they store must not be shared. */
import { base } from '../../views/home.ts';

/**
 * A name for something on this device that belongs to this copy of the site: a database, a channel, a key of the tab’s
 * memory. It carries the site’s path, as the names of caches do.
 *
 * @param name which of them; none for the database
 */
export const siteName = (name = ''): string => `according-to ${base}/${name === '' ? '' : ` ${name}`}`;
