import type { ArticleText } from '../article-text.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';

const signaturePattern =
  /(?:^|[\s”"’])(?:—|–|--|-)\s?((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|von|van|bin)){1,4})(?:,[^“”"\n]{0,80})?\.?$/u;
/** A signature stands within this many code units of the end of its paragraph. */
const longestSignature = 130;

/** A quotation and the name under it. */
export interface Signature {
  readonly quotation: Quotation;
  readonly name: TextRange;
}

/** “…” — Name: the last quotation of the paragraph, or of the one before where the signature stands alone. */
export function findSignature(article: ArticleText, index: number): Signature | null {
  const paragraph = article.paragraphs[index];
  if (paragraph === undefined) return null;
  const from = Math.max(paragraph.start, paragraph.end - longestSignature);
  const match = signaturePattern.exec(article.text.slice(from, paragraph.end));
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const start = from + match.index + match[0].indexOf(words);
  const alone = from + match.index === paragraph.start;
  const quotation = article.quotations[firstAtOrAfter(article.quotations, start) - 1];
  if (quotation?.paragraph !== (alone ? index - 1 : index)) return null;
  const ended = article.paragraphs[quotation.paragraph]?.end;
  const between = article.text.slice(quotation.end, start).trim();
  const signs = alone ? quotation.end === ended : /^[—–-]+$/.test(between);
  return signs ? { quotation, name: { start, end: start + words.length } } : null;
}
