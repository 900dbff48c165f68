/** Where an article mentions the words of a name, so that what it says of somebody is looked for only there. */

/** Only so many of the paragraphs with a word are looked at; this limits the work for a text of any length. */
const mostParagraphs = 40;
const word = /\p{L}[\p{L}\p{M}’']*/gu;

/**
 * @param paragraphs the article’s
 * @returns the paragraphs, joined, that hold a word of a name other than the first of several: the first forty for each word
 */
export function mentionsIn(paragraphs: readonly string[]): (name: string) => string {
  const byWord = new Map<string, number[]>();
  paragraphs.forEach((paragraph, index) => {
    for (const [match] of paragraph.matchAll(word)) {
      if (!/^\p{Lu}/u.test(match)) continue;
      const key = keyOf(match);
      const found = byWord.get(key);
      if (found === undefined) byWord.set(key, [index]);
      else if (found.length < mostParagraphs && found.at(-1) !== index) found.push(index);
    }
  });
  return (name) => {
    const words = name.match(word) ?? [];
    const chief = words.length > 1 ? words.slice(1) : words;
    const indexes = new Set(chief.flatMap((each) => byWord.get(keyOf(each)) ?? []));
    return [...indexes]
      .sort((a, b) => a - b)
      .map((index) => paragraphs[index])
      .join('\n\n');
  };
}

const keyOf = (match: string) => match.toLowerCase().replace(/[’']s$/u, '');
