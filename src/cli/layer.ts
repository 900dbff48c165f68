/**
 * `npm run layer -- COPY READING`: makes the layer of a reading from an annotated copy of its article. COPY is the copy’s
 * folder, anywhere; its claims carry the reading’s ids.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readReading } from '../parsing/reading.ts';
import { layerJson } from '../drafting/layers/layer.ts';
import { makeLayer, claimDifferences } from '../drafting/layers/make-layer.ts';
import { contentFolder, readContent } from '../parsing/node/load-content.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { writeFiles } from './write-files.ts';

const [copyFolder, slug] = process.argv.slice(2);
if (copyFolder === undefined || slug === undefined) {
  console.log(
    'npm run layer -- COPY READING\n\n  COPY      folder of an annotated copy\n  READING   name of the reading whose claims it carries\n',
  );
  process.exit(2);
}

const content = contentFolder();
const { library } = await readContent(content);
const reading = library.readings.find((candidate) => candidate.slug === slug);
const names = (await readdir(copyFolder)).filter((name) => /\.(?:mdx|yaml)$/u.test(name));
const texts = await Promise.all(names.map((name) => readFile(join(copyFolder, name), 'utf8')));
const files = new Map(names.map((name, index) => [name, texts[index] ?? '']));
const known = {
  speakers: new Set(library.speakers.keys()),
  sources: new Set(library.sources.keys()),
  readings: new Set(library.readings.map((other) => other.slug)),
};
const { reading: copy, diagnostics } = readReading('copy', files, known);
for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic, `${copyFolder}: `)}\n`);

if (reading === undefined) fail(`There is no reading “${slug}” in ${content}.`);
else if (copy === null || diagnostics.length > 0) fail('The copy has faults.');
else {
  const { missing, unknown } = claimDifferences(copy, reading);
  if (missing.length > 0) console.error(`Claims of the reading that the copy lacks: ${missing.join(', ')}`);
  if (unknown.length > 0) console.error(`Claims of the copy that the reading lacks: ${unknown.join(', ')}`);
  if (missing.length + unknown.length > 0) fail('A layer holds every claim of its reading and no other.');
  else {
    const layer = makeLayer(copy, reading);
    const path = join(content, 'readings', slug, 'layer.json');
    await writeFiles(new Map([[path, new TextEncoder().encode(layerJson(layer))]]));
    console.log(`${path}: ${String(layer.claims.length)} claims on ${String(layer.words)} words`);
  }
}

function fail(message: string): void {
  console.error(`${message} Nothing was written.`);
  process.exitCode = 1;
}
