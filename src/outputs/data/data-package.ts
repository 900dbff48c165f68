/** `datapackage.json`: the site's CSV files as a Frictionless Data Package (v1). */
import { z } from 'zod';
import { id } from '../../model/fields.ts';
import type { Reading } from '../../model/reading.ts';
import { dataFiles } from '../registry.ts';
import { words } from './field-types.ts';
import { libraryTables } from './library-tables.ts';
import type { TableSchema } from './table.ts';

const resource = z.strictObject({
  profile: z.literal('tabular-data-resource'),
  name: id,
  path: z
    .string()
    .regex(/^(?!\/)(?!.*\.\.).+\.csv$/)
    .describe('From the site’s home, where this file stands.'),
  title: words,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  dialect: z.looseObject({}),
  schema: z
    .looseObject({
      fields: z.array(z.looseObject({ name: z.unknown(), type: z.unknown(), description: z.unknown() })).min(1),
      primaryKey: z.unknown(),
    })
    .describe('A Frictionless Table Schema (v1).'),
});

export const dataPackageSchema = z
  .strictObject({
    profile: z.literal('tabular-data-package'),
    name: id,
    title: words,
    description: words,
    homepage: z.exactOptional(z.url()),
    resources: z.array(resource).min(1),
  })
  .meta({
    title: 'Data package',
    description: 'datapackage.json: the CSV files and their columns (Frictionless, version 1).',
  });

/** A resource with its columns as the program knows them. */
type Resource = Omit<z.infer<typeof resource>, 'schema'> & { schema: TableSchema };
type DataPackage = Omit<z.infer<typeof dataPackageSchema>, 'resources'> & { resources: Resource[] };

/** A package whose paths are relative to the site's home, where the file stands. */
export function dataPackage(readings: readonly Reading[], homepage: string | null): DataPackage {
  return {
    profile: 'tabular-data-package',
    name: 'according-to',
    title: 'According To: who says what in annotated readings',
    description:
      'Readings, their claims and checks, the speakers and the sources. A cell that begins with an apostrophe has been guarded against spreadsheets; take one off.',
    ...(homepage === null ? {} : { homepage }),
    resources: [
      ...libraryTables.map(({ name, title, table }) => resourceOf(name, `data/${name}.csv`, title, table.schema)),
      ...readings.flatMap(({ slug, title }) =>
        dataFiles.flatMap(({ name, table }) =>
          table === undefined
            ? []
            : [
                resourceOf(
                  `${slug}-${name.replace(/\.csv$/, '')}`,
                  `readings/${slug}/${name}`,
                  `${table.title} of “${title}”`,
                  table.schema,
                ),
              ],
        ),
      ),
    ],
  };
}

function resourceOf(name: string, path: string, title: string, schema: TableSchema): Resource {
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
