import { determiners, prepositions } from '../words/closed-class-words.ts';
import type { Cue } from '../cues/cue.ts';
import { hasQuote } from '../text/token-ranges.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Verbs that report a clause before them whatever it begins with. */
export const plainVerbs = new Set(['say', 'note', 'report', 'add', 'write', 'explain']);

const documentWords =
  /^(?:polls?|surveys?|reports?|stud(?:y|ies)|data|analys[ie]s|documents?|records?|e-?mails?|figures?|results?|numbers?|statistics|review|investigation|research|researchers|memos?|letters?|article|audit|voters?|filings?|court|judge|jury|panel)$/;

/** Verbs of the mind that attribute only with a clause that "that" opens, or a quotation. */
const verbsThatNeedThat = new Set(['know', 'feel', 'guess', 'understand', 'assume', 'figure', 'see', 'mean']);

/** Verbs that are mostly no speech, so that they report only a clause or a quotation. */
const verbsThatNeedClause = new Set([
  'conclude',
  'pledge',
  'maintain',
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

/** Verbs that, negated, tell that something was not said: "has not said when". */
const unsaid = new Set(['say', 'disclose', 'reveal', 'explain', 'announce', 'confirm', 'indicate', 'tell']);

/** Verbs after which "to" tells whom or what is answered. */
const answers = new Set(['respond', 'reply', 'answer']);

/** A word that only a clause starts with. */
export const clauseStart = /^(?:that|whether|how|why|what|if|it|he|she|they|we|i|you|there)$/;

/** Whether a cue reports anything here; many verbs do so only with a clause or a quotation. */
export function isReport(tokens: readonly Token[], cue: Cue, ranges: readonly TokenRange[]): boolean {
  const { verb } = cue;
  if (saysNothing(tokens, cue)) return false;
  if (verb === null) return true;
  const quoted = ranges.some((range) => hasQuote(tokens, range));
  const before = ranges.some((range) => range.to <= cue.from);
  const next = tokenAt(tokens, cue.to);
  const clause = clauseStart.test(next.lower) || next.text === ':';
  if (verb.shape === 'base' && cue.shared && tokenAt(tokens, cue.from - 1).lower === 'to') {
    return (verb.group === 'say' || verb.group === 'tell') && (clause || next.kind === 'quote');
  }
  if (verb.group === 'speak') return quoted;
  if (answers.has(verb.lemma) && next.lower === 'to' && !before) return quoted;
  if (verb.group === 'show') return clause || (quoted && !before) || documentSubject(tokens, cue);
  if (verbsThatNeedThat.has(verb.lemma))
    return next.lower === 'that' || (next.lower === 'it' && verb.lemma !== 'know') || quoted;
  if (verbsThatNeedClause.has(verb.lemma) && !before)
    return clause || quoted || (verb.lemma === 'pledge' && next.lower === 'to');
  if (verb.group === 'think') return clause || quoted || before || next.capital || determiners.has(next.lower);
  if (verb.lemma === 'say' || verb.group === 'tell' || verb.group === 'call') return true;
  if (/^(?:when|as|because|while|since|until|where|and|or)$/.test(next.lower) && !before) return false;
  return !prepositions.has(next.lower) || clause || quoted || before || next.lower === 'to' || next.lower === 'of';
}

/** "Nobody said", "said nothing of it", "has not said when": there is nothing that anybody said. */
function saysNothing(tokens: readonly Token[], cue: Cue): boolean {
  const { subject, verb } = cue;
  if (cue.kind === 'declined' || verb === null) return false;
  const next = tokenAt(tokens, cue.to);
  if (subject !== null && /^(?:nobody|none|no)$/.test(tokenAt(tokens, subject.from).lower)) return true;
  const after = tokenAt(tokens, cue.to + 1);
  if (next.lower === 'nothing' && (verb.group === 'say' || verb.group === 'tell'))
    return (
      after.kind !== 'word' || prepositions.has(after.lower) || /^(?:more|else|and|but|publicly)$/.test(after.lower)
    );
  if (!unsaid.has(verb.lemma) || !/^(?:when|where|who|how|why|what|whether|if)$/.test(next.lower)) return false;
  for (let index = cue.from; index < cue.at; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (lower === 'not' || lower === 'never' || /n[’']t$/.test(lower)) return true;
  }
  return false;
}

function documentSubject(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.subject === null) return false;
  for (let index = cue.subject.from; index < cue.subject.to; index += 1)
    if (documentWords.test(tokenAt(tokens, index).lower)) return true;
  return false;
}
