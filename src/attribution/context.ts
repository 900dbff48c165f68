import type { ArticleText, Sentence } from './document.ts';
import { spanOf, type Draft } from './drafts.ts';
import type { Quotation } from './quotations.ts';
import { phraseEndingAt, phraseStartingAt } from './phrases.ts';
import { sentenceSubject } from './subjects.ts';
import { firstAtOrAfter } from './turns.ts';
import type { Form, Span } from './types.ts';

/** A quotation of fewer words than this, with no cue, is taken for a term or irony. */
const SCARE_WORDS = 3;
/** Words of a whole statement, which needs no cue to be speech. */
const STATEMENT_WORDS = 4;

/** A title of a work is no longer than this. */
const TITLE_WORDS = 10;

interface Origin {
  readonly cue: Span | null;
  readonly source: Span;
}

/** Adds the quotations that no cue in their sentence reports, by what stands around them; sorts all. */
export function attributeByContext(article: ArticleText, drafts: readonly Draft[]): Draft[] {
  const ordered = [...drafts].sort(byStart);
  const added: Draft[] = [];
  let position = 0;
  let reach = -1;
  let previous: Draft | null = null;
  let lastOf: Draft | null = null;
  let sentence = 0;
  const merged = new Map<Draft, Draft>();
  article.quotations.forEach((quotation, index) => {
    while (position < ordered.length && startOf(ordered[position]) <= quotation.start) {
      const draft = ordered[position] as Draft;
      if (draft.form !== 'declined') {
        reach = Math.max(reach, endOf(draft));
        if (previous === null || endOf(draft) >= endOf(merged.get(previous) ?? previous)) previous = draft;
      }
      position += 1;
    }
    if (quotation.start < reach) return;
    while (sentence + 1 < article.sentences.length && (article.sentences[sentence]?.end ?? 0) <= quotation.start)
      sentence += 1;
    const host = article.sentences[sentence];
    if (host === undefined) return;
    lastOf = previous;
    const found = place(article, quotation, index, sentence, host, lastOf, ordered[position] ?? null);
    if (found === null) return;
    if (found.joins !== null) {
      const current: Draft = merged.get(found.joins) ?? found.joins;
      merged.set(found.joins, {
        ...current,
        parts: [...current.parts, { start: quotation.start, end: quotation.end }],
      });
      reach = quotation.end;
      return;
    }
    const draft: Draft = {
      form: found.form,
      parts: [{ start: quotation.start, end: quotation.end }],
      cue: found.origin.cue,
      source: found.origin.source,
      sentence,
      paragraph: quotation.paragraph,
    };
    added.push(draft);
    previous = draft;
    reach = quotation.end;
  });
  return [...ordered, ...added].map((draft) => merged.get(draft) ?? draft).sort(byStart);
}

interface Placed {
  readonly form: Form;
  readonly origin: Origin;
  /** The draft that it goes on from, in the same paragraph. */
  readonly joins: Draft | null;
}

function place(
  article: ArticleText,
  quotation: Quotation,
  index: number,
  at: number,
  host: Sentence,
  previous: Draft | null,
  next: Draft | null,
): Placed | null {
  const words = wordCount(article.text, quotation.inner);
  const whole = isWhole(article.text, quotation, words);
  const before = article.sentences[at - 1];
  const near = previous !== null && previous.paragraph === quotation.paragraph;
  if (!host.quotedOnly) {
    if ((words < SCARE_WORDS && !whole && !setApart(article.text, quotation)) || isTitle(article.text, quotation))
      return null;
    return inSentence(quotation, host, words, near ? previous : null);
  }
  if (words < SCARE_WORDS && !whole && !near) return null;
  const intro = introduction(article, at, quotation);
  if (intro !== null) return { form: 'direct', origin: intro, joins: null };
  if (
    near &&
    previous.source !== null &&
    previous.sentence >= at - 1 &&
    (before === undefined || before.paragraph !== host.paragraph || before.quotedOnly || previous.sentence === at - 1)
  ) {
    const joins = previous.form !== 'indirect' ? previous : null;
    return { form: 'direct', origin: { cue: null, source: previous.source }, joins };
  }
  const ahead = sourceAhead(quotation, at, article, next);
  if (ahead !== null) return { form: 'direct', origin: ahead, joins: null };
  if (near && previous.source !== null && before?.paragraph === host.paragraph) {
    const subject = personSubject(before);
    return { form: 'direct', origin: { cue: null, source: subject ?? previous.source }, joins: null };
  }
  if (before !== undefined) {
    const continued = article.quotations[index - 1];
    const goesOn = continued?.continues === true && continued.paragraph === quotation.paragraph - 1;
    const subject = goesOn ? null : personSubject(before);
    const latest = previous !== null && previous.paragraph >= quotation.paragraph - 2 ? previous.source : null;
    const source = previous !== null && previous.sentence >= at - 1 ? latest : (subject ?? latest);
    const chosen = source ?? subject;
    if (chosen !== null) return { form: 'direct', origin: { cue: null, source: chosen }, joins: null };
  }
  return null;
}

