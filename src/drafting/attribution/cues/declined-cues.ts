import type { Cue } from './cue.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { subjectBefore, verbGroupStart } from '../phrases/verb-subjects.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

const refusalVerbs = /^(?:declined|declines|refused|refuses|declining|refusing)$/;
const negations =
  /^(?:not|never|n’t|n't|didn’t|didn't|wouldn’t|wouldn't|couldn’t|couldn't|hasn’t|hasn't|haven’t|haven't|cannot|failed)$/;
const answerVerbs = /^(?:respond|responded|return|returned|reply|replied|answer|answered|comment|commented|reached)$/;
const commentVerbs =
  /^(?:comment|comments|comment\.|elaborate|discuss|respond|say|speak|talk|identify|confirm|provide|reply|be)$/;
/** What a refusal is about, where the verb alone does not say that a reporter asked. */
const interviewWords = /^(?:interviewed|named|identified|quoted)$/;
/** Something that reporters send: where they wanted a comment. */
const requests =
  /^(?:request|requests|inquiry|inquiries|query|queries|questions|call|calls|message|messages|email|emails|e-mail|e-mails|voicemail|voicemails|text|texts|letter|letters)$/;
/** Who asks, or for what. */
const askers =
  /^(?:comment|comments|interview|interviews|reporter|reporters|journalist|journalists|newspaper|response|seeking|requesting|times|post|gazette|herald|journal|press|ap|reuters|politico|news|magazine|story|article|me)$/;
/** Words after a request in which its end is looked for. */
const longestRequest = 9;

/** The cue of a refusal to comment: "declined to comment", "did not respond to a request for comment". */
export function findDeclinedCue(tokens: readonly Token[]): Cue | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (refusalVerbs.test(lower) && tokenAt(tokens, index + 1).lower === 'to' && refusesReporter(tokens, index + 2))
      return cue(tokens, index);
    if (answerVerbs.test(lower) && isNegated(tokens, index) && answersReporter(tokens, index))
      return cue(tokens, index);
  }
  return null;
}

/** "declined [to] comment", "declined [to] be interviewed", "refused [to] answer reporters’ questions". */
function refusesReporter(tokens: readonly Token[], verb: number): boolean {
  const { lower } = tokenAt(tokens, verb);
  if (lower === 'be') return interviewWords.test(tokenAt(tokens, verb + 1).lower);
  return commentVerbs.test(lower) || (lower === 'answer' && answersReporter(tokens, verb));
}

/**
 * Whether an answer that was not given was one to a reporter: a request "for comment" or one that is left at that ("did not
 * return calls."); "queries about their taxes" are none.
 */
function answersReporter(tokens: readonly Token[], verb: number): boolean {
  const { lower } = tokenAt(tokens, verb);
  if (/^(?:comment|commented)$/.test(lower)) return true;
  if (lower.startsWith('answer') && tokenAt(tokens, verb + 1).lower === 'to') return false;
  let asked = false;
  for (let index = verb + 1; index < verb + longestRequest; index += 1) {
    const token = tokenAt(tokens, index);
    if (askers.test(token.lower) && (asked || lower === 'reached' || token.lower !== 'me')) return true;
    asked ||= requests.test(token.lower);
    if (token.kind === 'none' || /^[.,;]$/.test(token.text))
      return asked && requests.test(tokenAt(tokens, index - 1).lower);
  }
  return false;
}

function isNegated(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 4); back -= 1)
    if (negations.test(tokenAt(tokens, back).lower)) return true;
  return false;
}

function cue(tokens: readonly Token[], at: number): Cue | null {
  const group = verbGroupStart(tokens, at);
  const subject = subjectBefore(tokens, group) ?? sentenceSubject(tokens, group);
  if (subject === null) return null;
  return {
    kind: 'declined',
    verb: null,
    at,
    from: Math.min(subject.from, group),
    to: at + 1,
    subject,
    inverted: false,
    shared: false,
  };
}
