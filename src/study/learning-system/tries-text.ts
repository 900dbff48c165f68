/** Tries at “Who said it?” as a line of signs, two for each claim: its first try and its last. */
import { parts, type Judgment } from '../who-said-it.ts';
import type { Attempts } from '../attempts.ts';

/** No try. */
const none = '.';

const signOf = (judgment: Judgment | null) =>
  judgment === null ? none : String(parts.reduce((bits, part, index) => bits + (judgment[part] ? 2 ** index : 0), 0));

function judgmentOf(sign: string): Judgment | null {
  if (!/^[0-7]$/.test(sign)) return null;
  const bits = Number(sign);
  return Object.fromEntries(parts.map((part, index) => [part, (bits >> index) % 2 === 1])) as Judgment;
}

/** @param claims ids of all claims of the exercise, in order */
export function triesText(claims: readonly string[], tries: ReadonlyMap<string, Attempts>): string {
  return claims
    .map((id) => tries.get(id))
    .map((made) => signOf(made?.first ?? null) + signOf(made?.last ?? null))
    .join('');
}

/**
 * The tries in such a line. When they were made is not in it.
 *
 * @param revision of the reading that the exercise is of
 */
export function triesFrom(text: string, claims: readonly string[], revision: string): Attempts[] {
  return claims.flatMap((claim, index) => {
    const first = judgmentOf(text.charAt(2 * index));
    const last = judgmentOf(text.charAt(2 * index + 1));
    return first === null ? [] : [{ claim, first, at: 0, revision, last, later: last === null ? 0 : 1 }];
  });
}

/** First tries in per cent of all that there is to get right: three parts a claim. A claim that was not tried counts. */
export function scoreOf(claims: readonly string[], tries: ReadonlyMap<string, Attempts>): number {
  const right = claims.reduce((sum, id) => {
    const first = tries.get(id)?.first;
    return sum + (first === undefined ? 0 : parts.filter((part) => first[part]).length);
  }, 0);
  return claims.length === 0 ? 0 : Math.round((100 * right) / (parts.length * claims.length));
}
