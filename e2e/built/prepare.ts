/** Before the tests of the built site: the site, which the browser tests use as well. */
import { ensureBuilt } from '../build-site.ts';
import { baseSite, site } from '../sites.ts';

export default function prepare(): void {
  ensureBuilt(baseSite);
  ensureBuilt(site);
}
