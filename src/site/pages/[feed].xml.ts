/** `/feed.xml`: an Atom feed of the readings, where the site knows its own address; a feed without absolute addresses is none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '../../outputs/data/feed.ts';
import { absolute, fileAddress, home, readingAddress } from '../../views/addresses.ts';
import { loadLibrary } from '../../parsing/node/load-content.ts';

export const getStaticPaths = (() =>
  absolute(home) === null ? [] : [{ params: { feed: 'feed' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { readings } = await loadLibrary();
  const at = (address: string) => absolute(address) ?? address;
  const feed = atomFeed(readings, at(home), at(fileAddress('feed.xml')), (slug) => at(readingAddress(slug)));
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
