import { DETERMINERS, PREPOSITIONS } from '../words/closed-class-words.ts';
import type { Sentence } from '../article-text.ts';
import { findStatements, type Statement } from './find-statements.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import type { Form, Span } from '../attribution.ts';

/** An attribution before its speaker is resolved. */
export interface Draft {
  readonly form: Form;
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Index of its sentence, of the last sentence that is part of it, and of its paragraph. */
  readonly sentence: number;
  readonly last: number;
  readonly paragraph: number;
}

/** The drafts of one sentence: what its own cues attribute. */
export function draftSentence(sentence: Sentence, index: number): Draft[] {
  return findStatements(sentence.tokens, sentence.cues).flatMap((statement) => draft(sentence, index, statement));
}

function draft(sentence: Sentence, index: number, { cue, ranges }: Statement): Draft[] {
  const { tokens } = sentence;
  const parts = ranges.map((range) => spanOf(tokens, range));
  const source = cue.subject === null ? null : spanOf(tokens, cue.subject);
  const form = cue.kind === 'declined' ? 'declined' : formOf(tokens, ranges);
  const common = {
    form,
    parts,
    cue: spanOf(tokens, { from: cue.from, to: Math.max(cue.to, cue.at + 1) }),
    sentence: index,
    last: index,
    paragraph: sentence.paragraph,
  } as const;
  if (cue.kind === 'declined' && cue.subject !== null)
    return eachSubject(tokens, cue.subject).map((half) => ({ ...common, source: half }));
  return [{ ...common, source }];
}

/** "The agency and Smith declined": each of the two declined. */
function eachSubject(tokens: readonly Token[], subject: TokenRange): Span[] {
  for (let index = subject.from + 1; index < subject.to - 1; index += 1) {
    if (tokenAt(tokens, index).lower !== 'and') continue;
    if (PREPOSITIONS.has(tokenAt(tokens, index - 1).lower) || !standsAlone(tokens, index + 1, subject.to)) break;
    return [spanOf(tokens, { from: subject.from, to: index }), spanOf(tokens, { from: index + 1, to: subject.to })];
  }
  return [spanOf(tokens, subject)];
}

/** "the mayor" and "Smith" can be a source without what stands before the "and"; "Mexican officials" perhaps not. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  return DETERMINERS.has(tokenAt(tokens, from).lower) || tokenAt(tokens, to - 1).capital;
}

function formOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Form {
  let quoted = false;
  let own = false;
  for (const { from, to } of ranges) {
    for (let index = from; index < to; index += 1) {
      const { kind } = tokenAt(tokens, index);
      quoted ||= kind === 'quote';
      own ||= kind === 'word' || kind === 'number';
    }
  }
  if (!quoted) return 'indirect';
  return own ? 'mixed' : 'direct';
}

/** The span that the tokens cover. */
export function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  return { start: tokenAt(tokens, range.from).start, end: tokenAt(tokens, range.to - 1).end };
}
