import type { ContextAttribution, UncuedQuotation } from './uncued-quotation.ts';
import type { ArticleText, Sentence } from '../article-text.ts';
import { textRangeOf, type UnresolvedAttribution } from '../statements/attribute-sentence.ts';
import { phraseEndingAt, phraseStartingAt } from '../phrases/phrases.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { sentenceSubject } from '../phrases/sentence-subjects.ts';
import { headIndex, isNounPhrase } from '../phrases/noun-phrases.ts';
import { isFirstName } from '../names/first-names.ts';
import { determiners } from '../words/closed-class-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';
import type { WordCase } from '../text/word-case.ts';

/** A speaker who is not named again can be the speaker of quotations at most this many paragraphs after their last words. */
const longestSilence = 2;

/** A quotation inside a sentence whose subject names nobody is somebody’s words from this length on (code units). */
const shortestUnresolved = 30;

/** The speaker of a quotation inside a sentence that has no reporting verb: the subject of the sentence. */
export function speakerInSentence(
  quotation: Quotation,
  host: Sentence,
  near: UnresolvedAttribution | null,
): ContextAttribution | null {
  const { tokens } = host;
  const at = firstAtOrAfter(tokens, quotation.start);
  const colon = nameBeforeColon(host, at);
  if (colon !== null) return { cue: colon, speakerWords: colon, continuesPrevious: false };
  const speakerWords =
    subjectAfterQuotation(host, at) ?? namingSubject(tokens, at) ?? host.cues.at(-1)?.subject ?? null;
  if (speakerWords !== null && (speakerWords.to <= at || speakerWords.from > at))
    return withoutCue(textRangeOf(tokens, speakerWords));
  if (near?.speakerWords !== undefined && near.speakerWords !== null) return withoutCue(near.speakerWords);
  // Words whose speaker is not found are left to be filled in, unless they are too few to be anybody’s.
  const subject = quotation.end - quotation.start >= shortestUnresolved ? sentenceSubject(tokens, at) : null;
  return withoutCue(subject === null ? null : textRangeOf(tokens, subject));
}

/** The subject of the sentence before, if it is a person; otherwise whoever spoke last. */
export function speakerBefore(
  article: ArticleText,
  uncued: UncuedQuotation,
  near: UnresolvedAttribution | null,
): ContextAttribution | null {
  const { quotation, previous, sentence } = uncued;
  const before = article.sentences[sentence - 1];
  if (before === undefined) return null;
  const continued = article.quotations[uncued.index - 1];
  const isContinued = continued?.continues === true && continued.paragraph === quotation.paragraph - 1;
  const subject = isContinued ? null : personalSubject(before, article.inText);
  if (near !== null && before.paragraph === quotation.paragraph) return withoutCue(subject ?? near.speakerWords);
  const recent = previous !== null && previous.paragraph >= quotation.paragraph - longestSilence;
  const latest = recent ? previous.speakerWords : null;
  const spokeLast = previous !== null && previous.lastSentence >= sentence - 1;
  return withoutCue(spokeLast ? (latest ?? subject) : (subject ?? latest));
}

/** The subject of a sentence before the quotation, where it is a noun phrase. */
function namingSubject(tokens: readonly Token[], at: number): TokenRange | null {
  const subject = sentenceSubject(tokens, at);
  return subject !== null && isNounPhrase(tokens, subject) ? subject : null;
}

function withoutCue(speakerWords: TextRange | null): ContextAttribution | null {
  return speakerWords === null ? null : { cue: null, speakerWords, continuesPrevious: false };
}

/** “…,” the nominee quipped: a phrase right after a quotation that opens the sentence, whatever its verb. */
function subjectAfterQuotation({ tokens }: Sentence, at: number): TokenRange | null {
  if (at !== 0 || !/[,?!—–-]”$/.test(tokenAt(tokens, 0).text)) return null;
  return phraseStartingAt(tokens, 1, tokens.length);
}

/** "More from Jo Bell: “…”": the name before the colon. */
function nameBeforeColon({ tokens }: Sentence, at: number): TextRange | null {
  if (tokenAt(tokens, at - 1).text !== ':') return null;
  let floor = at - 2;
  while (floor > 0 && !/^[-–—,;]$/.test(tokenAt(tokens, floor - 1).text)) floor -= 1;
  const phrase = phraseEndingAt(tokens, at - 2, floor);
  return phrase !== null && tokenAt(tokens, phrase.to - 1).capital ? textRangeOf(tokens, phrase) : null;
}

/** The subject of a sentence where it is a name, a pronoun for a person or a person’s role: "Bell disagreed." */
function personalSubject({ tokens }: Sentence, inText: WordCase): TextRange | null {
  const subject = sentenceSubject(tokens, tokens.length);
  if (subject === null || !isNounPhrase(tokens, subject)) return null;
  const first = tokenAt(tokens, subject.from);
  const head = tokenAt(tokens, headIndex(tokens, subject));
  const pronoun = /^(?:he|she|they)$/.test(first.lower);
  const role = determiners.has(first.lower) && !head.capital && isPersonNoun(head.lower);
  return pronoun || role || hasName(tokens, subject, inText) ? textRangeOf(tokens, subject) : null;
}

function hasName(tokens: readonly Token[], { from, to }: TokenRange, inText: WordCase): boolean {
  const opens = from === 0;
  if (to - from === 1) return opens && isNameInText(tokenAt(tokens, from), inText);
  for (let index = opens ? from + 1 : from; index < to; index += 1) if (tokenAt(tokens, index).capital) return true;
  return false;
}

function isNameInText({ capital, lower }: Token, inText: WordCase): boolean {
  return capital && !inText.lower.has(lower) && (inText.capital.has(lower) || isFirstName(lower));
}
