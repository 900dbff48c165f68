/** Where an article says that names are withheld. */
import type { TextRange } from '../../text-range.ts';

const nameWithheld =
  /\b(?:conditions? of anonymity|request(?:ed|ing)? anonymity|grant(?:ed|ing)? anonymity|insist(?:ed|ing)? on anonymity|ask(?:ed|ing)? for anonymity|spoke anonymously|speaking anonymously|remain anonymous|not authori[sz]ed to (?:speak|discuss|comment|talk)|(?:asked|wanted|wished|preferred|requested|asking|wishing|preferring|requesting) not to be (?:named|identified|quoted by name)|(?:declined|refused|declining|refusing) to (?:be (?:named|identified)|give (?:his|her|their) names?)|names? (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|changed)|withh(?:eld|olding) (?:his|her|their) names?)\b/iu;

/** Words that make such a sentence speak of an article’s sources in general. */
const aboutAllSources =
  /\b(?:most|many|all|some|several|both|each|none) of (?:whom|them)\b|\binterviews? with\b|\binterviewed for\b/iu;

/** A sentence that opens so says it of whoever spoke before it. */
const aboutEarlierSpeaker =
  /^(?:he|she|they|both|all|the (?:\p{L}+ )?(?:official|officials|source|sources|person|people|aide|aides|man|woman|employee|worker|executive|officer|diplomat|lawmaker))\b/iu;

/** A speaker who is one of a group that the paragraph names before. */
const oneOfThem = /\b(?:one|another|two|some|both|each|all|most) of (?:them|the (?:two|three|four|five|six))\b/iu;

const sentenceEnd = /[.!?…][”"’')\]]*\s+(?=[“"‘'([]?[\p{Lu}\p{N}])/gu;

/**
 * Whether a paragraph says that the name of one of its speakers is withheld: in the sentence of the speaker’s words, or in
 * one that opens with a pronoun and follows them; or of a group of which the speaker is one.
 *
 * @param ranges of the words that the speaker is named by and says
 * @param speaker the words for the speaker
 */
export function isNameWithheld(paragraph: string, ranges: readonly TextRange[], speaker: string): boolean {
  if (!nameWithheld.test(paragraph)) return false;
  if (oneOfThem.test(speaker)) return true;
  const end = Math.max(...ranges.map((range) => range.end));
  return sentencesOf(paragraph).some((sentence, index, all) => {
    const words = paragraph.slice(sentence.start, sentence.end);
    if (!nameWithheld.test(words)) return false;
    if (ranges.some((range) => range.start < sentence.end && sentence.start < range.end)) return true;
    const before = all[index - 1];
    return before !== undefined && aboutEarlierSpeaker.test(words) && end > before.start && end <= sentence.start;
  });
}

function sentencesOf(paragraph: string): TextRange[] {
  const ends = [...paragraph.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, index) => ({ start, end: ends[index] ?? paragraph.length }));
}

/**
 * Whether the article says of its unnamed sources in general that their names are withheld. It does so, if at all, near
 * its top: in its first third.
 */
export function withholdsNamesInGeneral(paragraphs: readonly string[]): boolean {
  return paragraphs
    .slice(0, Math.ceil(paragraphs.length / 3))
    .some((paragraph) => nameWithheld.test(paragraph) && aboutAllSources.test(paragraph));
}
