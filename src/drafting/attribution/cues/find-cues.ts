import { afterAdverbials, afterHearer } from './complements.ts';
import type { Cue } from './cue.ts';
import { findSubject } from './cue-subjects.ts';
import { invertedSubject } from './inverted-subjects.ts';
import { nounCue } from './noun-cues.ts';
import { phraseStartingAt } from '../phrases/phrases.ts';
import { isAdverb } from '../words/closed-class-words.ts';
import { reportingVerb, type ReportingVerb } from '../words/reporting-verbs.ts';
import { verbGroupStart } from '../phrases/verb-subjects.ts';
import { tokenAt, type Token } from '../text/tokens.ts';
import { isNoun, isPassive } from './verb-use.ts';

/** Verbs that report even with a capital, as in headlines. */
const headlineVerbs = new Set(['says', 'said', 'say', 'tells', 'told', 'calls', 'warns', 'asks']);

/** Every cue of a sentence, in order. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, lower } = tokenAt(tokens, index);
    if (kind !== 'word') continue;
    const cue =
      lower === 'according' ? accordingTo(tokens, index) : (nounCue(tokens, index) ?? verbCue(tokens, index, cues));
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], index: number): Cue | null {
  return tokenAt(tokens, index + 1).lower === 'to' ? statedBy(tokens, index, index) : null;
}

/** "As reported by the Herald, …" tells the source as "according to" does. */
function asReportedBy(tokens: readonly Token[], index: number, verb: ReportingVerb): Cue | null {
  if (verb.shape !== 'past' && verb.shape !== 'participle') return null;
  const from = isAdverb(tokenAt(tokens, index - 1).lower) ? index - 2 : index - 1;
  if (tokenAt(tokens, index + 1).lower !== 'by' || tokenAt(tokens, from).lower !== 'as') return null;
  return statedBy(tokens, from, index);
}

/** A cue from `from` on whose source follows the preposition after `index`. */
function statedBy(tokens: readonly Token[], from: number, index: number): Cue | null {
  const subject = phraseStartingAt(tokens, index + 2, tokens.length);
  if (subject === null) return null;
  return {
    kind: 'according',
    verb: null,
    at: index,
    from,
    to: subject.to,
    subject,
    inverted: false,
    shared: false,
  };
}

function verbCue(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at);
  const verb = reportingVerb(token.lower);
  if (verb === undefined || (token.capital && at > 0 && !headlineVerbs.has(token.lower))) return null;
  if (verb.lemma === 'state' && verb.shape !== 'past' && verb.shape !== 'ing' && !takesClause(tokenAt(tokens, at + 1)))
    return null;
  if (verb.particles !== null && !verb.particles.includes(tokenAt(tokens, at + 1).lower)) return null;
  const reported = asReportedBy(tokens, at, verb);
  if (reported !== null) return reported;
  const group = verbGroupStart(tokens, at);
  if (isPassive(tokens, group, at, verb) || isNoun(tokens, group, at, verb)) return null;

  const inverted = invertedSubject(tokens, group, at, verb);
  if (inverted !== null) {
    return {
      kind: 'verb',
      verb,
      at,
      from: group,
      to: afterAdverbials(tokens, inverted.to),
      subject: inverted,
      inverted: true,
      shared: false,
    };
  }
  const subject = findSubject(tokens, group, at, verb, earlier);
  if (subject === null) return null;
  const after = at + (verb.particles === null ? 1 : 2);
  const to = verb.group === 'call' || verb.group === 'speak' ? after : afterHearer(tokens, after, verb);
  const from = subject.shared ? group : Math.min(subject.subject.from, group);
  return { kind: 'verb', verb, at, from, to, ...subject, inverted: false };
}

function takesClause(next: Token): boolean {
  return next.lower === 'that' || next.kind === 'quote' || next.text === ':' || next.text === ',';
}
