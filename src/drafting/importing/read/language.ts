/** In which language a text is. */
import { isEnglish } from '../structure/block-kinds.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { wordSet } from '../../word-set.ts';

/** The commonest words of English that are rare in other languages. */
const englishWords = wordSet(
  'the of and to that was for on with is it as by at from this had are were be have has not but which they his her their said who will would there been about when after more one or what you we',
);

/** Share of such words in English prose: 35 to 45 of 100. In other languages fewer than five. */
const surelyEnglish = 0.2;
const perhapsEnglish = 0.1;

/** A text with fewer words tells too little, and is believed to be what it says it is. */
const fewestWords = 8;
const looked = 20_000;

/**
 * The language of a text, believed over what the file says of itself: pages are often made with another language’s template.
 *
 * @param blocks of the article
 * @param said a language tag that the file names, or null
 * @returns a language tag; English where nothing tells
 */
export async function languageOf(blocks: readonly TextBlock[], said: string | null): Promise<string> {
  const sentences = blocks.filter(({ text, aside }) => aside !== true && text.length > 40).map(({ text }) => text);
  const text = (sentences.length > 0 ? sentences : blocks.map((block) => block.text)).join('\n').slice(0, looked);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const share = words.filter((word) => englishWords.has(word)).length / Math.max(1, words.length);
  const english = said !== null && isEnglish(said) ? said : 'en';
  if (share >= surelyEnglish) return english;
  if (words.length < fewestWords && unspaced < fewestWords * 2) return said ?? 'en';
  // Only a text that is not plainly English needs the large tables.
  const { eld } = await import('eld/extrasmall');
  const result = eld.detect(text);
  const { language } = result;
  if (language === '' || !result.isReliable()) return share >= perhapsEnglish ? english : (said ?? 'en');
  if (language === 'en' || share >= perhapsEnglish) return english;
  // “es-MX” says more than “es”.
  return said !== null && said.toLowerCase().split('-')[0] === language ? said : language;
}

/** The English name of a language: “Spanish”. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag;
  } catch {
    return tag;
  }
}
