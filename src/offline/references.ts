/** What a built page or program refers to, read from its text. */
import { pathBelow } from './address.ts';

export interface References {
  /** Paths that the page links to. */
  links: Set<string>;
  /** Names of files with a hash in them, as they stand under `_astro/`. */
  names: Set<string>;
  /** The reading whose data the page’s program fetches. */
  reading: string | null;
}

/** Placeholder for the site’s address: nothing is fetched from it. */
const placeholderOrigin = 'http://site.invalid';

/**
 * @param path of the page or program, below the site’s home
 * @param base the site’s path on its host, with slashes around it
 */
export function referencesIn(text: string, path: string, base: string): References {
  const scope = placeholderOrigin + base;
  const links = new Set<string>();
  for (const [, address = ''] of text.matchAll(/<a\s(?:[^>]*?\s)?href="([^"]+)"/g)) {
    const link = URL.canParse(address, scope + path)
      ? pathBelow(new URL(address.replaceAll('&amp;', '&'), scope + path).href, scope)
      : null;
    if (link !== null) links.add(link);
  }
  const reading = /\sdata-reading="([^"]+)"/.exec(text)?.[1];
  return { links, names: fileNames(text), reading: reading === undefined ? null : detached(reading) };
}

/** A character of a file’s name. */
const ofName = /[\w.@-]/;

/**
 * The longest runs of such characters that end in an extension. They are found by their ends: most of a text are words
 * that could begin a name, and few of them do.
 */
function fileNames(text: string): Set<string> {
  const byStart = new Map<number, string>();
  for (const { 0: extension, index } of text.matchAll(/\.(?:js|css|woff2|wasm)\b/g)) {
    let start = index;
    while (start > 0 && ofName.test(text.charAt(start - 1))) start -= 1;
    if (start < index) byStart.set(start, detached(text.slice(start, index + extension.length)));
  }
  return new Set(byStart.values());
}

/**
 * The same text with memory of its own. Engines keep the whole of a text while a part of it is in use: a build would have
 * all its pages in memory, each for the sake of a name.
 */
const detached = (part: string) => part.split('').join('');
