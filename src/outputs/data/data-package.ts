/** `datapackage.json`: the site's CSV files as a Frictionless Data Package (v1). */
import type { Reading } from '../../model/reading.ts';
import {
  checksSchema,
  claimsSchema,
  readingsSchema,
  sourcesSchema,
  sourcingSchema,
  speakersSchema,
  type TableSchema,
} from './table-schemas.ts';

/** A package whose paths are relative to the site's home, where the file stands. */
export function dataPackage(readings: readonly Reading[], homepage: string | null) {
  return {
    profile: 'tabular-data-package',
    name: 'according-to',
    title: 'According To: who says what in annotated readings',
    description:
      'Readings, their claims and checks, the speakers and the sources. A cell that begins with an apostrophe has been guarded against spreadsheets; take one off.',
    ...(homepage === null ? {} : { homepage }),
    resources: [
      resource('readings', 'data/readings.csv', 'Readings', readingsSchema),
      resource('speakers', 'data/speakers.csv', 'Speakers', speakersSchema),
      resource('sources', 'data/sources.csv', 'Sources', sourcesSchema),
      resource('sourcing', 'data/sourcing.csv', 'Who speaks in each reading, counted', sourcingSchema),
      ...readings.flatMap(({ slug, title }) => [
        resource(`${slug}-claims`, `readings/${slug}/claims.csv`, `Claims of “${title}”`, claimsSchema),
        resource(`${slug}-checks`, `readings/${slug}/checks.csv`, `Checks of “${title}”`, checksSchema),
      ]),
    ],
  };
}

function resource(name: string, path: string, title: string, schema: TableSchema) {
  return {
    profile: 'tabular-data-resource',
    name,
    path,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema,
  };
}
