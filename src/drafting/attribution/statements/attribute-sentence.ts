import type { TextRange } from '../../text-range.ts';
import { determiners, prepositions } from '../words/closed-class-words.ts';
import type { Sentence } from '../article-text.ts';
import { findStatements, type Statement } from './find-statements.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import type { Form } from '../attribution.ts';

/** An attribution before its speaker is resolved. */
export interface UnresolvedAttribution {
  readonly form: Form;
  readonly parts: readonly TextRange[];
  readonly cue: TextRange | null;
  readonly speakerWords: TextRange | null;
  /** Whom the words mean where they are a label like "A": the place that names the speaker, or a description. */
  readonly refersTo?: TextRange | string | null | undefined;
  /** Index of its first sentence. */
  readonly sentence: number;
  /** Index of the last sentence that is part of it. */
  readonly lastSentence: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** What the cues of one sentence attribute. */
export function attributeSentence(sentence: Sentence, index: number): UnresolvedAttribution[] {
  return findStatements(sentence.tokens, sentence.cues).flatMap((statement) =>
    attributeStatement(sentence, index, statement),
  );
}

function attributeStatement(sentence: Sentence, index: number, { cue, ranges }: Statement): UnresolvedAttribution[] {
  const { tokens } = sentence;
  const parts = ranges.map((range) => textRangeOf(tokens, range));
  const speakerWords = cue.subject === null ? null : textRangeOf(tokens, cue.subject);
  const form = cue.kind === 'declined' ? 'declined' : formOf(tokens, ranges);
  const common = {
    form,
    parts,
    cue: textRangeOf(tokens, { from: cue.from, to: Math.max(cue.to, cue.at + 1) }),
    sentence: index,
    lastSentence: index,
    paragraph: sentence.paragraph,
  } as const;
  if (cue.kind === 'declined' && cue.subject !== null)
    return eachDecliningSubject(tokens, cue.subject).map((speakerWords) => ({ ...common, speakerWords }));
  return [{ ...common, speakerWords }];
}

/** "The agency and Smith declined": each of the two declined. */
function eachDecliningSubject(tokens: readonly Token[], subject: TokenRange): TextRange[] {
  for (let index = subject.from + 1; index < subject.to - 1; index += 1) {
    if (tokenAt(tokens, index).lower !== 'and') continue;
    if (prepositions.has(tokenAt(tokens, index - 1).lower) || !isFullSubject(tokens, index + 1, subject.to)) break;
    return [
      textRangeOf(tokens, { from: subject.from, to: index }),
      textRangeOf(tokens, { from: index + 1, to: subject.to }),
    ];
  }
  return [textRangeOf(tokens, subject)];
}

/** "the mayor" and "Smith" can name a speaker without what stands before the "and"; "Mexican officials" perhaps not. */
function isFullSubject(tokens: readonly Token[], from: number, to: number): boolean {
  return determiners.has(tokenAt(tokens, from).lower) || tokenAt(tokens, to - 1).capital;
}

function formOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Form {
  let quoted = false;
  let unquoted = false;
  for (const { from, to } of ranges) {
    for (let index = from; index < to; index += 1) {
      const { kind } = tokenAt(tokens, index);
      quoted ||= kind === 'quote';
      unquoted ||= kind === 'word' || kind === 'number';
    }
  }
  if (!quoted) return 'indirect';
  return unquoted ? 'mixed' : 'direct';
}

/** The range of the text that the tokens cover. */
export function textRangeOf(tokens: readonly Token[], range: TokenRange): TextRange {
  return { start: tokenAt(tokens, range.from).start, end: tokenAt(tokens, range.to - 1).end };
}
