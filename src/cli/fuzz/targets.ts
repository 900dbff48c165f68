/** All targets, with sound material from the project’s own content to be damaged. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../parsing/node/load-content.ts';
import { contentTargets } from './content-targets.ts';
import { studentTargets } from './student-targets.ts';
import type { Fc, Target } from './target.ts';

const readings = 'src/content/readings';
const golden = 'src/drafting/importing/golden';

/** Texts of the files below a folder whose path ends so, the longest left out: a short one is damaged more thoroughly. */
function textsIn(folder: string, end: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => end.test(name));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.filter(({ length }) => length < 20_000);
}

/** @param fc fast-check, which is there only where the development dependencies are */
export async function fuzzTargets(fc: Fc): Promise<Target[]> {
  const { assignments } = await readContent();
  const sections = textsIn(readings, /\.mdx$/).map((text) => text.replace(/^---[\s\S]*?---\n/, ''));
  return [
    ...studentTargets(
      fc,
      assignments.map(({ assignment }) => assignment),
    ),
    ...contentTargets(fc, sections, textsIn(golden, /\.txt$/), textsIn(readings, /layer\.json$/)),
  ];
}
