/** What a block of text looks like by itself: a sentence, a byline, a credit, page furniture (menus, share links). */

const stop = /[.!?…:;,—–-][”"’')\]]*$|[”"]$/u;

export const countWords = (text: string) => text.split(' ').length;

/** Whether a block reads like a paragraph: it ends as a sentence does, and is not a bare exclamation. */
export function isSentence(text: string): boolean {
  return stop.test(text) && (countWords(text) >= 5 || /[.”"]$/u.test(text)) && /\p{Ll}/u.test(text);
}

/** “By Dana Ruiz”, “By Dana Ruiz | The Paper”, “by Ana Sol and Jo Day, Staff Writers”. */
export const byline = /^(?:by|By|BY):?\s+(?<names>\p{Lu}[^|•·]*?)(?:\s*[|•·]\s*(?<rest>.+))?$/u;

export function isByline(text: string): boolean {
  return byline.test(text) && countWords(text) <= 16 && !/[.!?]$/u.test(text.replace(/\b(?:Jr|Sr)\.$/u, ''));
}

const credit =
  /\bcontributed to this (?:report|story|article)\b|\bcontributed (?:reporting|research)\b|^\(?(?:additional )?(?:reporting|editing|writing|research|translation|compiled|photographs?|photos?) by\b|^follow .{1,60} on (?:x|twitter|facebook|instagram|bluesky)\b|\bis a (?:staff writer|reporter|freelance writer) (?:for|at|with) .{1,60}$/iu;
const copyright =
  /^(?:©|\(c\)|copyright\b)|©\s*\d{4}|\ball rights reserved\b|\bmay not be (?:published|reproduced|redistributed)\b/iu;

/** Who helped, who edited, who owns: lines after an article’s end. Long blocks are text that speaks of such things. */
export function isCredit(text: string): boolean {
  return countWords(text) <= 45 && (credit.test(text) || copyright.test(text));
}

export const isCopyright = (text: string) => countWords(text) <= 45 && copyright.test(text);

/** The end of wire copy. */
export const isEndMark = (text: string) =>
  /^(?:#{2,}|-+ ?30 ?-+|-+ ?ends? ?-+|ends|\* ?\* ?\*|_{3,}|-{3,}|={3,})$/iu.test(text);

const pageFurniture = new RegExp(
  [
    'no menu items!?|for immediate release|press release|(?:press |media )?contacts?:.*',
    'skip to (?:main )?content',
    'menu|search|home|archive|news|sign ?in|log ?in|register|subscribe(?: now)?|close|back to top|top',
    'share(?: this)?(?: (?:article|story|post|page))?:?|tweet|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|copy link|save|comments?|\\d+ comments?|leave a (?:comment|reply)',
    'advertis(?:ement|ing)|sponsored(?: content)?|continue reading(?: below)?|story continues below(?: advertisement)?|article continues below.*',
    '\\d+ min(?:ute)?s?(?: read)?|listen to this article.*|click here.*|read more|load more|show more|view all|see all',
    '(?:weekly|daily) recaps?|latest (?:articles?|news|stories|posts)|most (?:read|popular|viewed|shared)|recommended(?: for you)?|trending(?: now)?|popular posts?',
    'related(?: (?:articles?|stories|posts|topics|links|coverage))?:?|more (?:from|in|on|stories|news)\\b.*|you (?:may|might) also like.*|up next|next (?:article|story|post)|previous (?:article|story|post)|tags?:?.*|filed under:?.*|topics?:?.*',
    'terms (?:of|and) .*|privacy policy.*|cookie(?:s| policy).*|about us|contact us|sitemap|newsletters?.*|sign up for .*|follow us.*',
  ]
    .map((words) => `(?:${words})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
  'iu',
);

/** Words of the page around an article: menus, share lines, links to other articles. */
export function isPageFurniture(text: string): boolean {
  return (
    pageFurniture.test(text) ||
    /^(?:related|read more|see also|also read|watch|listen|photos?|video|gallery):\s/iu.test(text)
  );
}

/** A breadcrumb line: places joined by ›, », > or /, or the title run together with what stood before it. */
export function isBreadcrumb(text: string, title: string | null): boolean {
  if (/^[^›»>/]{1,40}(?:\s*[›»>/]\s*[^›»>/]{1,80}){1,6}$/u.test(text) && /[›»>]|\s\/\s/u.test(text)) return true;
  return title !== null && text !== title && text.endsWith(title) && /^home/iu.test(text);
}

const monthNames =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const dateText = new RegExp(
  `(?<iso>\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b)|(?<month>\\b(?:${monthNames}))\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d\\d)\\b|\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month2>${monthNames}),?\\s+(?<year2>(?:19|20)\\d\\d)\\b|(?<month3>\\b(?:${monthNames}))\\s+(?<year3>(?:19|20)\\d\\d)\\b`,
  'u',
);

/** The first full date in a line, as YYYY-MM-DD or YYYY-MM, or null. */
export function dateIn(text: string): string | null {
  const found = dateText.exec(text)?.groups;
  if (found === undefined) return null;
  if (found['iso'] !== undefined) return found['iso'];
  const month = found['month'] ?? found['month2'] ?? found['month3'] ?? '';
  const number =
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
      month.slice(0, 3).toLowerCase(),
    ) + 1;
  const year = found['year'] ?? found['year2'] ?? found['year3'] ?? '';
  const day = Number(found['day'] ?? found['day2'] ?? 0);
  const date = `${year}-${String(number).padStart(2, '0')}`;
  return day >= 1 && day <= 31 ? `${date}-${String(day).padStart(2, '0')}` : date;
}

/** Whether a line is a date and little else: “Updated April 3, 2021, 10:14 a.m.” */
export function isDateLine(text: string): boolean {
  return (
    dateIn(text) !== null &&
    countWords(text) <= 12 &&
    text
      .replace(dateText, '')
      .replace(/[\d:,.|•·–—-]|\b(?:a\.?m|p\.?m|published|updated|posted|on|at|last|e[ds]?t|gmt|utc|p[ds]?t)\b/giu, '')
      .trim().length <= 24
  );
}
