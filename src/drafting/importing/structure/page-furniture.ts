/** Words of the page around an article: menus, share lines, pitches, links to other articles. */
import { isFullSentence, countWords } from './block-kinds.ts';

/** Lines that are furniture as they stand, with a full stop or without. */
const wholeLines = [
  'no menu items|for immediate release|press release',
  'skip to (?:main )?content',
  'menu|search|home|archive|news|sign ?in|log ?in|register|subscribe(?: now)?|close|back to top|top',
  'share(?: this)?(?: (?:article|story|post|page))?:?|tweet|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|copy link|save|(?:\\d+ )?comments?|leave a (?:comment|reply)',
  'advertis(?:ement|ing)|sponsored(?: content)?|continue reading(?: below| the main story)?|(?:story|article) continues below(?: (?:this )?advertisement)?',
  '\\d+ min(?:ute)?s?(?: read)?|listen to this (?:article|story)(?: ?[·•(]? ?\\d+ ?min(?:ute)?s?\\)?)?|click here(?: to \\w+)?|read more|load more|show more|view all|see all',
  '(?:weekly|daily) recaps?|latest (?:articles?|news|stories|posts)|most (?:read|popular|viewed|shared)|recommended(?: for you)?|trending(?: now)?|popular posts?',
  'related(?: (?:articles?|stories|posts|topics|links|coverage))?:?|you (?:may|might) also like|up next|(?:next|previous) (?:article|story|post)|tags?:?|topics?:?',
  'about us|contact us|sitemap|newsletters?|follow us|privacy policy|cookies?(?: policy| settings)?|terms of (?:use|service)',
  '(?:sign up|subscribe|register)(?: (?:here|now|today))? (?:for|to) (?:our|the|this) (?:[\\p{L}’-]+ ){0,4}newsletters?(?: (?:here|now|today))?',
  'enlarge this image|links|image not available',
];

/** Lines that begin so are furniture, unless they are a sentence: “Topics: floods”, but not “Topics at the meeting included the sale.” */
const beginnings = [
  '(?:press |media )?contacts?:.*',
  'more (?:from|in|on|stories|news)\\b.*|you (?:may|might) also like.*|tags?:.*|tagged(?: as| with)?:?\\s.*|filed under:?.*|topics?:?\\s.*|categor(?:y|ies):.*',
  'terms (?:of|and) .*|privacy policy.*|cookies? .*|newsletters? .*|sign up for .*|follow us.*|comments? (?:by|on|are) .*',
  'listen to this article.*|click here.*|article continues below.*|story continues below.*|related:.*|related (?:articles?|stories|posts|topics|links|coverage):.*',
  '(?:read more|see also|also read|watch|listen|photos?|video|gallery):\\s.*',
];

const anyOf = (patterns: readonly string[], end: string) =>
  new RegExp(`^(?:${patterns.map((words) => `(?:${words})`).join('|')})${end}$`, 'iu');
const wholeLine = anyOf(wholeLines, '[.!]?');
const beginning = anyOf(beginnings, '');

/** Whether a block belongs to the page around an article. A sentence that merely begins like a menu does not. */
export function isPageFurniture(text: string): boolean {
  if (wholeLine.test(text) || isPitch(text)) return true;
  if (!beginning.test(text)) return false;
  // “Contact: Jo Day, 555-0100.” ends like a sentence of five words and is none.
  if (/^(?:press |media )?contacts?:/iu.test(text) && /@|\d{3}[-. ]?\d{4}/u.test(text) && countWords(text) <= 14)
    return true;
  return !isFullSentence(text) && !(countWords(text) >= 3 && /[.!?”"]$/u.test(text));
}

const pitchStart =
  /^(?:(?:want|looking for|like) (?:more|this|what|news|our)\b|sign up|subscribe|get (?:the|our|more|all|breaking|a|your)\b|receive|join (?:our|the)|don’t miss|never miss|stay (?:informed|up to date|in the know)|enter your e-?mail)/iu;
const pitched =
  /\b(?:your (?:inbox|e-?mail)|(?:our|this|the|free|daily|weekly|morning|evening) (?:[\p{L}’-]+ ){0,3}newsletters?)\b/iu;
const reported = /[“”"‘]|\b(?:said|says|told|tells|according|added|wrote|asked)\b/iu;

/** Whether a block asks the reader to subscribe to a newsletter. */
export function isPitch(text: string): boolean {
  return countWords(text) <= 45 && pitchStart.test(text) && pitched.test(text) && !reported.test(text);
}
