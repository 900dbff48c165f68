/** A built site made to run wherever it is put, under any path and from any server. */
import type { Root } from 'hast';
import { buildManifestPath, type BuildManifest } from '../../model/build-manifest.ts';
import { renewContentPolicy } from '../policy/content-policy.ts';
import { changeAddresses, changeStyle, type ChangeAddress } from './page-addresses.ts';
import { relativeAddress } from './relative-address.ts';
import { removeOffline } from './remove-offline.ts';
import { applyEdits, parsePage } from './source-edits.ts';

/** Bytes by path below the site’s home, with forward slashes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Left out: what a host shows for an address that is not there, since it may stand at any depth; what keeps the site
 * offline, since its page for what was not saved may, too, and since nobody renews a copy; and what the build says of the
 * files as they were.
 */
const isLeftOut = (path: string) =>
  path === '404.html' || path === 'sw.js' || path === buildManifestPath || path.startsWith('offline/');

/**
 * The same site with relative addresses. What a page’s programs need to know they find from the page itself; its data
 * files say what the build told them.
 */
export interface RelativeSite {
  /** Paths of its files, in the order of the build’s. */
  paths: readonly string[];
  /** The bytes of a file; null where the site does not have it. */
  file: (path: string) => Uint8Array | null;
  /** A page as a tree, which is parsed once and not to be changed; null where the site does not have it. */
  page: (path: string) => Root | null;
}

export function relativeSite(all: SiteFiles, manifest: Pick<BuildManifest, 'base' | 'offline'>): RelativeSite {
  const files = new Map([...all].filter(([path]) => !isLeftOut(path)));
  const trees = new Map<string, Root>();
  const changeIn = (path: string) => (address: string) => relativeAddress(address, path, manifest.base);
  const relativePage = (path: string, html: string) => {
    const tree = parsePage(html);
    const edits = [...removeOffline(tree, html, manifest), ...changeAddresses(tree, html, changeIn(path))];
    return { tree, edits };
  };
  return {
    paths: [...files.keys()],
    file(path) {
      const bytes = files.get(path);
      if (bytes === undefined) return null;
      if (path.endsWith('.html'))
        return changed(bytes, (html) => renewContentPolicy(applyEdits(html, relativePage(path, html).edits)));
      if (path.endsWith('.css')) return changed(bytes, (css) => changeStyle(css, changeIn(path)));
      if (path.endsWith('.webmanifest')) return changed(bytes, (text) => relativeManifest(text, changeIn(path)));
      return bytes;
    },
    page(path) {
      const bytes = files.get(path);
      if (bytes === undefined || !path.endsWith('.html')) return null;
      const tree = trees.get(path) ?? relativePage(path, new TextDecoder().decode(bytes)).tree;
      trees.set(path, tree);
      return tree;
    },
  };
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
function relativeManifest(text: string, change: ChangeAddress): string {
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
