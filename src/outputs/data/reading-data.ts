/** schema.org JSON-LD of a reading. */
import type { Library, Reading } from '../../model/reading.ts';

/**
 * The reading as a document of its own, for the page's head.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function readingData(reading: Reading, library: Library, address: string | null): object {
  return { '@context': 'https://schema.org', ...articleData(reading, library, address) };
}

/** An `Article` that says what it is based on. */
export function articleData(reading: Reading, library: Library, address: string | null) {
  const original = library.sources.get(reading.source);
  return {
    '@type': 'Article' as const,
    headline: reading.title,
    inLanguage: reading.language,
    description: reading.summary,
    ...(address === null ? {} : { url: address }),
    ...(reading.kind === 'original'
      ? { author: { '@type': 'Organization', name: reading.byline }, datePublished: reading.date }
      : {
          isBasedOn: {
            '@type': 'NewsArticle',
            headline: original?.title ?? reading.title,
            author: { '@type': 'Person', name: reading.byline },
            publisher: { '@type': 'Organization', name: reading.publication },
            datePublished: reading.date,
            copyrightHolder: { '@type': 'Organization', name: reading.rights.holder },
            ...(original?.URL === undefined ? {} : { url: original.URL }),
          },
        }),
  };
}
