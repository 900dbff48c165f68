import type { Cue } from './cue.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { subjectBefore, verbGroupStart } from '../phrases/verb-subjects.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

const refusalVerbs = /^(?:declined|declines|refused|refuses|declining|refusing)$/;
const negations =
  /^(?:not|never|n’t|n't|didn’t|didn't|wouldn’t|wouldn't|couldn’t|couldn't|hasn’t|hasn't|haven’t|haven't|cannot)$/;
const answerVerbs = /^(?:respond|responded|return|returned|reply|replied|answer|answered|comment|commented|reached)$/;
const commentVerbs =
  /^(?:comment|comments|comment\.|elaborate|discuss|respond|answer|say|speak|talk|identify|confirm|provide|reply)$/;
const requestNouns =
  /^(?:request|requests|comment|inquiry|inquiries|questions|call|calls|message|messages|email|emails|e-mail)$/;

/** The cue of a refusal to comment: "declined to comment", "did not respond to a request for comment". */
export function findDeclinedCue(tokens: readonly Token[]): Cue | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const { lower } = tokenAt(tokens, index);
    if (
      refusalVerbs.test(lower) &&
      tokenAt(tokens, index + 1).lower === 'to' &&
      commentVerbs.test(tokenAt(tokens, index + 2).lower)
    ) {
      return cue(tokens, index);
    }
    if (answerVerbs.test(lower) && isNegated(tokens, index) && mentionsRequest(tokens, index))
      return cue(tokens, index);
  }
  return null;
}

function isNegated(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 4); back -= 1)
    if (negations.test(tokenAt(tokens, back).lower)) return true;
  return false;
}

function mentionsRequest(tokens: readonly Token[], index: number): boolean {
  for (let next = index; next < index + 9; next += 1) if (requestNouns.test(tokenAt(tokens, next).lower)) return true;
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
