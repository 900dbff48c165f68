/** Labels of charts and pictures, which a copied page leaves standing between paragraphs like headings. */

/** What charts count and pictures show. */
const countedThings =
  /\b(?:seizures?|kill(?:ed|ings)|deaths?|dead|arrest(?:s|ed)|injur(?:ies|ed)|wounded|casualt(?:y|ies)|rates?|totals?|number|percent(?:age)?|per capita|figures|spending|budget|cases|votes?|polls?|results|by (?:year|state|country|region|the numbers)|over time|map|chart|graphic|timeline|gallery|slideshow|video|photos?|file photo|sources?:)\b|^(?:19|20)\d\d\s*[–-]\s*(?:19|20)?\d\d$|%|^\$?\d[\d,.]*$/iu;

/** Words too common to tell what a heading is about. */
const commonWords =
  /^(?:the|and|for|with|from|into|that|this|their|what|when|where|which|about|over|after|before|than|then|have|has|was|were|are)$/u;

/** How far under a heading its words come up again. */
const blocksLookedAt = 6;

/**
 * Whether a short line is a label rather than a sub-heading: it counts things, and the paragraphs under it do not take
 * up all of its words, as text under a sub-heading does.
 *
 * @param following the blocks under it
 */
export function isChartLabel(text: string, following: readonly string[]): boolean {
  if (!countedThings.test(text)) return false;
  const near = new Set(following.slice(0, blocksLookedAt).flatMap(stems));
  const own = stems(text);
  return own.length === 0 || own.some((stem) => !near.has(stem));
}

function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !commonWords.test(word))
    .map((word) => word.replace(/(?:ies|es|s|ed|ing)$/u, ''));
}
