/** The one place where YAML is parsed: text to plain values, with the line of everything in it. */
import {
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Report } from '../report.ts';

export interface YamlFile {
  /** Maps, lists, strings, numbers, booleans, dates and null; an empty file is an empty map. */
  value: unknown;
  /** Line of the file on which the value at a path stands, from 1; of its nearest ancestor, where it does not exist. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** UTF-16 code units. A record is a page at most; the parser's time grows with the square of the number of fields. */
const longestRecord = 65_536;

/** Lists in lists: records nest two deep. The parser overflows at some thousands. */
const deepestNesting = 20;

/**
 * Parses YAML.
 *
 * @param firstLine line of the file on which `text` begins (front matter does not begin on line 1)
 * @returns null where the text has a fault (each fault has been reported)
 */
export function parseYaml(text: string, report: Report, firstLine: number): YamlFile | null {
  const counter = new LineCounter();
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, counter.linePos(offset).line);
  const faults = new Map<number, { found: string; hint: string }>();
  // What follows the first fault of a line is most often its echo.
  const fault = (line: number, found: string, hint: string) => {
    if (!faults.has(line)) faults.set(line, { found, hint });
  };
  if (text.length > longestRecord) {
    fault(firstLine, `a record of ${String(text.length)} characters`, `A record has at most ${String(longestRecord)}.`);
  } else {
    const document = parseDocument(text, { lineCounter: counter, logLevel: 'error', prettyErrors: false });
    for (const error of document.errors) fault(lineAt(error.pos[0]), wordsFor(error), hintFor(error));
    if (faults.size === 0)
      reportUnwanted(document, (offset, found, hint) => {
        fault(lineAt(offset), found, hint);
      });
    if (faults.size === 0) {
      return { value: document.toJS() ?? {}, lineOf: (path) => lineAt(offsetOf(document, path)) };
    }
  }
  for (const [line, { found, hint }] of faults)
    report('yaml-syntax', line, { found, expected: 'fields and values in YAML', hint });
  return null;
}

/** Reports YAML that is sound, but that no record needs: aliases can grow a kilobyte to gigabytes. */
function reportUnwanted(document: Document, fault: (offset: number, found: string, hint: string) => void): void {
  visit(document, {
    Alias: (_, { source, range }) => {
      fault(
        range?.[0] ?? 0,
        `an alias, *${source}`,
        'Write the value out, or put it in quotation marks if it begins with *.',
      );
    },
    Pair: (_, { key }) => {
      if (isCollection(key))
        fault(key.range?.[0] ?? 0, 'a list or a record for the name of a field', 'Write a word before the colon.');
    },
    Collection: (_, node, path) => {
      if (path.length <= 2 * deepestNesting) return undefined;
      fault(node.range?.[0] ?? 0, `values nested more than ${String(deepestNesting)} deep`, 'Write the value out.');
      return visit.BREAK;
    },
  });
}

function wordsFor({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'a field that the record has already';
  return code === 'MULTIPLE_DOCS' ? 'a second record' : message;
}

function hintFor({ code }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'MULTIPLE_DOCS') return 'Take out the line “---” and what follows it.';
  return 'Put a value that has a colon, a quotation mark or a # in it in quotation marks.';
}

/** Offset of the field at `path`, or of its nearest ancestor that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    let at: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === String(step));
      at = pair?.key;
      node = pair?.value;
    } else {
      node = isCollection(node) ? node.get(step, true) : undefined;
      at = node;
    }
    if (!isNode(at)) break;
    offset = at.range?.[0] ?? offset;
  }
  return offset;
}
