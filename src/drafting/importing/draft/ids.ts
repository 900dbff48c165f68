/** Names for addresses and files, made from text. */

const functionWords = new Set(
  'a an the and or but nor of to in on at by for from with as is are was were be been being has have had that this these those it its he she they his her their we our you i not no so than then there which who whom whose will would could should may might can do does did said says'.split(
    ' ',
  ),
);

/** Lower-case letters and digits joined by hyphens, cut at a word; `otherwise` where the text has none. */
export function slugFromText(text: string, longest: number, otherwise: string): string {
  return joinWords(asciiWords(text), longest) || otherwise;
}

/** An id for a claim: its first words that tell something. */
export function claimIdFromText(text: string): string {
  const words = asciiWords(text);
  const telling = words.filter((word) => !functionWords.has(word) && word.length > 2);
  const id = joinWords((telling.length > 1 ? telling : words).slice(0, 3), 24);
  // Words that stand alone, and those that begin like the page’s own anchors, could be taken for one of them.
  return id.includes('-') && !/^(?:lens|main|s\d|p\d|r\d)/u.test(id) ? id : `claim-${id || 'here'}`;
}

/** `wanted`, or with the first number from 2 that makes it free. Takes the id it returns. */
export function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${String(number)}`;
  taken.add(id);
  return id;
}

/** Words in plain letters: accents away, apostrophes closed up. */
export function asciiWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’'.]/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/æ/gu, 'ae')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

function joinWords(words: readonly string[], longest: number): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
