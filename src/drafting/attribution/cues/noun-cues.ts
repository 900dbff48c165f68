import { afterAdverbials } from './complements.ts';
import type { Cue } from './cue.ts';
import { phraseEndingAt } from '../phrases/phrases.ts';
import { possessivePronouns } from '../words/closed-class-words.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Nouns for something said or held, with a clause that "that" opens. */
const statementNouns =
  /^(?:claims?|assertions?|statements?|suggestions?|insistence|contentions?|allegations?|accusations?|arguments?|warnings?|predictions?|beliefs?|promises?|pledges?|vows?|admissions?|denials?|complaints?|views?|assessments?|conclusions?|opinions?|fears?|testimony|remarks?|comments?|declarations?|announcements?|estimates?)$/;
/** At most so many adjectives between possessor and noun: "her oft-repeated, false claim". */
const mostAdjectives = 3;

/** The cue of "Bell’s claim that …", "his suggestion that …": the possessor says it. */
export function nounCue(tokens: readonly Token[], at: number): Cue | null {
  const { lower, capital } = tokenAt(tokens, at);
  if (capital || !statementNouns.test(lower)) return null;
  const to = afterAdverbials(tokens, at + 1);
  if (tokenAt(tokens, to).lower !== 'that') return null;
  const subject = possessorBefore(tokens, at);
  if (subject === null) return null;
  return { kind: 'noun', verb: null, at, from: subject.from, to, subject, inverted: false, shared: false };
}

function possessorBefore(tokens: readonly Token[], noun: number): TokenRange | null {
  for (let index = noun - 1; index >= Math.max(0, noun - 1 - mostAdjectives); index -= 1) {
    const { kind, lower } = tokenAt(tokens, index);
    if (kind === 'possessive') return phraseEndingAt(tokens, index - 1, 0);
    if (possessivePronouns.has(lower) && lower !== 'whose') return { from: index, to: index + 1 };
    if (kind !== 'word') return null;
  }
  return null;
}
