import type { Token } from './tokens.ts';

/** Lower-case forms of the words that a text writes in lower case, and with a capital where no sentence begins. */
export interface WordCase {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** A sentence of at least this many words, with capitals at this share of them, is a headline: they tell nothing. */
const headline = { words: 3, share: 0.6 };

/** Whether a sentence is a headline by its capitals. */
export function isHeadline(tokens: readonly Token[]): boolean {
  if (/^[.?!]$/.test(tokens.at(-1)?.text ?? '')) return false;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const capitalized = words.filter(({ capital }) => capital).length;
  return words.length >= headline.words && capitalized >= headline.share * words.length;
}

/** How the text writes words: one that begins a sentence is a name if it has its capital elsewhere too. */
export function wordCase(sentences: readonly { readonly tokens: readonly Token[] }[]): WordCase {
  const lowerCase = new Set<string>();
  const capitals = new Set<string>();
  for (const { tokens } of sentences) {
    const words = tokens.filter(({ kind }) => kind === 'word');
    const inHeadline = isHeadline(tokens);
    words.forEach(({ capital, lower }, index) => {
      if (!capital) lowerCase.add(lower);
      else if (!inHeadline && index > 0) capitals.add(lower);
    });
  }
  return { lower: lowerCase, capital: capitals };
}
