import {
  auxiliaries,
  clauseOpeners,
  daysAndMonths,
  determiners,
  irregularPasts,
  subjectPronouns,
} from '../words/closed-class-words.ts';
import { isNickname } from '../names/nicknames.ts';
import { reportingVerb } from '../words/reporting-verbs.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

const personalPronouns = new Set(['i', 'he', 'she', 'they', 'we', 'who']);
/** Verb forms that describe the noun before them: "officials briefed on …". */
const describingParticiples = new Set(['briefed', 'involved', 'told', 'asked', 'known']);

/** Whether a phrase that is read backwards ends before it includes the token. */
export function stopsBackwards(tokens: readonly Token[], index: number, floor: number, last: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'mark') return token.text !== '&' && token.text !== '-' && token.text !== '/';
  if (token.kind === 'quote') return !isNickname(tokens, index);
  if (token.kind === 'possessive' || token.kind === 'number') return false;
  if (clauseOpeners.has(token.lower)) return true;
  if (auxiliaries.has(token.lower) && token.lower !== 'may') return true;
  if (index < last && personalPronouns.has(token.lower)) return true;
  if (token.lower === 'and') return !joinsSubjects(tokens, index, floor);
  if (index === last) return false;
  if (token.capital) return isDate(token, tokenAt(tokens, index + 1));
  if (irregularPasts.has(token.lower)) return true;

  const verb = reportingVerb(token.lower);
  if (verb?.shape !== 'past') return false;
  return !describingParticiples.has(token.lower) && !endsReducedRelative(tokens, index);
}

/** "In May two officials", "On Monday Bell": a date with no comma before the subject. */
function isDate({ lower }: Token, next: Token): boolean {
  return (
    (daysAndMonths.has(lower) || lower === 'may') &&
    (determiners.has(next.lower) || (next.capital && lower.endsWith('day')))
  );
}

/** "officials interviewed by …": a participle before a preposition describes the noun before it. */
function endsReducedRelative(tokens: readonly Token[], index: number): boolean {
  return tokenAt(tokens, index + 1).lower === 'by';
}

/** Whether "and" joins two halves of a subject, rather than two clauses. */
function joinsSubjects(tokens: readonly Token[], and: number, floor: number): boolean {
  const left = tokenAt(tokens, and - 1);
  const right = tokenAt(tokens, and + 1);
  if (left.kind !== 'word') return false;
  for (let index = and - 1; index >= Math.max(floor, and - 8); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.kind === 'mark' || token.kind === 'quote')
      return left.capital === right.capital || right.lower === 'other';
    if (auxiliaries.has(token.lower) || subjectPronouns.has(token.lower)) return false;
    if (reportingVerb(token.lower)?.shape === 'past') return false;
    if (!token.capital && /[^e]ed$/.test(token.lower) && tokenAt(tokens, index - 1).kind === 'word') return false;
  }
  return true;
}
