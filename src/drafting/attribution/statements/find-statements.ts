import { auxiliaries, clauseOpeners, prepositions } from '../words/closed-class-words.ts';
import type { Cue } from '../cues/cue.ts';
import { plainVerbs, isReport, clauseStart } from './statement-filter.ts';
import {
  followingEnd,
  isIntroduction,
  wholeQuotationStart,
  hasStatementBefore,
  precedingStart,
  continuedQuotation,
  trimMarks,
} from './statement-limits.ts';
import { closesQuote, findComma, hasQuote, isQuote } from '../text/token-ranges.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** What one cue reports, as ranges of tokens (`to` exclusive); the cue itself is left out. */
export interface Statement {
  readonly cue: Cue;
  readonly ranges: readonly TokenRange[];
}

/** With fewer tokens than this before ", he said," the statement continues after the cue. */
const shortStart = 6;

/** The statements of a sentence, one for each cue that has one. */
export function findStatements(tokens: readonly Token[], cues: readonly Cue[]): Statement[] {
  const statements: Statement[] = [];
  cues.forEach((cue, position) => {
    const ranges = rangesOf(tokens, cue, cues, position)
      .map((range) => trimMarks(tokens, range))
      .filter((range) => range.to > range.from);
    if (ranges.length > 0 && isReport(tokens, cue, ranges)) statements.push({ cue, ranges });
  });
  return statements;
}

function rangesOf(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): TokenRange[] {
  const end = followingEnd(tokens, cue, cues, position);
  const start = precedingStart(tokens, cue, cues, position);
  const before = { from: wholeQuotationStart(tokens, start, cue.from), to: cue.from };
  const after = { from: cue.to, to: end };
  const next = tokenAt(tokens, cue.to);
  const hasBefore =
    hasStatementBefore(tokens, before) &&
    !(isIntroduction(tokens, before) && cue.verb !== null && !plainVerbs.has(cue.verb.lemma));
  if (cue.kind === 'noun')
    return [{ from: cue.to, to: findComma(tokens, cue.to, end) === -1 ? end : findComma(tokens, cue.to, end) }];
  if (cue.kind === 'declined') return [{ from: cue.at, to: end }];
  if (cue.kind === 'according') return accordingRanges(tokens, cue, before, after, hasBefore);
  if (cue.shared) return [after];
  if (cue.verb?.group === 'call' || cue.verb?.group === 'speak')
    return [hasBefore && closesQuote(tokens, cue.from - 1) ? before : after];
  if (next.text === ':') return hasBefore && !isQuote(tokens, cue.to + 1) ? [before, after] : [after];
  if (cue.inverted) {
    return hasBefore
      ? [before, ...predicateAfter(tokens, before, after), ...continuedQuotation(tokens, after)]
      : [after];
  }
  if (next.text === ',') {
    if (isQuote(tokens, cue.to + 1))
      return hasBefore && endsWithComma(tokens, cue.from - 1) ? [before, after] : [after];
    if (!hasBefore) return opensAside(tokens, cue.to + 1) || isSubordinate(tokens, cue.from) ? [] : [after];
    return continuesAfterCue(tokens, cue, before) ? [before, after] : [before];
  }
  const closed =
    next.kind === 'none' ||
    (next.kind === 'mark' && next.text !== '$' && next.text !== '(') ||
    next.lower === 'and' ||
    next.lower === 'but';
  if (closed) return hasBefore ? [before] : [];
  const clauseFollows = clauseStart.test(next.lower) && !isQuote(tokens, before.from);
  if (
    hasBefore &&
    closesQuote(tokens, cue.from - 1) &&
    next.kind !== 'quote' &&
    next.lower !== 'that' &&
    !clauseFollows
  )
    return [before];
  if (hasBefore && closesQuote(tokens, cue.from - 1) && next.kind === 'quote') return [before, after];
  return [after];
}

function accordingRanges(
  tokens: readonly Token[],
  cue: Cue,
  before: TokenRange,
  after: TokenRange,
  hasBefore: boolean,
): TokenRange[] {
  if (!hasBefore) {
    const comma = findComma(tokens, cue.to, after.to);
    return comma === -1 ? [after] : [{ from: comma + 1, to: after.to }];
  }
  const all = { from: before.from, to: cue.from };
  const isContinued = tokenAt(tokens, cue.from - 1).text === ',' && all.to - all.from < shortStart;
  return isContinued
    ? [all, { from: findComma(tokens, cue.to, after.to) + 1 || after.to, to: after.to }]
    : [all, ...continuedQuotation(tokens, after)];
}

function continuesAfterCue(tokens: readonly Token[], cue: Cue, before: TokenRange): boolean {
  const next = tokenAt(tokens, cue.to + 1);
  if (next.kind === 'none' || /^(?:who|which|and|but|or|whose)$/.test(next.lower)) return false;
  if (auxiliaries.has(next.lower) || continuers.test(next.lower) || isSubordinateClause(tokens, before)) return true;
  if (next.lower.endsWith('ing') || /^(?:as|though|although|while|when|after|before|a|an|the)$/.test(next.lower))
    return false;
  return before.to - before.from <= shortStart && !hasQuote(tokens, before);
}

/** What goes on with a statement after ", he said,": "…, he said, by asking nobody". */
const continuers = /^(?:by|because|so|unless|until|if|rather|including|especially|without|than)$/;

/** "When she got there, [she said,] the gate was shut": a clause or phrase that needs what follows the cue. */
function isSubordinateClause(tokens: readonly Token[], before: TokenRange): boolean {
  const { lower } = tokenAt(tokens, before.from);
  const opens =
    prepositions.has(lower) ||
    (clauseOpeners.has(lower) && !/^(?:that|but|so|yet|or|nor|what|why|how|who|whom)$/.test(lower)) ||
    lower.endsWith('ing');
  return opens && !hasQuote(tokens, before) && findComma(tokens, before.from, before.to - 1) === -1;
}

/** "The trouble, said Bell, the engineer, is that …": the verb of the sentence, after the cue and a description of the speaker. */
function predicateAfter(tokens: readonly Token[], before: TokenRange, after: TokenRange): TokenRange[] {
  if (before.to - before.from > shortStart || hasQuote(tokens, before)) return [];
  for (let comma = findComma(tokens, after.from, after.to); comma !== -1;) {
    if (auxiliaries.has(tokenAt(tokens, comma + 1).lower)) return [{ from: comma + 1, to: after.to }];
    comma = findComma(tokens, comma + 1, after.to);
  }
  return [];
}

/** "When the meeting concluded," reports nothing; "As Bell said," does. */
function isSubordinate(tokens: readonly Token[], from: number): boolean {
  const { lower } = tokenAt(tokens, from - 1);
  return (
    lower !== 'but' &&
    lower !== 'so' &&
    lower !== 'yet' &&
    (clauseOpeners.has(lower) || lower === 'after' || lower === 'before')
  );
}

/** Whether what follows a comma only adds to the sentence: a clause, a phrase, a participle. */
function opensAside(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokenAt(tokens, index);
  return (
    clauseOpeners.has(lower) ||
    prepositions.has(lower) ||
    lower === 'who' ||
    lower === 'as' ||
    lower === 'and' ||
    lower.endsWith('ing')
  );
}

function endsWithComma(tokens: readonly Token[], index: number): boolean {
  return closesQuote(tokens, index) || tokenAt(tokens, index).text === ',';
}
