/** Where an article says that names are withheld. */

const nameWithheld =
  /\b(?:conditions? of anonymity|request(?:ed|ing)? anonymity|grant(?:ed|ing)? anonymity|insist(?:ed|ing)? on anonymity|spoke anonymously|remain anonymous|not authori[sz]ed to (?:speak|discuss|comment|talk)|(?:asked|wanted|wished|preferred|requested) not to be (?:named|identified|quoted by name)|(?:declined|refused) to (?:be (?:named|identified)|give (?:his|her|their) names?)|names? (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|changed)|withh(?:eld|olding) (?:his|her|their) names?)\b/iu;

/** Words that make such a sentence speak of an article’s sources in general. */
const aboutAllSources =
  /\b(?:most|many|all|some|several|both|each|none) of (?:whom|them)\b|\binterviews? with\b|\binterviewed for\b/iu;

/** Whether a paragraph says that somebody’s name is withheld. */
export const saysNameWithheld = (paragraph: string) => nameWithheld.test(paragraph);

/**
 * Whether the article says of its unnamed sources in general that their names are withheld. It does so, if at all, near
 * its top: in its first third.
 */
export function withholdsNamesInGeneral(paragraphs: readonly string[]): boolean {
  return paragraphs
    .slice(0, Math.ceil(paragraphs.length / 3))
    .some((paragraph) => nameWithheld.test(paragraph) && aboutAllSources.test(paragraph));
}
