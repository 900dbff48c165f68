/** How long a reading takes. */
import { plainText } from '../inline.ts';
import type { Reading } from '../reading.ts';

/** Silent reading of English non-fiction by adults: Brysbaert, Journal of Memory and Language 109 (2019), 104047. */
const wordsPerMinute = 238;

/** Words of the text, notes left out. */
export function wordCount(reading: Reading): number {
  return reading.sections
    .flatMap((section) => section.paragraphs)
    .reduce((sum, paragraph) => sum + plainText(paragraph.children).split(' ').filter(Boolean).length, 0);
}

/** Minutes to read the text, at least one. */
export function readingMinutes(reading: Reading): number {
  return Math.max(1, Math.round(wordCount(reading) / wordsPerMinute));
}
