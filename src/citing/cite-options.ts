/** How a claim is cited: through the article, because the article is what was read, not the speaker. */
import { formTraits, isQuoted, type Claim } from '../model/claim.ts';
import type { Reading } from '../model/reading.ts';
import type { Speaker } from '../model/speaker.ts';
import type { CiteOptions } from './format.ts';
import type { StyleId } from './styles.ts';

/**
 * Where a citation of a claim points, and what stands before the article's name in it.
 *
 * - MLA 9 (6.77) writes “qtd. in” where what is cited is itself a quotation, and names the speaker in the sentence. It
 *   counts no paragraphs that a work does not number (6.20), and newspapers do not number theirs.
 * - APA 7 (8.6) names the speaker, “as cited in” the work, for quotations and paraphrases, and counts paragraphs (8.28).
 * - Chicago 18 puts “quoted in” between the speaker and the work in a note, and before the work in parentheses.
 */
export function claimCiteOptions(style: StyleId, claim: Claim, speaker: Speaker | null, reading: Reading): CiteOptions {
  const paragraph: CiteOptions = { label: 'paragraph', locator: String(claim.paragraph) };
  const numbered = reading.kind === 'original';
  const pinpoint = style === 'mla' && !numbered ? {} : paragraph;
  return { ...pinpoint, ...claimPrefixes(style, claim, speaker) };
}

function claimPrefixes(style: StyleId, claim: Claim, speaker: Speaker | null): Pick<CiteOptions, 'lead' | 'prefix'> {
  if (speaker === null || !formTraits[claim.form].asserts) return {};
  if (style === 'apa') return { lead: familyName(speaker), prefix: ', as cited in ' };
  if (!isQuoted(claim.form)) return {};
  if (style === 'mla') return { prefix: 'qtd. in ' };
  return style === 'chicago-notes' ? { lead: speaker.name, prefix: ', quoted in ' } : { prefix: 'quoted in ' };
}

/** The family name of a named person; of others all that is known. */
function familyName({ type, identification, sort, name }: Speaker): string {
  return type === 'person' && identification === 'named' && sort.includes(',') ? (sort.split(',')[0] ?? name) : name;
}

/**
 * Where a check's citation points in its source. A locator counts where the source itself has it: a page, numbered
 * paragraphs, a part with a name. What only describes (“opening part”) is left out.
 */
export function checkCiteOptions(locator: string): CiteOptions {
  const pages = /^pp?\. ?(\d+(?:[–-]\d+)?)$/.exec(locator);
  if (pages?.[1] !== undefined) return { label: 'page', locator: pages[1] };
  const paragraphs = /^paragraphs? (\d+(?:[–-]\d+)?)$/.exec(locator);
  if (paragraphs?.[1] !== undefined) return { label: 'paragraph', locator: paragraphs[1] };
  return /^[“\p{Lu}]/u.test(locator) ? { label: 'section', locator } : {};
}
