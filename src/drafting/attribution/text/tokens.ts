import type { TextRange } from '../../text-range.ts';

type TokenKind = 'word' | 'number' | 'quote' | 'possessive' | 'mark' | 'none';

/** A word, number, mark or whole quotation; a quotation is one token whatever it holds. */
export interface Token extends TextRange {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
}

/** What `tokenAt` gives beyond either end of a sentence. */
const noToken: Token = { kind: 'none', text: '', lower: '', capital: false, start: -1, end: -1 };

const tokenPattern =
  /“[^“”]*”|(?:\p{Lu}\.)+(?:\p{Lu}\b\.?)?|(?:Mrs?|Ms|Mx|Messrs|Dr|Sens?|Reps?|Govs?|Dels?|Gen|Brig|Maj|Col|Lt|Sgt|Cpl|Pvt|Cmdr|Prof|Rev|Fr|Msgr|Jr|Sr|St|Capt|Adm|Atty|Supt|Insp|Det|Inc|Corp|Ltd|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|M[RSX]|MRS|DR|SENS?|REPS?|GOVS?|DEL|GEN|COL|LT|SGT|CAPT|ADM|PROF|REV|JR|SR|ST)\.|[$£€]?\p{N}[\p{N}.,:]*(?:st|nd|rd|th|s)?(?:-\p{L}+)*%?|\p{L}[\p{L}\p{N}\p{M}]*(?:[-’'&.‑](?=\p{L})[\p{L}\p{N}\p{M}]+)*|\.{3}|--|[^\s]/gu;
const possessivePattern = /^(.+?)([’']s)$/iu;
const negationEnding = /n[’']t$/iu;

/** The tokens of a masked text within the range. */
export function tokenize(masked: string, range: TextRange): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = range.start;
  for (
    let match = tokenPattern.exec(masked);
    match !== null && match.index < range.end;
    match = tokenPattern.exec(masked)
  ) {
    pushToken(tokens, match[0], match.index);
  }
  tokenPattern.lastIndex = 0;
  return tokens;
}

function pushToken(tokens: Token[], text: string, start: number): void {
  const kind = kindOf(text);
  const possessive = kind === 'word' ? possessivePattern.exec(text) : null;
  if (possessive !== null && !negationEnding.test(text)) {
    const stem = possessive[1] ?? '';
    tokens.push(token('word', stem, start), token('possessive', text.slice(stem.length), start + stem.length));
    return;
  }
  const number = kind === 'number' ? text.replace(/[.,:]+$/, '') : text;
  tokens.push(token(kind, number, start));
  if (number.length < text.length) tokens.push(token('mark', text.slice(number.length), start + number.length));
}

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  if (first === 0x201c) return 'quote';
  if ((first >= 97 && first <= 122) || (first >= 65 && first <= 90)) return 'word';
  if (/^[$£€]?\p{N}/u.test(text)) return 'number';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}

function token(kind: TokenKind, text: string, start: number): Token {
  const capital = kind === 'word' && /^\p{Lu}/u.test(text);
  return { kind, text, lower: text.toLowerCase(), capital, start, end: start + text.length };
}

/** The token at an index, or one of kind `none` beyond the ends. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? noToken;
}

/** Tokens `from` (inclusive) to `to` (exclusive) of a sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
