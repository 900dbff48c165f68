/** JSON Schemas of the records that people write, from which an editor completes and checks a file. */
import { z } from 'zod';
import { courseSchema } from '../model/course.ts';
import { readingSchema } from '../model/reading.ts';
import { sourceSchema } from '../model/source.ts';
import { speakerSchema } from '../model/speaker.ts';

/** Each record: its title, its schema, and the files that hold such a record. */
const records = {
  course: {
    title: 'The course: course.yaml',
    schema: courseSchema,
    files: 'src/content/course.yaml',
  },
  reading: {
    title: 'A reading: reading.yaml',
    schema: readingSchema,
    files: 'src/content/readings/*/reading.yaml',
  },
  speaker: {
    title: 'A speaker',
    schema: speakerSchema,
    files: 'src/content/speakers/*.yaml',
  },
  source: {
    title: 'A source',
    schema: sourceSchema,
    files: 'src/content/sources/*.yaml',
  },
} as const;

/** Texts of the schema files by path from the root of the project. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(records).map(([name, { title, schema }]) => {
      // Draft 7 is the version that the YAML extension of VS Code knows best.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [`.vscode/schemas/${name}.schema.json`, JSON.stringify({ title, ...json })];
    }),
  );
}

/** What an editor’s setting `yaml.schemas` says: which files each schema is for. */
export const schemaSettings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(records).map(([name, { files }]) => [`./.vscode/schemas/${name}.schema.json`, files]),
);
