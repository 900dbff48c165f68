/** Reads a YAML record and validates it against its schema, with the line of every fault. */
import { z } from 'zod';
import { didYouMean, nearestWord, choicesInWords, type Report } from '../report.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/**
 * Parses `text` as YAML and validates it.
 *
 * @param text the YAML
 * @param schema what the record must be
 * @param report where faults go
 * @param firstLine line of the file on which `text` begins (front matter does not begin on line 1)
 * @returns the record and the line of each of its fields, by the path to it, or null where it has a fault (each has been reported)
 */
export function readRecord<Shape extends z.ZodObject>(
  text: string,
  schema: Shape,
  report: Report,
  firstLine = 1,
): { record: z.infer<Shape>; lineOf: (...path: readonly (string | number)[]) => number } | null {
  const file = parseYaml(text, report, firstLine);
  if (file === null) return null;
  const result = schema.safeParse(file.value);
  if (result.success) return { record: result.data, lineOf: (...path) => file.lineOf(path) };
  const { issues } = result.error;
  const meantFields = issues.flatMap((issue) => reportUnknown(issue, schema, file, report));
  // A required field under a misspelt name is not missing too.
  for (const issue of issues) if (!meantFields.includes(issue.path.join('.'))) reportValue(issue, file, report);
  return null;
}

/** Reports fields that the schema does not know; gives the paths of those that were probably meant. */
function reportUnknown(issue: z.core.$ZodIssue, schema: z.ZodObject, file: YamlFile, report: Report): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const allowed = fieldsAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    report('unknown-field', file.lineOf([...issue.path, key]), {
      found: [...issue.path, key].join('.'),
      expected: allowed.length > 0 ? choicesInWords(allowed) : 'a field of this record',
      hint: didYouMean(key, allowed, 'Take the field out, or look up its name in the README.'),
    });
    const near = nearestWord(key, allowed);
    return near === null ? [] : [[...issue.path, near].join('.')];
  });
}

/** Names of the fields of the record at a path. */
function fieldsAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = Object.hasOwn(at.shape, step) ? at.shape[String(step)] : undefined;
    if (at instanceof z.ZodOptional) at = at.unwrap();
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function reportValue(issue: z.core.$ZodIssue, file: YamlFile, report: Report): void {
  if (issue.code === 'unrecognized_keys') return;
  const field = issue.path.join('.');
  const name = String(issue.path.at(-1) ?? 'record');
  const value = valueAt(file.value, issue.path);
  const line = file.lineOf(issue.path);
  const expected = expectedBy(issue);
  if (value === undefined || value === null) {
    report('missing-field', line, { found: `no ${field}`, expected, hint: `Give it a line “${name}: …”.` });
    return;
  }
  report('wrong-value', line, {
    found: `${field === '' ? 'record' : field}: ${asText(value)}`,
    expected,
    hint:
      issue.code === 'invalid_value'
        ? didYouMean(asText(value), issue.values.map(String), 'Use one of the values listed.')
        : hintFor(issue, value),
  });
}

function hintFor(issue: z.core.$ZodIssue, value: unknown): string {
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  if (expected === 'string' && typeof value !== 'object') return 'Put it in quotation marks, so that it is text.';
  if (expected === 'array') return 'Write [first, second], even for one.';
  if (expected === 'boolean') return 'Write true or false, without quotation marks.';
  if (expected === 'int' || expected === 'number') return 'Write it in digits, without quotation marks.';
  return 'Look at the same field of another file for how it is written.';
}

/** Zod's names of types, in an author's words. */
const typeWords: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['boolean', 'true or false'],
  ['int', 'a whole number'],
  ['number', 'a whole number'],
  ['object', 'a record of fields and values'],
  ['string', 'text'],
]);

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return typeWords.get(issue.expected) ?? issue.expected;
  if (issue.code === 'too_small' && issue.origin === 'number') return 'a number above 0';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'a list of at least one';
  return issue.message;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  return at;
}

function asText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
