import { clauseOpeners, determiners, isAdverb, prepositions } from '../words/closed-class-words.ts';
import { phraseStartingAt } from './phrases.ts';
import { longestReach } from './verb-subjects.ts';
import { findComma } from '../text/token-ranges.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Tokens of "LIMA, Peru —" and the like. */
const longestDateline = 9;
/** "Minutes later,": a phrase before these words is a time, no subject. */
const timeAdverbs = /^(?:later|earlier|ago|before|after)$/;

/** The subject of a sentence: the first phrase after its introduction. */
export function sentenceSubject(tokens: readonly Token[], ceiling: number): TokenRange | null {
  let start = 0;
  for (let hop = 0; hop < 4; hop += 1) {
    const first = tokenAt(tokens, start);
    const opening = phraseStartingAt(tokens, start, ceiling);
    const dateline = start === 0 ? datelineEnd(tokens) : 0;
    if (dateline > 0) {
      start = dateline;
      continue;
    }
    const introduces =
      timeAdverbs.test(tokenAt(tokens, opening?.to ?? start).lower) ||
      prepositions.has(first.lower) ||
      (clauseOpeners.has(first.lower) && !/^(?:but|nor|or|yet|so)$/.test(first.lower)) ||
      (/ing$|ed$/.test(first.lower) && !determiners.has(tokenAt(tokens, start + 1).lower)) ||
      first.kind === 'quote';
    if (isAdverb(first.lower) || /^(?:but|and|so|yet|or|nor)$/.test(first.lower) || first.kind === 'mark') {
      start += 1;
      continue;
    }
    if (!introduces) break;
    const comma = findComma(tokens, start, Math.min(ceiling, start + longestReach));
    if (comma === -1) break;
    start = comma + 1;
  }
  return phraseStartingAt(tokens, start, ceiling);
}

/** Index after "LIMA, Peru —" or "WASHINGTON (AP) -", which open the first sentence of a report; 0 where none does. */
function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{2,}$/u.test(tokenAt(tokens, 0).text)) return 0;
  for (let index = 1; index < longestDateline; index += 1) {
    const { text, capital } = tokenAt(tokens, index);
    if (/^(?:—|–|-|--)$/.test(text)) return index + 1;
    if (!capital && !/^[,.()]$/.test(text)) break;
  }
  return 0;
}
