/** Attempts at “Who said it?” as a line of characters, two for each claim: its first try and its last. */
import type { Attempts } from '../attempts.ts';
import { parts, type Judgment } from '../who-said-it.ts';

/** Stands for no try. */
const noTry = '.';

const encodeJudgment = (judgment: Judgment | null) =>
  judgment === null ? noTry : String(parts.reduce((bits, part, index) => bits + (judgment[part] ? 2 ** index : 0), 0));

function decodeJudgment(character: string): Judgment | null {
  if (!/^[0-7]$/.test(character)) return null;
  const bits = Number(character);
  return Object.fromEntries(parts.map((part, index) => [part, (bits >> index) % 2 === 1])) as Judgment;
}

/** @param claims ids of all claims of the exercise, in order */
export function encodeTries(claims: readonly string[], tries: ReadonlyMap<string, Attempts>): string {
  return claims
    .map((id) => tries.get(id))
    .map((made) => encodeJudgment(made?.first ?? null) + encodeJudgment(made?.last ?? null))
    .join('');
}

/**
 * The tries in such a line. When they were made is not in it.
 *
 * @param revision of the reading that the exercise is of
 */
export function decodeTries(text: string, claims: readonly string[], revision: string): Attempts[] {
  return claims.flatMap((claim, index) => {
    const first = decodeJudgment(text.charAt(2 * index));
    const last = decodeJudgment(text.charAt(2 * index + 1));
    return first === null ? [] : [{ claim, first, at: 0, revision, last, later: last === null ? 0 : 1 }];
  });
}
