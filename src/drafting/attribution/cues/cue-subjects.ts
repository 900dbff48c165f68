import { prepositions } from '../words/closed-class-words.ts';
import type { Cue } from './cue.ts';
import { phraseEndingAt } from '../phrases/phrases.ts';
import { hasPluralHead, isPlural } from '../phrases/plurals.ts';
import type { ReportingVerb } from '../words/reporting-verbs.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { subjectBefore } from '../phrases/verb-subjects.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import { hasAuxiliary, isBareNoun } from './verb-use.ts';

/** A shared subject is looked for in at most so many earlier cues; this limits the work. */
const mostEarlierCues = 8;
/** Documents that someone issues: whoever issued one says what is written in it. */
const issuedDocuments =
  /^(?:statement|letter|email|e-mail|tweet|tweets|post|message|memo|release|speech|interview|note|video|op-ed|ad|ads|remarks|comments)$/;

/** What a reported clause opens with, so that the verb before it is one. */
const clauseOpening = /^(?:that|it|he|she|they|we|i|you|there|the|a|his|her|their|this|these|those)$/;

interface FoundSubject {
  readonly subject: TokenRange;
  readonly shared: boolean;
}

/** The subject of a verb: its own, that of an earlier verb, or none. `group` is the start of the verb group, `at` the verb. */
export function findSubject(
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
    if (verb.shape === 'base' && bare && !isPlural(tokens, own)) return distantPlural(tokens, group, own, verb);
    if (verb.shape === 'third' && bare && isBareNoun(tokens, own)) return null;
    return { subject: own, shared: false };
  }
  if (!/^(?:and|but|or|then|,)$/.test(before.lower)) return null;
  return sharedSubject(tokens, group, earlier);
}

/** "Critics of the mayor say": the plural that "say" needs, where a clause follows, stands farther back than the nearest noun. */
function distantPlural(
  tokens: readonly Token[],
  group: number,
  own: TokenRange,
  verb: ReportingVerb,
): FoundSubject | null {
  if (verb.group !== 'say' && verb.group !== 'think') return null;
  const next = tokenAt(tokens, group + 1);
  if (!clauseOpening.test(next.lower) && !next.capital) return null;
  if (hasPluralHead(tokens, own)) return { subject: own, shared: false };
  const subject = sentenceSubject(tokens, group);
  if (subject === null || subject.from >= own.from || !isPlural(tokens, subject)) return null;
  return { subject, shared: false };
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
    before.kind === 'word' && !prepositions.has(before.lower) && verb.shape === 'ing'
      ? phraseEndingAt(tokens, group - 1, Math.max(0, group - 6))
      : null;
  if (document !== null && before.lower !== 'and' && before.lower !== 'as') {
    const issuer = issuedDocuments.test(before.lower) ? sentenceSubject(tokens, group) : null;
    return { subject: issuer !== null && issuer.from !== document.from ? issuer : document, shared: issuer !== null };
  }
  return sharedSubject(tokens, group, earlier);
}

function sharedSubject(tokens: readonly Token[], group: number, earlier: readonly Cue[]): FoundSubject | null {
  const recent = earlier.slice(-mostEarlierCues);
  const last = recent.findLast(
    (cue, position) =>
      cue.verb !== null &&
      cue.verb.group !== 'speak' &&
      cue.verb.group !== 'show' &&
      !cue.shared &&
      !isNested(tokens, cue, recent[position - 1]),
  );
  const subject = last?.subject ?? sentenceSubject(tokens, group);
  return subject === null ? null : { subject, shared: true };
}

/** Whether a cue begins the words that the cue before it reports: "she said [that] he thinks …". */
function isNested(tokens: readonly Token[], cue: Cue, previous: Cue | undefined): boolean {
  if (previous === undefined) return false;
  return cue.from === previous.to || (cue.from === previous.to + 1 && tokenAt(tokens, previous.to).lower === 'that');
}
