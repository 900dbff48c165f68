/** Smart quotes: straight quotation marks and apostrophes become curly ones. */

/** Words that begin with an apostrophe where something is left out. */
const elisions = /^(?:em|til|tis|twas|cause|bout|round|neath|n)\b/iu;

/**
 * Replaces the straight quotation marks and apostrophes of one paragraph by curly ones. Marks that are curly already stay;
 * nothing else changes.
 */
export function smartQuotes(paragraph: string): string {
  if (!/["'`]|‘‘|’’/u.test(paragraph)) return paragraph;
  return smartSingleQuotes(smartDoubleQuotes(pairedMarks(paragraph)));
}

/** Old wire copy writes ``…'', library databases ''…''. Two marks after feet are inches: 5'10''. */
function pairedMarks(text: string): string {
  return text
    .replace(/``([^`]*?)''/gu, '“$1”')
    .replace(/(?<!')'''(?!')/gu, (_, at: number, whole: string) => (opensAfter(whole.charAt(at - 1)) ? `"'` : `'"`))
    .replace(/(?<!\d['’]\d{1,2})(?<!['’‘])(?:''|‘‘|’’)(?!['’‘])/gu, '"');
}

/** Whether a mark after `before` (one character, or none at the start) can open. */
const opensAfter = (before: string) => /^[\s([{<—–‘“/-]?$/u.test(before);
const isSpace = (character: string) => /^\s?$/u.test(character);

function smartDoubleQuotes(text: string): string {
  const characters = Array.from(text);
  let open = false;
  return characters
    .map((character, index) => {
      if (character === '“') open = true;
      else if (character === '”') open = false;
      if (character !== '"') return character;
      const before = characters[index - 1] ?? '';
      const next = characters[index + 1] ?? '';
      // Where spacing tells nothing (a mark between spaces), marks alternate.
      if (isSpace(before) && isSpace(next)) open = next !== '' && !open;
      else open = opensAfter(before) && !isSpace(next) && !(open && /[.,;:!?)\]]/u.test(next));
      return open ? '“' : '”';
    })
    .join('');
}

function smartSingleQuotes(text: string): string {
  return text.replace(/'/gu, (_, index: number) => {
    const before = text.slice(Math.max(0, index - 1), index);
    const after = text.slice(index + 1, index + 400);
    if (!opensAfter(before) || !/^[\p{L}\p{N}“]/u.test(after)) return '’';
    if (/^\d\ds?\b/u.test(after) || elisions.test(after)) return '’';
    // An opening mark needs a closing one: a mark after a letter or a stop, with no letter behind it.
    return /[\p{L}\p{N}.,!?…]'(?![\p{L}\p{N}])/u.test(after) ? '‘' : '’';
  });
}
