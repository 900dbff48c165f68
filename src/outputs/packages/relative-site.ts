/** A built site made to run wherever it is put, under any path and from any server. */
import { withoutOffline } from './without-offline.ts';
import { changeAddresses, changeStyle } from './html-addresses.ts';
import { relativeAddress } from './relative-address.ts';

/** Bytes by path below the site’s home, with forward slashes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Left out: what a host shows for an address that is not there, since it may stand at any depth; and what keeps the site
 * offline, since its page for what was not saved may, too, and since nobody renews a copy.
 */
const isLeftOut = (path: string) => path === '404.html' || path === 'sw.js' || path.startsWith('offline/');

/**
 * The same site with relative addresses. What a page’s programs need to know they find from the page itself; its data
 * files say what the build told them.
 *
 * @param base the path that it was built for, with a slash at both ends
 */
export function relativeSite(files: SiteFiles, base: string): Map<string, Uint8Array> {
  return new Map(
    [...files].filter(([path]) => !isLeftOut(path)).map(([path, bytes]) => [path, relativeFile(path, bytes, base)]),
  );
}

function relativeFile(path: string, bytes: Uint8Array, base: string): Uint8Array {
  const change = (address: string) => relativeAddress(address, path, base);
  if (path.endsWith('.html')) return changed(bytes, (text) => changeAddresses(withoutOffline(text), change));
  if (path.endsWith('.css')) return changed(bytes, (text) => changeStyle(text, change));
  if (path.endsWith('.webmanifest')) return changed(bytes, (text) => relativeManifest(text, change));
  return bytes;
}

function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}

interface WebManifest {
  id?: string;
  start_url?: string;
  scope?: string;
  icons?: { src: string }[];
}

/** The manifest of an app that is installed from wherever it stands: its `id` is then the address that it starts at. */
function relativeManifest(text: string, change: (address: string) => string): string {
  const manifest = JSON.parse(text) as WebManifest;
  const icons = manifest.icons?.map((icon) => ({ ...icon, src: change(icon.src) }));
  const { start_url: start, scope } = manifest;
  const relative = {
    ...manifest,
    ...(start === undefined ? {} : { start_url: change(start) }),
    ...(scope === undefined ? {} : { scope: change(scope).replace(/index\.html$/, '') || './' }),
    ...(icons === undefined ? {} : { icons }),
  };
  delete relative.id;
  return JSON.stringify(relative);
}
