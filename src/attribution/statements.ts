import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS, isAdverb } from './closed-class.ts';
import type { Cue } from './cues.ts';
import { tokenAt, type Token } from './tokens.ts';

/** What one cue reports, as ranges of tokens (`to` exclusive); the cue itself is left out. */
export interface Statement {
  readonly cue: Cue;
  readonly ranges: readonly Range[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Code units of a quotation that can be a whole statement. */
const WHOLE_QUOTE = 20;
/** Verbs so plain that a clause before them is what they report. */
const PLAIN = new Set(['say', 'note', 'report', 'add', 'write', 'explain']);
/** Relative length under which words before ", he said," cannot be the whole statement. */
const SHORT_START = 6;
const STARTS_CLAUSE = /^(?:that|whether|how|why|what|if|it|he|she|they|we|i|you|there)$/;
const DOCUMENTS =
  /^(?:polls?|surveys?|reports?|stud(?:y|ies)|data|analys[ie]s|documents?|records?|e-?mails?|figures?|results?|numbers?|statistics|review|investigation|research|researchers|memos?|letters?|article|audit|voters?|filings?|court|judge|jury|panel)$/;
/** Verbs of the mind that attribute only with a clause that "that" opens, or a quotation. */
const NEEDS_THAT = new Set(['know', 'feel', 'guess', 'understand', 'assume', 'figure', 'see', 'mean']);
/** Verbs that are mostly no speech, so that they report only a clause or a quotation. */
const NEEDS_CLAUSE = new Set([
  'conclude',
  'plead',
  'comment',
  'determine',
  'beam',
  'rule',
  'doubt',
  'agree',
  'swear',
  'signal',
  'offer',
  'post',
  'begin',
  'repeat',
  'continue',
  'add',
  'remark',
  'answer',
  'text',
  'submit',
  'cry',
  'reason',
  'see',
  'read',
  'suspect',
  'expect',
  'fear',
  'counter',
  'rant',
  'chant',
  'reveal',
]);

/** The statements of a sentence, one for each cue that has one. */
export function findStatements(tokens: readonly Token[], cues: readonly Cue[]): Statement[] {
  const statements: Statement[] = [];
  cues.forEach((cue, position) => {
    const ranges = rangesOf(tokens, cue, cues, position)
      .map((range) => trimRange(tokens, range))
      .filter((range) => range.to > range.from);
    if (ranges.length > 0 && reports(tokens, cue, ranges)) statements.push({ cue, ranges });
  });
  return statements;
}

function rangesOf(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): Range[] {
  const end = followingEnd(tokens, cue, cues, position);
  const start = precedingStart(tokens, cue, cues, position);
  const before = { from: ownQuote(tokens, start, cue.from), to: cue.from };
  const after = { from: cue.to, to: end };
  const next = tokenAt(tokens, cue.to);
  const hasBefore =
    precedes(tokens, before) && !(onlyIntroduces(tokens, before) && cue.verb !== null && !PLAIN.has(cue.verb.lemma));
  if (cue.kind === 'declined') return [{ from: cue.at, to: end }];
  if (cue.kind === 'according') return accordingRanges(tokens, cue, before, after, hasBefore);
  if (cue.shared) return [after];
  if (cue.verb?.group === 'call' || cue.verb?.group === 'speak')
    return [hasBefore && closesQuote(tokens, cue.from - 1) ? before : after];
  if (next.text === ':') return hasBefore && !isQuote(tokens, cue.to + 1) ? [before, after] : [after];
  if (cue.inverted) return hasBefore ? [before, ...quoteBehind(tokens, after)] : [after];
  if (next.text === ',') {
    if (isQuote(tokens, cue.to + 1)) return hasBefore && endsOpen(tokens, cue.from - 1) ? [before, after] : [after];
    if (!hasBefore) return opensAside(tokens, cue.to + 1) ? [] : [after];
    return goesOnAfter(tokens, cue, before) ? [before, after] : [before];
  }
  const closed =
    next.kind === 'none' ||
    (next.kind === 'mark' && next.text !== '$' && next.text !== '(') ||
    next.lower === 'and' ||
    next.lower === 'but';
  if (closed) return hasBefore ? [before] : [];
  const clauseAhead = STARTS_CLAUSE.test(next.lower) && !isQuote(tokens, before.from);
  if (hasBefore && closesQuote(tokens, cue.from - 1) && next.kind !== 'quote' && next.lower !== 'that' && !clauseAhead)
    return [before];
  if (hasBefore && closesQuote(tokens, cue.from - 1) && next.kind === 'quote') return [before, after];
  return [after];
}

function accordingRanges(tokens: readonly Token[], cue: Cue, before: Range, after: Range, hasBefore: boolean): Range[] {
  if (!hasBefore) {
    const comma = findComma(tokens, cue.to, after.to);
    return comma === -1 ? [after] : [{ from: comma + 1, to: after.to }];
  }
  const wide = { from: before.from, to: cue.from };
  const goesOn = tokenAt(tokens, cue.from - 1).text === ',' && wide.to - wide.from < SHORT_START;
  return goesOn
    ? [wide, { from: findComma(tokens, cue.to, after.to) + 1 || after.to, to: after.to }]
    : [wide, ...quoteBehind(tokens, after)];
}

/** A quotation that goes on behind the cue: “…,” she said, “…”. */
function quoteBehind(tokens: readonly Token[], after: Range): Range[] {
  for (let index = after.from; index < Math.min(after.to, after.from + 24); index += 1) {
    const { text } = tokenAt(tokens, index);
    if (isQuote(tokens, index + 1) && (text === ',' || text === ':') && closesQuote(tokens, index + 1))
      return [{ from: index + 1, to: index + 2 }];
    if (isQuote(tokens, index)) break;
  }
  return [];
}

/** Where a whole quotation before the cue starts, when other words lead up to it: Then, quietly, “We lost,” he said. */
function ownQuote(tokens: readonly Token[], start: number, cueFrom: number): number {
  const at = isQuote(tokens, cueFrom - 1) ? cueFrom - 1 : cueFrom - 2;
  const quote = tokenAt(tokens, at);
  const whole = quote.kind === 'quote' && quote.text.startsWith('“X') && quote.end - quote.start > WHOLE_QUOTE;
  return whole && at > start && /^[,:]$/.test(tokenAt(tokens, at - 1).text) ? at : start;
}

/** "After the vote," before a verb other than "said" tells when, not what. */
function onlyIntroduces(tokens: readonly Token[], before: Range): boolean {
  const first = tokenAt(tokens, before.from).lower;
  if (hasQuote(tokens, before)) return false;
  return PREPOSITIONS.has(first) || CLAUSE_OPENERS.has(first) || isAdverb(first) || first === 'as' || first === 'even';
}

/** Whether something stands before the cue that it can report. */
function precedes(tokens: readonly Token[], before: Range): boolean {
  if (before.to <= before.from) return false;
  const last = tokenAt(tokens, before.to - 1);
  if (last.kind === 'quote') return true;
  if (!/^(?:,|—|–|--|-|\)|\?|!|\.{3}|…|\.)$/.test(last.text)) return false;
  return before.to - before.from > 3 || tokenAt(tokens, before.from).kind === 'quote' || hasQuote(tokens, before);
}

function precedingStart(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): number {
  let start = 0;
  const previous = cues[position - 1];
  if (previous !== undefined && previous.to <= cue.from && closesQuote(tokens, cue.from - 1)) start = previous.to;
  for (let index = cue.from - 2; index >= Math.max(start, cue.from - 60); index -= 1) {
    if (tokenAt(tokens, index).text === ';') return index + 1;
  }
  return start;
}

/** Where what follows the cue ends: at the sentence's end or where the next cue takes over. */
function followingEnd(tokens: readonly Token[], cue: Cue, cues: readonly Cue[], position: number): number {
  for (const next of cues.slice(position + 1, position + 4)) {
    if (next.from <= cue.to) continue;
    const before = tokenAt(tokens, next.from - 1);
    const joined = /^(?:and|but|while|as|though|although|when)$/.test(before.lower);
    if (next.shared && (before.text === ',' || joined)) return next.from - 1;
    if (next.kind === 'according' && before.text === ',' && next.to - cue.to < 3) return next.from - 1;
    if (joined && /^[,;—–]$/.test(tokenAt(tokens, next.from - 2).text) && !next.shared && next.kind === 'verb')
      return next.from - 2;
    if (before.text === ';') return next.from - 1;
  }
  return tokens.length;
}

/** Whether what follows a comma only adds to the sentence: a clause, a phrase, a participle. */
function opensAside(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokenAt(tokens, index);
  return (
    CLAUSE_OPENERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    lower === 'who' ||
    lower === 'as' ||
    lower === 'and' ||
    /ing$/.test(lower)
  );
}

function goesOnAfter(tokens: readonly Token[], cue: Cue, before: Range): boolean {
  const next = tokenAt(tokens, cue.to + 1);
  if (
    next.kind === 'none' ||
    /ing$/.test(next.lower) ||
    /^(?:who|which|and|but|or|as|though|although|while|whose|when|after|before|a|an|the)$/.test(next.lower)
  )
    return false;
  if (AUXILIARIES.has(next.lower)) return true;
  return before.to - before.from <= SHORT_START && !hasQuote(tokens, before);
}

/** Weeds out verbs that report nothing here. */
function reports(tokens: readonly Token[], cue: Cue, ranges: readonly Range[]): boolean {
  const { verb } = cue;
  if (verb === null) return true;
  const quoted = ranges.some((range) => hasQuote(tokens, range));
  const before = ranges.some((range) => range.to <= cue.from);
  const next = tokenAt(tokens, cue.to);
  const clause = STARTS_CLAUSE.test(next.lower) || next.text === ':';
  if (verb.shape === 'base' && cue.shared && tokenAt(tokens, cue.from - 1).lower === 'to')
    return clause || next.kind === 'quote';
  if (verb.group === 'speak') return quoted;
  if (verb.group === 'show') return clause || (quoted && !before) || documentSubject(tokens, cue);
  if (NEEDS_THAT.has(verb.lemma)) return next.lower === 'that' || next.lower === 'it' || quoted;
  if (NEEDS_CLAUSE.has(verb.lemma) && !before) return clause || quoted;
  if (verb.group === 'think')
    return (
      clause ||
      quoted ||
      before ||
      next.capital ||
      next.lower === 'the' ||
      next.lower === 'his' ||
      next.lower === 'a' ||
      next.lower === 'their'
    );
  if (verb.lemma === 'say' || verb.group === 'tell' || verb.group === 'call') return true;
  if (/^(?:when|as|because|while|since|until|where|and|or)$/.test(next.lower) && !before) return false;
  return !PREPOSITIONS.has(next.lower) || clause || quoted || before || next.lower === 'to' || next.lower === 'of';
}

function documentSubject(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.subject === null) return false;
  for (let index = cue.subject.from; index < cue.subject.to; index += 1)
    if (DOCUMENTS.test(tokenAt(tokens, index).lower)) return true;
  return false;
}

