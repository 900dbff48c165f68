/** Headline case, as MLA and Chicago set titles. */

/** Articles, coordinating conjunctions, and “to”: small in both manuals (MLA 9, 2.90; Chicago 18, 8.160). */
const always = new Set('a an the and but for nor or so yet to as'.split(' '));

/** Prepositions. MLA sets all of them small; Chicago, since its 18th edition, those of four letters or fewer. */
const prepositions = new Set(
  `about above across after against along amid among around at before behind below beneath beside between beyond by
  despite during except from in inside into like near of off on onto out outside over past per since than through
  throughout till toward towards under until up upon via versus vs with within without`.split(/\s+/),
);

/** These are as often adverbs (“tipped off”), which are capitals: the printed title decides. */
const particles = new Set('down off out up'.split(' '));

/**
 * A title in headline case. Words with a capital or a digit inside stay as they are.
 *
 * @param title in sentence case, or as printed
 * @param longest letters of the longest preposition that stays small; 4 for Chicago, no limit for MLA
 * @param language only English has headline case; other titles come back unchanged
 * @param printed the title as printed, for words whose case depends on their sense
 */
export function headlineCase(title: string, longest = Infinity, language = 'en', printed = title): string {
  if (!/^en\b/.test(language)) return title;
  const words = title.split(/(\s+)/);
  const printedWords = printed.split(/(\s+)/);
  let opens = true;
  return words
    .map((word, index) => {
      if (/^\s*$/.test(word)) return word;
      const first = opens || /^[“‘]/.test(word);
      opens = /[:?!—]['’”]*$/.test(word);
      const last = index === words.length - 1;
      const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
      const small =
        always.has(core) ||
        (prepositions.has(core) &&
          core.length <= longest &&
          !(particles.has(core) && isCapital(printedWords[index] ?? '')));
      if (small && !first && !last) return word.replace(/\p{L}/u, (letter) => letter.toLowerCase());
      return word
        .split('-')
        .map((part, place) => capital(part, place > 0))
        .join('-');
    })
    .join('');
}

/** A word with its first letter large; in a compound the small words stay small (“Face-to-Face”). */
function capital(word: string, inCompound: boolean): string {
  if (/\p{Lu}/u.test(word)) return word;
  if (inCompound && (always.has(word) || prepositions.has(word))) return word;
  return word.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

const isCapital = (word: string) => /^[^\p{L}]*\p{Lu}/u.test(word);
