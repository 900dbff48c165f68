import { AUXILIARIES, BE, DETERMINERS, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS } from './closed-class.ts';
import { afterAdverbials, afterHearer } from './complements.ts';
import { invertedSubject } from './inversion.ts';
import { DEMONYM } from './names.ts';
import { phraseEndingAt, phraseStartingAt, type Phrase } from './phrases.ts';
import { reportingVerb, type ReportingVerb } from './reporting-verbs.ts';
import { sentenceSubject, subjectBefore, verbGroupStart } from './subjects.ts';
import { tokenAt, type Token } from './tokens.ts';

/** A source with the words that report, in one sentence; indexes count its tokens. */
export interface Cue {
  readonly kind: 'verb' | 'according' | 'declined';
  readonly verb: ReportingVerb | null;
  /** Index of the verb, or of "according". */
  readonly at: number;
  /** First token of source and verb group. */
  readonly from: number;
  /** First token after the cue: what is reported may start here. */
  readonly to: number;
  readonly subject: Phrase | null;
  /** The subject stands behind the verb: “…,” said the mayor. */
  readonly inverted: boolean;
  /** The subject is that of an earlier verb: "…, adding that …", "… and said …". */
  readonly shared: boolean;
}

const PLURALS =
  /^(?:some|many|most|several|few|others|both|all|people|men|women|those|these|police|percent|media|team|majority)$/;
/** Verbs that a headline in capitals is read by. */
const HEADLINE_VERBS = new Set(['says', 'said', 'say', 'tells', 'told', 'calls', 'warns', 'asks']);
/** What someone issues: the one who issued it says what stands in it. */
const ISSUED =
  /^(?:statement|letter|email|e-mail|tweet|tweets|post|message|memo|release|speech|interview|note|video|op-ed|ad|ads|remarks|comments)$/;

/** Every cue of a sentence, in order. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, lower } = tokenAt(tokens, index);
    if (kind !== 'word') continue;
    const cue = lower === 'according' ? accordingTo(tokens, index) : verbCue(tokens, index, cues);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], index: number): Cue | null {
  if (tokenAt(tokens, index + 1).lower !== 'to') return null;
  const subject = phraseStartingAt(tokens, index + 2, tokens.length);
  if (subject === null) return null;
  return {
    kind: 'according',
    verb: null,
    at: index,
    from: index,
    to: subject.to,
    subject,
    inverted: false,
    shared: false,
  };
}

function verbCue(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at);
  const verb = reportingVerb(token.lower);
  if (verb === undefined || (token.capital && at > 0 && !HEADLINE_VERBS.has(token.lower))) return null;
  if (verb.lemma === 'state' && verb.shape !== 'past' && verb.shape !== 'ing' && !takesClause(tokenAt(tokens, at + 1)))
    return null;
  if (verb.particles !== null && !verb.particles.includes(tokenAt(tokens, at + 1).lower)) return null;
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
  const found = findSubject(tokens, group, at, verb, earlier);
  if (found === null) return null;
  const behind = at + (verb.particles === null ? 1 : 2);
  const to = verb.group === 'call' || verb.group === 'speak' ? behind : afterHearer(tokens, behind, verb);
  const from = found.shared ? group : Math.min(found.subject.from, group);
  return { kind: 'verb', verb, at, from, to, subject: found.subject, inverted: false, shared: found.shared };
}

interface FoundSubject {
  readonly subject: Phrase;
  readonly shared: boolean;
}

function findSubject(
  tokens: readonly Token[],
  group: number,
  at: number,
  verb: ReportingVerb,
  earlier: readonly Cue[],
): FoundSubject | null {
  const before = tokenAt(tokens, group - 1);
  const bare = group === at || !hasAuxiliary(tokens, group, at);
  const having = tokenAt(tokens, group).lower === 'having';
  const nonFinite = having || (verb.shape === 'ing' && bare) || (verb.shape === 'base' && before.lower === 'to');
  if (nonFinite) return nonFiniteSubject(tokens, group, verb, earlier);
  const own = subjectBefore(tokens, group);
  if (own !== null) {
    if (verb.shape === 'base' && bare && !isPlural(tokens, own)) return null;
    if (verb.shape === 'third' && bare && isBareNoun(tokens, own)) return null;
    return { subject: own, shared: false };
  }
  if (!/^(?:and|but|or|then|,)$/.test(before.lower)) return null;
  return sharedSubject(tokens, group, earlier);
}

/** "…, saying that …", "a statement saying …", "went on to say …". */
function nonFiniteSubject(
  tokens: readonly Token[],
  group: number,
  verb: ReportingVerb,
  earlier: readonly Cue[],
): FoundSubject | null {
  const before = tokenAt(tokens, group - 1);
  const document =
    before.kind === 'word' && !PREPOSITIONS.has(before.lower) && verb.shape === 'ing'
      ? phraseEndingAt(tokens, group - 1, Math.max(0, group - 6))
      : null;
  if (document !== null && before.lower !== 'and' && before.lower !== 'as') {
    const issuer = ISSUED.test(before.lower) ? sentenceSubject(tokens, group) : null;
    return { subject: issuer !== null && issuer.from !== document.from ? issuer : document, shared: issuer !== null };
  }
  return sharedSubject(tokens, group, earlier);
}

