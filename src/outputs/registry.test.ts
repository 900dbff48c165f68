import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './data/json-schemas.ts';
import { addresses, library, reading } from './data/sample-reading.ts';
import { dataFiles, downloads, fileName } from './registry.ts';

const at = { ...addresses, absolute: addresses.reading, path: '/readings/bridge/' };

/** `cite.{bib,ris}` as the files that it stands for. */
function expandBraces(name: string): string[] {
  const [, before = '', list, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(name) ?? [];
  return list === undefined ? [name] : list.split(',').map((part) => before + part + after);
}

describe('the files of a reading', () => {
  it('have each a name of its own', () => {
    const names = downloads.flatMap(({ files }) => files.map((file) => fileName(file, 'bridge')));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('bridge.epub');
    expect(names).toEqual(expect.arrayContaining(dataFiles.map(({ name }) => name)));
  });

  it('are all described on the data page', () => {
    const page = readFileSync(join(import.meta.dirname, '../site/pages/data.astro'), 'utf8');
    const described = [...page.matchAll(/name="\/readings\/<slug>\/([^"]+)"/g)].flatMap(([, name = '']) =>
      expandBraces(name),
    );
    expect(described.sort()).toEqual(dataFiles.map(({ name }) => name).sort());
  });

  it.each(dataFiles.map((file) => [file.name, file] as const))('%s is made, as it is described', (_, file) => {
    const made = file.make(reading, library, at);
    expect(made).not.toBe('');
    if (file.table !== undefined) {
      const [header] = made.slice(1).split('\r\n');
      expect(header?.split(',')).toEqual(file.table.schema.fields.map(({ name }) => name));
    }
    if (file.schema !== undefined) {
      const ajv = new Ajv2020({ strict: false, formats: { uri: (value: string) => URL.canParse(value) } });
      expect(ajv.validate(jsonSchemas[file.schema.name] ?? false, JSON.parse(made))).toBe(true);
    }
  });
});
