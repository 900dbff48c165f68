/**
 * The suspend data of a course (`cmi.suspend_data`), which a learning system keeps between sessions: 4,096 characters, of
 * which none should be a problem for an old database. So the state is JSON, deflated, in letters and digits.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64Url, toBase64Url } from '../base64url.ts';

/** Characters (SCORM 1.2 Run-Time Environment, § 3.4.4, CMIString4096). */
export const longestSuspendData = 4096;

/** Bytes that a real state can inflate to; what a learning system gives back is not to be trusted. */
const mostInflated = 500_000;

/** A state as text, or null where it is too long. */
export function encodeState(state: unknown): string | null {
  const text = `1.${toBase64Url(deflateSync(strToU8(JSON.stringify(state)), { level: 9 }))}`;
  return text.length > longestSuspendData ? null : text;
}

/** The state, or null where the text holds none. */
export function decodeState(text: string): unknown {
  if (!text.startsWith('1.') || text.length > longestSuspendData) return null;
  try {
    return JSON.parse(strFromU8(inflateSync(fromBase64Url(text.slice(2)), { out: new Uint8Array(mostInflated) })));
  } catch {
    return null;
  }
}

/** Answers by the id of their prompt. */
export type Answers = Readonly<Record<string, string>>;

/**
 * A state with as many answers as there is room for: where not all fit, the longest are left out first.
 *
 * @param state what is kept beside the answers
 * @returns the text, and the prompts whose answers are not in it
 */
export function encodeAnswers(answers: Answers, state: object): { text: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const kept = new Map(Object.entries(answers));
  for (;;) {
    const text = encodeState({ ...state, answers: Object.fromEntries(kept) });
    if (text !== null) return { text, leftOut };
    const [longest] = [...kept].sort(([, a], [, b]) => b.length - a.length);
    if (longest === undefined) return { text: '', leftOut };
    kept.delete(longest[0]);
    leftOut.push(longest[0]);
  }
}
