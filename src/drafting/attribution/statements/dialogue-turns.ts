import type { ArticleText } from '../article-text.ts';
import type { UnresolvedAttribution } from './attribute-sentence.ts';
import { interviewParts } from './interviews.ts';
import { findSignature } from './signatures.ts';
import { isRoleLabel, isTranscriptLabel, turnOf, type Turn } from './turn-labels.ts';
import { firstAtOrAfter, type TextRange } from '../../text-range.ts';

/** Transcript turns ("Name: …") and signed quotations ("… — Name"). */
export interface DialogueTurns {
  readonly attributions: readonly UnresolvedAttribution[];
  /** Whether a paragraph is a turn or signed; no other rule reads it then. */
  readonly hasTurn: (paragraph: number) => boolean;
}

/** A text with this many turns, two of them by one name or all labelled as in a transcript, is a dialogue; so is one with “Q” and “A”. */
const fewestDialogueTurns = 3;
/** With at least this share of turns, a paragraph without a label between two turns belongs to the dialogue. */
const dialogueShare = 0.5;
/** A question without a label is no longer than this (code units). */
const longestQuestion = 400;

/** The turns and signed quotations of a text. */
export function findDialogueTurns(article: ArticleText): DialogueTurns {
  const turns = withoutLoneLetters(
    article.text,
    article.paragraphs.map((paragraph) => turnOf(article.text, paragraph)),
  );
  const dialogue = isDialogue(turns);
  const quoted = new Set(article.quotations.map(({ start }) => start));
  const covered = new Set<number>();
  const attributions: UnresolvedAttribution[] = [];
  const add = (paragraph: number, attribution: UnresolvedAttribution | null): void => {
    if (attribution === null) return;
    covered.add(paragraph);
    attributions.push(attribution);
  };
  const speakers = dialogue ? speakersOf(article, turns) : null;
  article.paragraphs.forEach((paragraph, index) => {
    const turn = turns[index] ?? null;
    if (speakers !== null && turn !== null) {
      add(index, attributeTurn(article, index, turn, true, speakers.refersTo(turn.label)));
      return;
    }
    const unlabelled = speakers?.unlabelled.get(index);
    if (unlabelled !== undefined) {
      const { speakerWords, label } = unlabelled;
      const refersTo = speakers?.refersTo(label);
      const said = { form: 'direct', parts: [paragraph], cue: null, speakerWords, refersTo } as const;
      add(index, inParagraph(article, index, said));
      return;
    }
    const verbatim = turn !== null && (turn.quoted || quoted.has(turn.content.start));
    const spoken = turn !== null && (verbatim || isHeadline(article.text, paragraph, index, turn));
    add(index, spoken ? attributeTurn(article, index, turn, verbatim, null) : attributeSignature(article, index));
  });
  return { attributions, hasTurn: (paragraph) => covered.has(paragraph) };
}

/** "A. Smith left." is no answer where nobody asks: "Q." and "A." count together only. */
function withoutLoneLetters(text: string, turns: readonly (Turn | null)[]): (Turn | null)[] {
  const labels = new Set(turns.map((turn) => turn?.label));
  const both = labels.has('Q') && labels.has('A');
  if (both) return [...turns];
  return turns.map((turn) => (turn !== null && text.charAt(turn.speakerWords.end) === '.' ? null : turn));
}

function isDialogue(turns: readonly (Turn | null)[]): boolean {
  const labels = turns.flatMap((turn) => (turn === null ? [] : [turn.label]));
  if (labels.some((label) => /^(?:Q|Question)$/i.test(label)) && labels.some((label) => /^(?:A|Answer)$/i.test(label)))
    return true;
  if (labels.length < fewestDialogueTurns) return false;
  return new Set(labels).size < labels.length || labels.filter(isTranscriptLabel).length >= fewestDialogueTurns;
}

interface DialogueSpeakers {
  /** Whom a label means where it names nobody: the place that names them, or a description; null where it names them. */
  readonly refersTo: (label: string) => TextRange | string | null;
  /** Paragraphs without a label, each with a turn of its speaker. */
  readonly unlabelled: ReadonlyMap<number, Turn>;
}

function speakersOf(article: ArticleText, turns: readonly (Turn | null)[]): DialogueSpeakers {
  const interview = interviewParts(article, turns);
  const refersTo = (label: string): TextRange | string | null => {
    if (interview?.answers(label) === true) return interview.answerer ?? 'the one interviewed';
    if (interview?.asks(label) === true) return 'the interviewer';
    return isRoleLabel(label) ? label : null;
  };
  const unlabelled = new Map<number, Turn>();
  const first = turns.findIndex((turn) => turn !== null);
  const last = turns.findLastIndex((turn) => turn !== null);
  const spoken = turns.filter((turn) => turn !== null).length;
  if (spoken < dialogueShare * (last + 1 - first)) return { refersTo, unlabelled };
  const transcript = turns.filter((turn) => turn !== null && isTranscriptLabel(turn.label)).length;
  if (interview === null && transcript < fewestDialogueTurns) return { refersTo, unlabelled };
  const names = new Set(turns.flatMap((turn) => turn?.label.split(' ').at(-1)?.toLowerCase() ?? []));
  const asking = turns.find((turn) => turn !== null && interview?.asks(turn.label) === true) ?? null;
  const answering = turns.find((turn) => turn !== null && interview?.answers(turn.label) === true) ?? null;
  let current: Turn | null = null;
  for (let index = first; index < last; index += 1) {
    const turn = turns[index] ?? null;
    const paragraph = article.paragraphs[index];
    const words = paragraph === undefined ? '' : article.text.slice(paragraph.start, paragraph.end);
    if (turn !== null) current = turn;
    // "Bell laughed." is the reporter's.
    else if (
      current !== null &&
      !names.has(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '') &&
      !/^[[(].*[\])]$|:$/s.test(words)
    ) {
      const asks = asking !== null && words.endsWith('?') && words.length <= longestQuestion;
      if (asks) current = asking;
      else if (answering !== null && interview?.asks(current.label) === true) current = answering;
      unlabelled.set(index, current);
    }
  }
  return { refersTo, unlabelled };
}

/** "Jo Bell: Bridge will open in May", as the title of an article. */
function isHeadline(text: string, paragraph: TextRange, index: number, { label }: Turn): boolean {
  return index === 0 && label.includes(' ') && !/[.!?]/.test(text.charAt(paragraph.end - 1));
}

function attributeTurn(
  article: ArticleText,
  index: number,
  { speakerWords, cue, content }: Turn,
  verbatim: boolean,
  refersTo: TextRange | string | null,
): UnresolvedAttribution {
  return inParagraph(article, index, {
    form: verbatim ? 'direct' : 'indirect',
    parts: [content],
    cue,
    speakerWords,
    refersTo,
  });
}

function attributeSignature(article: ArticleText, index: number): UnresolvedAttribution | null {
  const signed = findSignature(article, index);
  if (signed === null) return null;
  return inParagraph(article, index, {
    form: 'direct',
    parts: [signed.quotation],
    cue: signed.name,
    speakerWords: signed.name,
  });
}

function inParagraph(
  article: ArticleText,
  paragraph: number,
  attribution: Pick<UnresolvedAttribution, 'form' | 'parts' | 'cue' | 'speakerWords' | 'refersTo'>,
): UnresolvedAttribution {
  const sentence = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.start ?? 0);
  const lastSentence = firstAtOrAfter(article.sentences, article.paragraphs[paragraph]?.end ?? 0) - 1;
  return { ...attribution, sentence, lastSentence, paragraph };
}
