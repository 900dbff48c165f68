/** Reads a YAML record and holds it against its schema, with the line of every fault. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { didYouMean, type Report } from './found.ts';

/**
 * Parses `text` as YAML and validates it.
 *
 * @param text the YAML
 * @param schema what the record must be
 * @param report where faults go
 * @param firstLine line of the file on which `text` begins (front matter does not begin on line 1)
 * @returns the record, or null where it has a fault (each fault has been reported)
 */
export function readRecord<Shape extends z.ZodObject>(
  text: string,
  schema: Shape,
  report: Report,
  firstLine = 1,
): z.infer<Shape> | null {
  const lines = new LineCounter();
  // Aliases can grow a file of a kilobyte to gigabytes; records have no use for them.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, lines.linePos(offset).line);
  for (const error of document.errors) {
    report('yaml-syntax', lineAt(error.pos[0]), {
      found: error.message.split('\n')[0] ?? error.code,
      expected: 'YAML',
      hint: 'Put a value that has a colon, a quotation mark or a # in it in quotation marks.',
    });
  }
  if (document.errors.length > 0) return null;

  const result = schema.safeParse(plainValue(document));
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, document, schema, report, lineAt);
  return null;
}

function plainValue(document: Document): unknown {
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return value ?? {};
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodObject,
  report: Report,
  lineAt: (offset: number) => number,
): void {
  const path = issue.path.map(String);
  const line = lineAt(offsetOf(document, issue.path));
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const allowed = path.length === 0 ? Object.keys(schema.shape) : [];
      report('unknown-field', lineAt(offsetOf(document, [...issue.path, key])), {
        found: [...path, key].join('.'),
        expected: allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'a field of this record',
        hint: didYouMean(key, allowed, 'Take the field out, or look up its name in the README.'),
      });
    }
    return;
  }
  const value: unknown = document.getIn(issue.path);
  if (value === undefined && path.length > 0) {
    report('missing-field', line, {
      found: `no ${field}`,
      expected: issue.message,
      hint: `Add a line “${path.at(-1) ?? field}: …”.`,
    });
    return;
  }
  report('wrong-value', line, {
    found: `${field === '' ? 'record' : field}: ${shown(value)}`,
    expected: issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message,
    hint:
      issue.code === 'invalid_value'
        ? didYouMean(shown(value), issue.values.map(String), 'Use one of the values listed.')
        : typeof value === 'number'
          ? 'Put it in quotation marks, so that it is text.'
          : 'Write the value as expected.',
  });
}

/** Offset of the value at `path`, or of its nearest ancestor that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
