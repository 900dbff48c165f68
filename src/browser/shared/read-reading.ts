/** Fetches a reading as data. */
import type { ReadingFile } from '../../study/reading-file.ts';
import { readingFileAddress } from '../../views/addresses.ts';

/** @returns the reading, null where the site has none of that name. @throws where it cannot be fetched */
export async function readReading(slug: string): Promise<ReadingFile | null> {
  const response = await fetch(readingFileAddress(slug));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
  // The site’s own file, written by the build that wrote this page.
  return (await response.json()) as ReadingFile;
}
