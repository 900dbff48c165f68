/**
 * Makes the quotation marks of an English article uniform: “…” outside, ‘…’ inside. Papers write them ‘…’, «…», „…“ or
 * ''…''; whatever reads the article later knows one kind.
 */

interface Pair {
  open: number;
  close: number;
}

/** Curls that a word processor set the wrong way: ‘em, ‘90s, rock ‘n’ roll. */
const wrongCurl = /‘(?=(?:em|tis|twas|til|n’|cause|\d0s)\b)/giu;

/** Guillemets and low marks as “…”. Marks of the other direction, »…«, are told by the blanks around them. */
export function withCurlyMarks(text: string): string {
  if (!/[«»‹›„‟‚]/u.test(text)) return text;
  return text
    .replace(/„\s?([^„“”]*?)\s?[“”]/gu, '“$1”')
    .replace(/‚([^‚‘’]*?)[‘’](?!\p{L})/gu, '‘$1’')
    .replace(/(?<![^\s([{—–-])»(?=\S)([^«»]*?)(?<=\S)«/gu, '“$1”')
    .replace(/(?<![^\s([{—–-])›(?=\S)([^‹›]*?)(?<=\S)‹/gu, '‘$1’')
    .replace(/«\s?/gu, '“')
    .replace(/\s?»/gu, '”')
    .replace(/‹\s?(?=\p{L})/gu, '‘')
    .replace(/(?<=[\p{L}\p{P}])\s?›/gu, '’')
    .replace(/„/gu, '“')
    .replace(/‟/gu, '”');
}

/**
 * The paragraphs of an article with “…” for its outer quotation marks. Where most of its quotations stand in single marks,
 * as in British papers, the two kinds change places; apostrophes stay.
 *
 * @param paragraphs their marks curly already
 */
export function withDoubleMarks(paragraphs: readonly string[]): string[] {
  const texts = paragraphs.map((text) => text.replace(wrongCurl, '’'));
  const pairs = texts.map((text, index) => singlePairs(text, (texts[index + 1] ?? '').startsWith('‘')));
  const singles = texts.reduce((sum, text, index) => sum + outside(pairs[index] ?? [], doublePairs(text)), 0);
  const doubles = texts.reduce((sum, text, index) => sum + outside(doublePairs(text), pairs[index] ?? []), 0);
  if (singles <= doubles) return [...paragraphs];
  return texts.map((text, index) => {
    const next = texts[index + 1] ?? '';
    return exchanged(text, pairs[index] ?? [], next.startsWith('‘'));
  });
}

/** How many pairs stand in none of some others. */
function outside(pairs: readonly Pair[], others: readonly Pair[]): number {
  return pairs.filter(({ open, close }) => !others.some((other) => other.open < open && close < other.close)).length;
}

function doublePairs(text: string): Pair[] {
  return [...text.matchAll(/“[^“”]*”/gu)].map(({ 0: words, index }) => ({
    open: index,
    close: index + words.length - 1,
  }));
}

/**
 * The pairs of single marks that quote, apostrophes told apart.
 *
 * @param goesOn whether the next paragraph opens with a mark: a quotation may then stay open in this one
 */
function singlePairs(text: string, goesOn: boolean): Pair[] {
  const opening = [...text.matchAll(/(?<![\p{L}\p{N}])‘(?=[\p{L}\p{N}“¿¡$£€…[(])/gu)].map(({ index }) => index);
  const closing = [...text.matchAll(/(?<=\S)’(?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  const pairs: Pair[] = [];
  let from = 0;
  opening.forEach((open, index) => {
    if (open < (pairs.at(-1)?.close ?? -1)) return;
    const limit = opening[index + 1] ?? text.length;
    while ((closing[from] ?? Infinity) < open) from += 1;
    const candidates: number[] = [];
    for (let at = from; (closing[at] ?? Infinity) < limit; at++) candidates.push(closing[at] ?? 0);
    const close = closingMark(text, candidates, goesOn);
    if (close !== null) pairs.push({ open, close });
  });
  return pairs;
}

/** Of some marks after an opening one the one that closes: the others are apostrophes, as in “the miners’ well”. */
function closingMark(text: string, candidates: readonly number[], mayStayOpen: boolean): number | null {
  const isPaused = (at: number) => /[.,!?…;:—–)\]”]/u.test(text.charAt(at - 1));
  for (const at of candidates) {
    const before = text.slice(Math.max(0, at - 3), at);
    const isFollowed = /^’\s\p{Ll}/u.test(text.slice(at, at + 3));
    const perhapsApostrophe = isFollowed && (/s$/iu.test(before) || /\p{L}in$/u.test(before));
    if (!perhapsApostrophe) return at;
    if (!mayStayOpen && !candidates.some((later) => later > at && isPaused(later))) return at;
  }
  return null;
}

function exchanged(text: string, pairs: readonly Pair[], goesOn: boolean): string {
  const characters = text.split('');
  const isInside = (at: number) => pairs.some(({ open, close }) => open < at && at < close);
  characters.forEach((character, at) => {
    if (character === '“' && isInside(at)) characters[at] = '‘';
    if (character === '”' && isInside(at)) characters[at] = '’';
  });
  for (const { open, close } of pairs) {
    characters[open] = '“';
    characters[close] = '”';
  }
  // A quotation that continues in the next paragraph is not closed in this one.
  const last = text.lastIndexOf('‘');
  if (goesOn && last !== -1 && last > (pairs.at(-1)?.close ?? -1)) characters[last] = '“';
  return characters.join('');
}
