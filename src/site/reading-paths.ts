/**
 * What the pages and data files of a reading are made from. They take it from their properties and load nothing else, so
 * that a build can keep them until something of it changes.
 */
import { twinOf } from '../model/library/twins.ts';
import { libraryOfReading } from '../model/library/used-records.ts';
import type { Library, Reading } from '../model/reading.ts';
import { loadLayers, loadLibrary } from '../parsing/node/load-content.ts';

export interface ReadingProps {
  reading: Reading;
  /** The part of the library that the reading needs: itself, its twin, its speakers and sources. */
  library: Library;
}

interface ReadingPath {
  params: { slug: string };
  props: ReadingProps & Record<string, unknown>;
}

const pathsOf = new WeakMap<Library, ReadingPath[]>();

/** For `getStaticPaths`: every reading of the site. Each route gets the same properties. */
export async function readingPaths(): Promise<ReadingPath[]> {
  const library = await loadLibrary();
  const paths =
    pathsOf.get(library) ??
    library.readings.map((reading) => ({
      params: { slug: reading.slug },
      props: { reading, library: libraryOfReading(reading, twinOf(reading, library)?.reading ?? null, library) },
    }));
  pathsOf.set(library, paths);
  // Astro writes into the list that it gets.
  return [...paths];
}

/** The same of the readings that have a layer: the text of its file is among the properties. */
export async function layerPaths(): Promise<(ReadingPath & { props: { layer: string } })[]> {
  const layers = await loadLayers();
  return (await readingPaths()).flatMap(({ params, props }) => {
    const layer = layers.get(params.slug);
    return layer === undefined ? [] : [{ params, props: { ...props, layer } }];
  });
}

/** Whether a reading has a layer, by its slug. */
export async function layerLookup(): Promise<(slug: string) => boolean> {
  const layers = await loadLayers();
  return (slug) => layers.has(slug);
}
