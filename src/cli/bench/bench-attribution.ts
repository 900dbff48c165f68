/**
 * `node src/cli/bench/bench-attribution.ts [CORPUS] [SCORER]`: how well and how fast the attribution engine does on a
 * corpus that is no part of the project. It measures and prints; it asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../../drafting/attribution/attribute.ts';
import { attributionsJson } from '../../drafting/attribution/attributions-json.ts';
import { benchIdentification } from './bench-identification.ts';

/** Every fifth article is held out: nobody looks at its errors. */
const FOLDS = 5;
const [corpus = '../shared/corpora/polnear-train-200.jsonl', scorer = '../shared/tools/score-attributions.mjs'] =
  process.argv.slice(2);

if (existsSync(corpus) && existsSync(scorer)) bench();
else console.log(`attribution: skipped, ${existsSync(corpus) ? scorer : corpus} is not here`);

/** One level of strictness of the scorer's answer. */
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly quotesRecall: number;
  readonly quotesSpeaker: number;
  readonly indirectRecall: number;
  readonly indirectSpeaker: number;
}

function bench(): void {
  const articles = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  const texts = articles.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const predictions = texts.map((text) => JSON.stringify({ attributions: attributionsJson(attribute(text)) }));
  console.log('attribution          F1 precision recall  quotes speaker  indirect speaker');
  const heldOut = (index: number): boolean => index % FOLDS === FOLDS - 1;
  const groups: readonly [string, (index: number) => boolean][] = [
    ['all', () => true],
    ['held out', heldOut],
  ];
  for (const [name, wanted] of groups) {
    const pick = (lines: readonly string[]): string => lines.filter((_, index) => wanted(index)).join('\n');
    for (const [level, score] of Object.entries(scoreOf(pick(articles), pick(predictions))))
      printRow(`${name}, ${level}`, score);
  }
  const { labels, found, right } = benchIdentification(texts);
  console.log(`identification: ${String(right)} of ${String(found)} right, of ${String(labels)} labelled speakers`);
  console.log(`${String(wordsPerSecond(texts))} words a second`);
}

function scoreOf(gold: string, predicted: string): Readonly<Record<string, Score>> {
  const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
  try {
    const [goldFile, predictedFile] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(goldFile, gold);
    writeFileSync(predictedFile, predicted);
    const answer = execFileSync(process.execPath, [scorer, goldFile, predictedFile], { encoding: 'utf8' });
    return JSON.parse(answer) as Readonly<Record<string, Score>>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printRow(name: string, score: Score): void {
  const columns: readonly [keyof Score, number][] = [
    ['f1', 6],
    ['precision', 10],
    ['recall', 7],
    ['quotesRecall', 8],
    ['quotesSpeaker', 8],
    ['indirectRecall', 10],
    ['indirectSpeaker', 8],
  ];
  console.log(name.padEnd(17) + columns.map(([key, width]) => score[key].toFixed(1).padStart(width)).join(''));
}

/** On one core, the engine already warm; processor time, so that other work on the machine does not count. */
function wordsPerSecond(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const before = process.cpuUsage();
  for (const text of texts) attribute(text);
  const { user, system } = process.cpuUsage(before);
  return Math.round((words / (user + system)) * 1e6);
}
