/** JSON Schemas (draft 2020-12) of the JSON files, by the name under which the site publishes them. */
import { z } from 'zod';
import { dataFiles } from '../registry.ts';
import { dataPackageSchema } from './data-package.ts';

const published = [...dataFiles.flatMap(({ schema }) => schema ?? []), { name: 'datapackage', of: dataPackageSchema }];

export const jsonSchemas: Readonly<Record<string, object>> = Object.fromEntries(
  published.map(({ name, of }) => [name, jsonSchema(of)]),
);

/** That a whole number fits JavaScript says nothing of a file, so its bounds are left out. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    override: ({ jsonSchema: made }) => {
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
    },
  });
}
