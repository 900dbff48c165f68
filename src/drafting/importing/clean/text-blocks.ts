/** Joins the lines of a text to blocks: paragraphs, headings, single lines. */
import { oneLine } from './characters.ts';

/** A block of text and the line of the file on which it begins, from 1. */
export interface TextBlock {
  text: string;
  line: number;
  /** Whether the file itself says that it is a heading, as a web page does. */
  heading?: true;
  /** Whether the file itself says that it stands beside the article: a footnote, a form for a newsletter. */
  aside?: true;
}

/** No line of a wrapped text is longer; mail, wire copy and terminals wrap at 60 to 100. */
const widestWrap = 110;
/** A line of this length that ends in the middle of a sentence was broken. */
const leastBroken = 40;
/** A line that with the next word would still be this much shorter than the width was not broken by wrapping. */
const slack = 4;

/**
 * Splits a text into blocks. Blank lines part blocks. Lines within a block are one paragraph where the text is
 * hard-wrapped, else each is a block of its own.
 *
 * A break is a wrap where the next line’s first word would not have fitted: this reverses the wrapping
 * algorithm, so the short lines of a head or of dialogue stay apart.
 *
 * @param text with `\n` line breaks and plain spaces
 */
export function splitBlocks(text: string): TextBlock[] {
  const lines = text.split('\n').map((raw, index) => ({ raw: raw.trimEnd(), line: index + 1 }));
  const width = wrapWidth(lines.map(({ raw }) => raw));
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const blocks: TextBlock[] = [];
  let previous: string | null = null;
  for (const { raw, line } of lines) {
    const text = oneLine(raw);
    if (text === '') {
      previous = null;
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && previous !== null && width !== null && isWrap(previous, raw, width)) {
      last.text = joinLines(last.text, text, words);
    } else blocks.push({ text, line });
    previous = raw;
  }
  return blocks;
}

/** Column at which a text is wrapped, or null where it is not. */
function wrapWidth(lines: readonly string[]): number | null {
  const followed = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  if (followed.length === 0) return null;
  // Two lines show no pattern; the longest of all is the best guess.
  if (followed.length < 3) {
    const longest = Math.max(...lines.map((line) => line.length));
    return longest > widestWrap || longest < leastBroken ? null : longest;
  }
  const lengths = followed.map((line) => line.length).sort((a, b) => a - b);
  // One long address in a wrapped text is no sign that it is not wrapped.
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  if (width > widestWrap || width < leastBroken) return null;
  const full = lengths.filter((length) => length > width * 0.75).length;
  return full * 2 > lengths.length ? width : null;
}

function isWrap(previous: string, next: string, width: number): boolean {
  const indent = /^ */.exec(next)?.[0].length ?? 0;
  const before = /^ */.exec(previous)?.[0].length ?? 0;
  if (indent >= before + 2) return false;
  const firstWord = /^\S+/.exec(next.trim())?.[0] ?? '';
  if (previous.length + 1 + firstWord.length > width - slack) return true;
  // Mid-sentence, whatever the width.
  return previous.length >= leastBroken && /[\p{L}\p{N},]$/u.test(previous) && /^\p{Ll}/u.test(next.trim());
}

/** Joins two lines. A word broken at a hyphen is joined where the text has it in one piece elsewhere; otherwise the hyphen stays. */
function joinLines(first: string, second: string, words: ReadonlySet<string>): string {
  const head = /(\p{L}+)-$/u.exec(first)?.[1];
  const tail = /^\p{Ll}+/u.exec(second)?.[0];
  if (head === undefined || tail === undefined) return `${first} ${second}`;
  const isOneWord = words.has((head + tail).toLowerCase());
  return isOneWord ? first.slice(0, -1) + second : first + second;
}
