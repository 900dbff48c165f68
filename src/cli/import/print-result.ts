/** What the import command says when it is done. */
import type { Article } from '../../drafting/importing/structure/article.ts';
import type { CopyResult } from '../../drafting/importing/copy-article.ts';
import type { ImportResult } from '../../drafting/importing/import-article.ts';
import { countNoun } from '../../model/words.ts';

/** How much of a line that was left out is shown. */
const shownLength = 72;

/** @param content the content folder, as it is shown; @param took milliseconds */
export function printResult(result: ImportResult | CopyResult, article: Article, content: string, took: number): void {
  const { slug, paragraphs, sections } = result;
  console.log(
    `${content}/readings/${slug}/  ${countNoun(paragraphs, 'paragraph')} in ${countNoun(sections, 'section')}, ${String(Math.round(took))} ms`,
  );
  console.log(`  title        ${article.title ?? 'not found'}`);
  console.log(`  byline       ${article.byline ?? 'not found'}`);
  console.log(`  newspaper    ${article.publication ?? 'not found'}`);
  console.log(`  date         ${article.date ?? 'not found'}`);
  for (const { text, what, line } of article.leftOut)
    console.log(`  left out     ${shortened(text)} (line ${String(line)}, ${what})`);
  if ('applied' in result) printApplied(result);
  else printDrafted(result);
  console.log('  kept         on this machine: git and a build for publication leave it out');
  console.log('  npm start shows it in the browser.\n');
}

function printApplied({ applied, unplaced }: CopyResult): void {
  const total = applied.length + unplaced.length;
  console.log(`  claims       ${String(applied.length)} of ${String(total)} placed`);
  for (const { id, draft } of applied) if (draft) console.log(`  look at      ${id}: some of its words differ here`);
  for (const { id, why } of unplaced) console.log(`  not placed   ${id}: ${why}`);
}

function printDrafted({ claims, speakers }: ImportResult): void {
  console.log(`  drafted      ${countNoun(claims, 'claim')} from ${countNoun(speakers.length, 'speaker')}`);
  for (const { id, record, sameName } of speakers) {
    for (const other of sameName)
      console.log(`  reuse?       ${record.name}: write by="${other}", who is there already, for by="${id}"`);
  }
  console.log('  next         npm run check:content lists what is to be reviewed');
}

const shortened = (text: string) => (text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`);
