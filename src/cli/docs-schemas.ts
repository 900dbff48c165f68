/** JSON Schemas of the records that people write, from which an editor completes and checks a file. */
import { z } from 'zod';
import { readingSchema } from '../model/reading.ts';
import { sourceSchema } from '../model/source.ts';
import { speakerSchema } from '../model/speaker.ts';

/** Each record: its title, its schema, the module that has the schema, and the files that hold such a record. */
const records = {
  reading: {
    title: 'A reading: reading.yaml',
    schema: readingSchema,
    module: 'src/model/reading.ts',
    files: 'src/content/readings/*/reading.yaml',
  },
  speaker: {
    title: 'A speaker',
    schema: speakerSchema,
    module: 'src/model/speaker.ts',
    files: 'src/content/speakers/*.yaml',
  },
  source: {
    title: 'A source',
    schema: sourceSchema,
    module: 'src/model/source.ts',
    files: 'src/content/sources/*.yaml',
  },
} as const;

/**
 * Texts of the schema files by path from the root of the project.
 *
 * @param code texts of the modules by path: the comments above the fields are what an editor shows beside them
 */
export function schemaFiles(code: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    Object.entries(records).map(([name, { title, schema, module }]) => {
      const comments = commentsIn(code.get(module) ?? '');
      // Draft 7 is the version that the YAML extension of VS Code knows best.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [`.vscode/schemas/${name}.schema.json`, JSON.stringify({ title, ...json }, withDescriptions(comments))];
    }),
  );
}

/** A replacer for `JSON.stringify`: each field of `properties` gets the comment that stands above it in the code. */
function withDescriptions(comments: ReadonlyMap<string, string>) {
  return (key: string, value: unknown): unknown => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, property]: [string, unknown]) => {
        const description = comments.get(field);
        return [field, description === undefined ? property : Object.assign({}, property, { description })];
      }),
    );
  };
}

/** The comment above each field of a schema, by the name of the field. */
function commentsIn(source: string): Map<string, string> {
  const fields = source.matchAll(/\/\*\* ([^*\n]+) \*\/\n\s+'?([\w-]+)'?: /g);
  return new Map([...fields].map(([, comment = '', field = '']) => [field, comment.replaceAll('`', '')]));
}

/** What an editor’s setting `yaml.schemas` says: which files each schema is for. */
export const schemaSettings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(records).map(([name, { files }]) => [`./.vscode/schemas/${name}.schema.json`, files]),
);