function trimRange(tokens: readonly Token[], range: Range): Range {
  let { from, to } = range;
  while (from < to && isEdge(tokenAt(tokens, from), /^[,:;.—–-]$/)) from += 1;
  while (to > from && isEdge(tokenAt(tokens, to - 1), /^[,:;.?!—–-]$/)) to -= 1;
  return { from, to };
}

function isEdge(token: Token, marks: RegExp): boolean {
  return token.kind === 'mark' && (marks.test(token.text) || token.text === '--');
}

function isQuote(tokens: readonly Token[], index: number): boolean {
  return tokenAt(tokens, index).kind === 'quote';
}

export function hasQuote(tokens: readonly Token[], range: Range): boolean {
  for (let index = range.from; index < range.to; index += 1) if (isQuote(tokens, index)) return true;
  return false;
}

/** A quotation that ends in a mark, or a comma after one: “…,” she said; “…”, she said. */
function closesQuote(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'quote') return true;
  return /^(?:,|—|–)$/.test(token.text) && isQuote(tokens, index - 1);
}

function endsOpen(tokens: readonly Token[], index: number): boolean {
  return closesQuote(tokens, index) || tokenAt(tokens, index).text === ',';
}

function findComma(tokens: readonly Token[], from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (tokenAt(tokens, index).text === ',') return index;
  return -1;
}
