/**
 * A table in one description: each column with its name, type, meaning, limits, and how its value is got. The CSV file
 * and its Frictionless Table Schema (v1) are both made from it.
 */
import type { Table } from './csv.ts';

interface Constraints {
  required?: true;
  unique?: true;
  enum?: readonly string[];
}

/** A column as the table schema has it. */
interface Field {
  name: string;
  type: 'string' | 'integer';
  description: string;
  constraints?: Constraints;
}

/** A column, with how its value is got from what a row is of. */
interface Column<Row> extends Field {
  value: (row: Row) => string | number | null;
}

export interface TableSchema {
  fields: Field[];
  primaryKey: string | readonly string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}

/** A described table; `Args` is what its rows are made from. */
export interface TableFile<Args extends unknown[]> {
  schema: TableSchema;
  make: (...args: Args) => Table;
}

/** A table of one row for each value that `rows` gives. */
export function tableFile<Row, Args extends unknown[]>({
  columns,
  rows,
  ...keys
}: Omit<TableSchema, 'fields'> & {
  columns: readonly Column<Row>[];
  rows: (...args: Args) => readonly Row[];
}): TableFile<Args> {
  const fields = columns.map(({ name, type, description, constraints }) => ({
    name,
    type,
    description,
    ...(constraints === undefined ? {} : { constraints }),
  }));
  return {
    schema: { fields, ...keys },
    make: (...args) => ({
      columns: columns.map(({ name }) => name),
      rows: rows(...args).map((row) => columns.map(({ value }) => value(row))),
    }),
  };
}

/** A column of text; a value that is not there is an empty cell. */
export function text<Row>(
  name: string,
  description: string,
  value: (row: Row) => string | null | undefined,
  constraints?: Constraints,
): Column<Row> {
  return {
    name,
    type: 'string',
    description,
    ...(constraints === undefined ? {} : { constraints }),
    value: (row) => value(row) ?? null,
  };
}

/** A column of whole numbers, none of them missing. */
export function count<Row>(name: string, description: string, value: (row: Row) => number): Column<Row> {
  return { name, type: 'integer', description, constraints: { required: true }, value };
}

/** A column that no row lacks. */
export const needed = { required: true } as const;

/** A column that no row lacks and no two rows share. */
export const unique = { required: true, unique: true } as const;
