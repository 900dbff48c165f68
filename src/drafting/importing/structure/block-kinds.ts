/** What a block of text looks like by itself: a sentence, a byline, a credit. */

const stop = /[.!?…:;,—–。！？؟।-][”"’')\]»」]*$|[”"»]$/u;

/** Words of a line; where a script has no blanks between words, two characters count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return text.split(' ').length + (unspaced >> 1);
}

/** Small letters, or letters of a script that has no others. */
const smallLetter = /[\p{Ll}\p{Lo}]/u;

/** Whether a block reads like a paragraph: it ends as a sentence does, and is not a bare exclamation. */
export function isSentence(text: string): boolean {
  return stop.test(text) && (countWords(text) >= 5 || /[.”"]$/u.test(text)) && smallLetter.test(text);
}

/** Whether a block is a whole sentence: small letters, five words or more, and a mark that ends it. */
export function isFullSentence(text: string): boolean {
  return countWords(text) >= 5 && /[.!?…。！？؟।][”"’')\]»」]*$/u.test(text) && smallLetter.test(text);
}

/** Whether a language tag is one of English. */
export const isEnglish = (language: string | null | undefined) => /^en(?:-|$)/iu.test(language ?? 'en');

/** “By Dana Ruiz”, “By Dana Ruiz | The Paper”, “by Ana Sol and Jo Day, Staff Writers”. */
export const byline = /^(?:by|By|BY):?\s+(?<names>\p{Lu}[^|•·]*?)(?:\s*[|•·]\s*(?<rest>.+))?$/u;

/** The same in other languages: “Por Lucía Márquez”. */
export const foreignByline = /^(?:Por|Par|Von|Di|Door|Av|Af|Od|De):?\s+(?<names>\p{Lu}\p{L}+[^|•·.!?]*)$/u;

export function isByline(text: string, language = 'en'): boolean {
  if (!isEnglish(language) && foreignByline.test(text) && countWords(text) <= 8) return true;
  return (
    byline.test(text) &&
    countWords(text) <= 16 &&
    !/[.!?…][”"’')\]]*$/u.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))
  );
}

/** “Reporting by Jo Day; editing by Ana Sol”: names, and nothing that is done by them. */
const creditNames =
  /^\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Rr]esearch|[Tt]ranslation|[Cc]ompiled|[Pp]hotographs?|[Pp]hotos?) by (?:\p{Lu}[\p{L}.’'-]*|and|in|for|of|the|by|additional|reporting|editing|writing|research|[,;&/|\s])+[.)]*$/u;
const credit =
  /^[^“”]{2,160}? (?:also )?contributed (?:to this (?:report|story|article)|(?:reporting|research)(?: (?:from|in) \p{Lu}[\p{L}., ]{2,40})?(?: (?:to|for) this (?:report|story|article))?)\.?$|^follow .{1,60} on (?:x|twitter|facebook|instagram|bluesky)\b.{0,40}$/iu;
/** Who the writer is. The same sentence can speak of somebody in the article. */
const biography =
  /^[^.“”]{2,60} is (?:an? |the )?[^.“”]{0,40}(?:writer|reporter|editor|columnist|correspondent|author)\b (?:for|at|with|of|in) .{1,80}$/iu;
const copyright =
  /^(?:©|\(c\)\s)|^copyright\s+(?:©|\(c\)|(?:19|20)\d\d|by\b)|©\s*(?:19|20)\d\d|(?:^|[.,|]\s*)all rights reserved\.?$/iu;
const reproduction =
  /^(?:this|the|these|no part of this) (?:material|content|articles?|stor(?:y|ies)|publication|page)s?\b.{0,40}\bmay (?:not )?be (?:published|reproduced|redistributed|copied)\b/iu;

/** Who helped, who edited, who owns: lines after an article’s end. Long blocks are text that speaks of such things. */
export function isCredit(text: string): boolean {
  if (countWords(text) > 45) return false;
  return isCopyright(text) || creditNames.test(text) || (credit.test(text) && !reporting.test(text));
}

/** A line about the writer or the rights, as it stands under an article. Only its place tells it from a sentence of the text. */
export const isClosingNotice = (text: string) =>
  countWords(text) <= 45 && (biography.test(text) || reproduction.test(text)) && !reporting.test(text);

/** “The critics contributed to this report, said the mayor” is a sentence of the article. */
const reporting = /[“”]|\b(?:said|says|told|tells|according to|asked)\b/iu;

export const isCopyright = (text: string) => countWords(text) <= 45 && copyright.test(text) && !reporting.test(text);

/** The end of wire copy and of press releases. */
export const isEndMark = (text: string) => /^(?:#{2,}|-+ ?30 ?-+|-+ ?ends? ?-+|ends)$/iu.test(text);

/** A line of signs, which parts an article from what follows it, or two parts of it. */
export const isSeparator = (text: string) =>
  /^(?:(?:\* ?){1,5}|[•·~] ?[•·~]? ?[•·~]?|_{3,}|-{3,}|={3,}|(?:— ?){2,})$/u.test(text);

/** A breadcrumb line: places joined by ›, », > or /, or the title run together with what stood before it. */
export function isBreadcrumb(text: string, title: string | null): boolean {
  if (isFullSentence(text)) return false;
  if (/^[^›»>/]{1,40}(?:\s*[›»>/]\s*[^›»>/]{1,80}){1,6}$/u.test(text) && /[›»>]|\s\/\s/u.test(text)) return true;
  return title !== null && text !== title && text.endsWith(title) && /^home/iu.test(text);
}
