/** Holds what notes put in quotation marks against the words that an article has. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { plainText, type Inline } from '../model/inline.ts';
import type { Reading } from '../model/reading.ts';
import { reporter } from './report.ts';
import { quotationsIn } from './section/quotations.ts';

/** A section, as far as quotations are concerned. */
export interface QuotingSection {
  file: string;
  /** The words of every note, with the index of the paragraph that it follows. */
  notes: readonly { of: string; words: string; line: number; paragraph: number }[];
  paragraphs: readonly { children: Inline[] }[];
}

/** What the record of a reading says that bears on quotations. */
export type QuotingRecord = Pick<Reading, 'kind' | 'twin' | 'cited'>;

/**
 * A quotation of fewer words is one word in question: it belongs to the paragraph that its note stands under. Outside a
 * retelling it may be nobody's, like “said” in a note that compares two verbs, and is not looked for; readers of a
 * retelling do not see the article and take every quotation for the article's.
 */
const fewestWords = 3;

/**
 * Reports quotations in notes that the article does not have. Of a retelling, the article's words are those that stand in
 * quotation marks and those that its record lists as `cited`; of another reading, they are the whole text. A note may
 * also quote the retelling itself, where its sentence says “retelling” before the quotation.
 *
 * A copy with a layer on it is passed over: its notes are those of the reading whose layer it is, and were checked there.
 */
export function checkNoteQuotations(
  sections: readonly QuotingSection[],
  record: QuotingRecord,
  diagnostics: Diagnostic[],
): void {
  if (record.twin !== undefined) return;
  const isRetelling = record.kind === 'retelling';
  const articleWords = (text: string) => (isRetelling ? quotationsIn(text, true) : [text]).map(inWords);
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ children }) => plainText(children)));
  const everywhere = texts.flatMap(articleWords);
  const cited = (record.cited ?? []).map(inWords);
  for (const { file, notes, paragraphs } of sections) {
    const report = reporter(file, diagnostics);
    for (const { of, words, line, paragraph } of notes) {
      const here = articleWords(plainText(paragraphs[paragraph]?.children ?? []));
      for (const { quoted, before } of quotationsOf(words)) {
        const isShort = inWords(quoted).trim().split(' ').length < fewestWords;
        if (isShort && !isRetelling) continue;
        const ofRetelling = isRetelling && /\bretell/iu.test(before);
        const places = ofRetelling ? texts.map(inWords) : [...(isShort ? here : everywhere), ...cited];
        if (piecesOf(quoted).every((piece) => places.some((place) => place.includes(piece)))) continue;
        report('quotation-unknown', line, {
          found: `“${quoted}” in the note on “${of}”`,
          expected:
            ofRetelling || !isRetelling
              ? 'words that stand in the text'
              : 'words that the text has in quotation marks, or that reading.yaml lists under “cited”',
          hint: isRetelling
            ? 'List words of the article under “cited”, write “the retelling says” before words of the retelling, or take the marks off.'
            : 'Quote the text word for word, and set in italics what are not its words.',
        });
      }
    }
  }
}

/**
 * Quotations in the words of a note, without the comma or period that the note sets before the closing mark, each with
 * what stands before it in its sentence; straight marks count as well.
 */
function quotationsOf(words: string): { quoted: string; before: string }[] {
  return [...words.matchAll(/“([^“”]*)”|"([^"]*)"/gu)].map((match) => ({
    quoted: (match[1] ?? match[2] ?? '').replace(/[,.;:]?\s*$/u, ''),
    before:
      words
        .slice(0, match.index)
        .split(/[.?!]["”’)]*\s/u)
        .at(-1) ?? '',
  }));
}

/** What is quoted, as words, without what an ellipsis or square brackets leave out or put in. */
function piecesOf(quoted: string): string[] {
  return quoted
    .split(/…|\[[^\]]*\]/u)
    .map(inWords)
    .filter((piece) => piece !== '');
}

/** A text as lower-case words with one blank before, between and after them, so that only the words are compared. */
function inWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
