import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '../../model/fields.ts';
import { readRecord } from './record.ts';

const schema = z.strictObject({
  name: text,
  kind: z.enum(['one', 'two']).optional(),
  list: z.array(z.strictObject({ title: text })).optional(),
});

function faultsOf(source: string, firstLine = 1): string[] {
  const faults: string[] = [];
  readRecord(
    source,
    schema,
    (code, line, { found, hint }) => faults.push(`${code} ${String(line)} ${found} / ${hint}`),
    firstLine,
  );
  return faults;
}

describe('a record', () => {
  it('is read, with the line of each field', () => {
    const read = readRecord('# a comment\nname: >-\n  A\n  B\nkind: two\n', schema, () => expect.unreachable());
    expect(read?.record).toEqual({ name: 'A B', kind: 'two' });
    expect([read?.lineOf('name'), read?.lineOf('kind'), read?.lineOf('none')]).toEqual([2, 5, 1]);
  });

  it('has the fault of a field on the line of its name, not of its value', () => {
    expect(faultsOf('name: A\nlisst:\n  - title: x\nkind:\n  three\n')).toEqual([
      'unknown-field 2 lisst / Did you mean “list”?',
      'wrong-value 4 kind: three / Use one of the values listed.',
    ]);
  });

  it('has the fault of an item on the line of the item', () => {
    expect(faultsOf('name: A\nlist:\n  - title: x\n  - titel: y\n  - {}\n')).toEqual([
      'unknown-field 4 list.1.titel / Did you mean “title”?',
      'missing-field 5 no list.2.title / Give it a line “title: …”.',
    ]);
  });

  it('counts lines from where it begins in its file', () => {
    expect(faultsOf('nam: A', 2)).toEqual(['unknown-field 2 nam / Did you mean “name”?']);
    expect(faultsOf('a: b\nname: "A', 2).map((fault) => fault.split(' ').slice(0, 2))).toEqual([['yaml-syntax', '3']]);
  });

  it('is missing a field that has no value', () => {
    expect(faultsOf('name:\n')).toEqual(['missing-field 1 no name / Give it a line “name: …”.']);
    expect(faultsOf('')).toEqual(['missing-field 1 no name / Give it a line “name: …”.']);
  });

  it('has all its faults reported at once', () => {
    expect(faultsOf('name: 3\nkind: tow\nlist: x\ncolor: red\n')).toEqual([
      'unknown-field 4 color / Take the field out, or look up its name in the README.',
      'wrong-value 1 name: 3 / Put it in quotation marks, so that it is text.',
      'wrong-value 2 kind: tow / Did you mean “two”?',
      'wrong-value 3 list: x / Write [first, second], even for one.',
    ]);
  });
});