/** A quotation in a sentence of the reporter's with no reporting verb: the sentence's subject says it. */
function inSentence(quotation: Quotation, host: Sentence, words: number, previous: Draft | null): Placed | null {
  const token = firstAtOrAfter(host.tokens, quotation.start);
  const colon = nameBeforeColon(host, token);
  if (colon !== null) return { form: 'direct', origin: { cue: colon, source: colon }, joins: null };
  const behind =
    token === 0 && /[,?!—–-]$/.test(host.tokens[0]?.text.replace(/”$/, '') ?? '')
      ? phraseStartingAt(host.tokens, 1, host.tokens.length)
      : null;
  if (behind !== null)
    return { form: 'direct', origin: { cue: null, source: spanOf(host.tokens, behind) }, joins: null };
  const subject =
    sentenceSubject(host.tokens, token === -1 ? host.tokens.length : token) ??
    sentenceSubject(host.tokens.slice(token + 1), host.tokens.length);
  const form = 'direct';
  if (subject !== null && subject.to <= (token === -1 ? 0 : token))
    return { form, origin: { cue: null, source: spanOf(host.tokens, subject) }, joins: null };
  if (previous?.source != null) return { form, origin: { cue: null, source: previous.source }, joins: null };
  const last = host.cues.at(-1)?.subject;
  if (last != null) return { form, origin: { cue: null, source: spanOf(host.tokens, last) }, joins: null };
  return words >= STATEMENT_WORDS && subject !== null && token >= 0
    ? { form, origin: { cue: null, source: spanOf(host.tokens.slice(token + 1), subject) }, joins: null }
    : null;
}

/** "More from Jo Bell: “…”": the name before the colon. */
function nameBeforeColon(host: Sentence, token: number): Span | null {
  const { tokens } = host;
  if (tokens[token - 1]?.text !== ':') return null;
  let floor = token - 2;
  while (floor > 0 && !/^[-–—,;]$/.test(tokens[floor - 1]?.text ?? '')) floor -= 1;
  const phrase = phraseEndingAt(tokens, token - 2, floor);
  if (phrase === null || tokens[phrase.to - 1]?.capital !== true) return null;
  return spanOf(tokens, phrase);
}

/** "The mayor was blunt:" or "She said:", at the end of the sentence before. */
function introduction(article: ArticleText, at: number, quotation: Quotation): Origin | null {
  const before = article.sentences[at - 1];
  if (before === undefined || !/[:,]\s*$/.test(article.text.slice(Math.max(0, before.end - 2), before.end)))
    return null;
  if (before.paragraph < quotation.paragraph - 1) return null;
  const cue = before.cues.at(-1);
  if (cue?.subject != null)
    return { cue: spanOf(before.tokens, { from: cue.from, to: cue.to }), source: spanOf(before.tokens, cue.subject) };
  const subject = sentenceSubject(before.tokens, before.tokens.length);
  return subject === null ? null : { cue: null, source: spanOf(before.tokens, subject) };
}

/** A quotation whose speaker comes with the next one: a paragraph that goes on, or “…” “…,” she said. */
function sourceAhead(quotation: Quotation, at: number, article: ArticleText, next: Draft | null): Origin | null {
  const following = article.sentences[at + 1];
  if (following?.paragraph === quotation.paragraph && !following.quotedOnly) {
    const cue = following.cues[0];
    if (cue?.subject != null && (cue.from <= 1 || following.tokens[0]?.kind === 'quote')) {
      return {
        cue: spanOf(following.tokens, { from: cue.from, to: cue.to }),
        source: spanOf(following.tokens, cue.subject),
      };
    }
  }
  if (!quotation.continues || next?.source == null || next.paragraph !== quotation.paragraph + 1) return null;
  return { cue: null, source: next.source };
}

function personSubject(sentence: Sentence): Span | null {
  const subject = sentenceSubject(sentence.tokens, sentence.tokens.length);
  if (subject === null) return null;
  const first = sentence.tokens[subject.from];
  const named = sentence.tokens
    .slice(subject.from, subject.to)
    .some(({ capital }, index) => capital && (index > 0 || subject.from > 0 || subject.to - subject.from > 1));
  const pronoun = first !== undefined && /^(?:he|she|they)$/.test(first.lower);
  return named || pronoun ? spanOf(sentence.tokens, subject) : null;
}

/** A quotation after a comma or a colon is set apart as someone's words. */
function setApart(text: string, quotation: Quotation): boolean {
  return /[,:] $/.test(text.slice(Math.max(0, quotation.start - 2), quotation.start));
}

/** "The Long Road": a work is named, nobody speaks. */
function isTitle(text: string, quotation: Quotation): boolean {
  const words =
    text
      .slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 80))
      .match(/[\p{L}’']+/gu) ?? [];
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length <= TITLE_WORDS && large === words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word)).length
  );
}

function isWhole(text: string, quotation: Quotation, words: number): boolean {
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  return words >= STATEMENT_WORDS || (/^\p{Lu}/u.test(inner) && /[.?!,…—–-]$/.test(inner));
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, Math.min(span.end, span.start + 80)).match(/\S+/g)?.length ?? 0;
}

function startOf(draft: Draft | undefined): number {
  return draft?.parts[0]?.start ?? 0;
}

function endOf(draft: Draft): number {
  return draft.parts.at(-1)?.end ?? 0;
}

function byStart(left: Draft, right: Draft): number {
  return startOf(left) - startOf(right) || endOf(left) - endOf(right);
}
