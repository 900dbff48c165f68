/**
 * The retelling against the article: verbatim words are verbatim, paragraphs agree, and no sentence of it slipped
 * through. The article is under copyright and no part of this project; where it is not at hand nothing can be compared.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { article } from '../built.ts';
import { claimsFile } from '../claims.ts';

const shared = process.env['SHARED_DIR'] ?? '../shared';
const path = `${shared}/article/article.txt`;

const isAtHand = existsSync(path);
if (!isAtHand) console.warn(`SKIPPED: the article is not at hand (${path}); nothing was compared with it.`);

/** The article's body paragraphs: neither the site's chrome nor the labels of its charts nor its credit lines. */
function bodyParagraphs(): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const isProse = (line: string) => /[.”]$/.test(line);
  const first = lines.findIndex((line) => line.trim().startsWith('MEXICO CITY'));
  return lines
    .slice(first)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(isProse)
    .slice(0, 64);
}

/** Words with plain quotation marks, one space between them, and without what may end a quotation differently. */
const plain = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,]$/, '');

describe.skipIf(!isAtHand)('the retelling beside the article', () => {
  test('the article’s paragraphs are counted as the reading counts them', () => {
    const paragraphs = bodyParagraphs();
    expect(paragraphs).toHaveLength(64);
    const starts = {
      1: 'MEXICO CITY',
      10: 'The administration of',
      28: 'By then, cartels',
      52: 'In July 2009',
      64: 'They anx',
    };
    for (const [number, start] of Object.entries(starts))
      expect(paragraphs[Number(number) - 1]?.startsWith(start)).toBe(true);
  });

  test('every quotation stands in the article, word for word, in the paragraph of the same number', () => {
    const paragraphs = bodyParagraphs().map(plain);
    const missing = claimsFile(article).claims.flatMap(({ id, paragraph, quotations }) =>
      quotations
        .filter((words) => paragraphs[paragraph - 1]?.includes(plain(words)) !== true)
        .map((words) => `${id}: ${words}`),
    );
    expect(missing).toEqual([]);
  });

  test('no sentence of the article slipped through', () => {
    const output = execFileSync(process.execPath, [`${shared}/tools/overlap.mjs`, path, 'src', 'e2e'], {
      encoding: 'utf8',
    });
    expect(output).toMatch(/^0 runs/);
  });
});