function sharedSubject(tokens: readonly Token[], group: number, earlier: readonly Cue[]): FoundSubject | null {
  const last = earlier.findLast((cue, position) => cue.verb !== null && cue.verb.group !== 'speak' && cue.verb.group !== 'show' && !cue.shared && !isNested(tokens, cue, earlier[position - 1]));
  if (last?.subject != null) return { subject: last.subject, shared: true };
  const subject = sentenceSubject(tokens, group);
  return subject === null ? null : { subject, shared: true };
}

/** Whether a cue opens what the cue before it reports: "she said [that] he thinks …". */
function isNested(tokens: readonly Token[], cue: Cue, previous: Cue | undefined): boolean {
  if (previous === undefined) return false;
  return cue.from === previous.to || (cue.from === previous.to + 1 && tokenAt(tokens, previous.to).lower === 'that');
}

function hasAuxiliary(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const { lower, kind } = tokenAt(tokens, index);
    if (AUXILIARIES.has(lower) || kind === 'possessive' || /[’'](?:ve|d|re|ll)$/.test(lower)) return true;
  }
  return false;
}

function isPassive(tokens: readonly Token[], group: number, at: number, verb: ReportingVerb): boolean {
  if (verb.shape !== 'past' && verb.shape !== 'participle') return false;
  let have = false;
  for (let index = group; index < at; index += 1) {
    const { lower, kind } = tokenAt(tokens, index);
    if (BE.has(lower)) return true;
    have ||= /^ha(?:s|ve|d|ving)/.test(lower) || kind === 'possessive' || /[’'](?:ve|d)$/.test(lower);
  }
  return verb.shape === 'participle' && !have;
}

function takesClause(next: Token): boolean {
  return next.lower === 'that' || next.kind === 'quote' || next.text === ':' || next.text === ',';
}

/** "her claims", "a new report", "the reported sum": a noun or adjective of the same shape as the verb. */
function isNoun(tokens: readonly Token[], group: number, at: number, verb: ReportingVerb): boolean {
  if (group < at) return false;
  const before = tokenAt(tokens, at - 1);
  if (before.kind === 'possessive') return true;
  if (DEMONYM.test(before.lower) && before.capital && at > 1 && verb.shape === 'third') return true;
  if (before.kind === 'number') return verb.shape === 'base' || verb.shape === 'third';
  if (
    before.lower === 'to' ||
    before.lower === 'by' ||
    before.lower === 'in' ||
    before.lower === 'as' ||
    before.lower === 'for' ||
    before.lower === 'of'
  ) {
    return verb.shape !== 'ing' && !(before.lower === 'to' && verb.shape === 'base');
  }
  if (PREPOSITIONS.has(before.lower) && verb.shape !== 'ing') return true;
  if (
    DETERMINERS.has(before.lower) &&
    !/^(?:all|some|many|most|few|several|others?|both|another|each|this|that|these|those|one)$/.test(before.lower)
  )
    return true;
  return POSSESSIVES.has(before.lower) && before.lower !== 'her';
}

/** One small word with no article, as in "dropped direct attacks": the verb after it is a noun. */
function isBareNoun(tokens: readonly Token[], phrase: Phrase): boolean {
  const { lower, capital, kind } = tokenAt(tokens, phrase.from);
  return (
    phrase.to - phrase.from === 1 &&
    kind === 'word' &&
    !capital &&
    !SUBJECT_PRONOUNS.has(lower) &&
    !DETERMINERS.has(lower) &&
    !/one$|body$/.test(lower)
  );
}

function isPlural(tokens: readonly Token[], phrase: Phrase): boolean {
  let head = phrase.to - 1;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (lower === 'and') return true;
    if (index > phrase.from && PREPOSITIONS.has(lower)) {
      head = index - 1;
      break;
    }
  }
  const { lower } = tokenAt(tokens, head);
  if (SUBJECT_PRONOUNS.has(lower)) return lower !== 'he' && lower !== 'she' && lower !== 'it';
  const first = tokenAt(tokens, phrase.from).lower;
  const last = tokenAt(tokens, phrase.to - 1);
  if (
    last.kind === 'word' &&
    !last.capital &&
    !/[^su'’]s$|^(?:people|men|women|media|police|percent)$/.test(last.lower)
  ) {
    if (
      !PREPOSITIONS.has(tokenAt(tokens, phrase.to - 2).lower) &&
      !/^(?:the|a|this|that)$/.test(tokenAt(tokens, phrase.to - 2).lower)
    )
      return PLURALS.test(lower) || PLURALS.test(first);
  }
  if (PLURALS.test(lower)) return true;
  if (/^(?:some|many|most|several|few|these|those)$/.test(first)) return true;
  return /[^su'’]s$/.test(lower) || /%$/.test(lower);
}
