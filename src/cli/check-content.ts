/** `npm run check:content [FOLDER]`: reads all content and prints everything that is wrong with it. */
import { resolve } from 'node:path';
import { contentFolder, readContent } from '../parsing/node/load-content.ts';
import { orphanSpeakers, reviewsOf } from '../model/library/review.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { claimsOf } from '../model/reading.ts';

const folder = resolve(process.argv[2] ?? contentFolder());
const { files, library, assignments, diagnostics } = await readContent(folder);
for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic, `${folder}/`)}\n`);

for (const { reading, done, total, left } of reviewsOf(library, files)) {
  console.log(`readings/${reading.slug}: draft, ${String(done)} of ${String(total)} reviewed. Left to review:`);
  for (const { file, line, what } of left) console.log(`  ${file}:${String(line)}  ${what}`);
  console.log();
}

const orphans = orphanSpeakers(library);
for (const id of orphans) console.log(`speakers/${id}.yaml: no claim of a reading names this speaker`);
if (orphans.length > 0) console.log();

const claims = library.readings.reduce((sum, reading) => sum + claimsOf(reading).length, 0);
console.log(
  `content: ${String(library.readings.length)} readings, ${String(claims)} claims, ` +
    `${String(library.speakers.size)} speakers, ${String(library.sources.size)} sources, ${String(assignments.length)} assignments; ${String(diagnostics.length)} faults`,
);
if (diagnostics.length > 0) process.exitCode = 1;
