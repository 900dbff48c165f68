/** Claims marked on a paragraph’s text, and the prose that they make of it. */
import type { Channel, Form } from '../../../model/claim.ts';
import type { Inline } from '../../../model/inline.ts';

/** A stretch of a paragraph’s text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A claim to be written into a paragraph. */
export interface ClaimToWrite {
  id: string;
  form: Form;
  /** Id of the speaker; null for narration. */
  by: string | null;
  channel: Channel | null;
  draft: boolean;
  /** When the event that it dates happened; only a claim that was laid has it. */
  when?: string | null;
  /** Ids of other claims that say the same. */
  same?: readonly string[];
  /** The claim’s words; parts of two claims do not overlap. */
  parts: Span[];
  /** The words that attribute it; claims may share them. */
  cues: Span[];
}

/** A run of text with one claim and one set of cues over all of it. */
interface Segment {
  text: string;
  claim: string | null;
  /** Ids of the claims that the words attribute, joined by spaces. */
  cue: string;
}

/**
 * A paragraph’s text as prose with claims and cues in it. A claim whose words are interrupted by others goes on in a
 * node with `more`; what only its own cue interrupts stays one claim with the cue in it.
 */
export function proseWithClaims(text: string, marks: readonly ClaimToWrite[]): Inline[] {
  const runs = splitSegments(text, marks.map(withOrderedRanges));
  const nodes: Inline[] = [];
  const begun = new Set<string>();
  for (let index = 0; index < runs.length;) {
    const { claim } = runs[index] ?? { claim: null };
    let end = index + 1;
    while (end < runs.length && runs[end]?.claim === claim) end += 1;
    const children = runs.slice(index, end).map(cueOrText);
    if (claim === null) nodes.push(...children);
    else nodes.push({ type: 'claim', id: claim, ...(begun.has(claim) ? { more: true } : {}), children });
    if (claim !== null) begun.add(claim);
    index = end;
  }
  return nodes;
}

function cueOrText({ text, cue }: Segment): Inline {
  const words: Inline = { type: 'text', value: text };
  return cue === '' ? words : { type: 'cue', of: cue.split(' '), children: [words] };
}

/** Cuts a text at every boundary; neighbors that are alike are one run. */
function splitSegments(text: string, marks: readonly ClaimToWrite[]): Segment[] {
  const spans = marks.map((mark) => ({ ...mark, parts: joinAcrossCues(text, mark) }));
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...spans.flatMap(({ parts, cues }) => [...parts, ...cues].flatMap(({ start, end }) => [start, end])),
    ]),
  ];
  cuts.sort((a, b) => a - b);
  const runs: Segment[] = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const within = ({ start: from, end: to }: Span) => from <= start && end <= to;
    const claim = spans.find(({ parts }) => parts.some(within))?.id ?? null;
    const attributed = spans.filter(({ cues }) => cues.some(within)).map(({ id }) => id);
    // Words of one claim that attribute only others stay the claim’s: a cue in them would take them away.
    const cue = claim === null || attributed.includes(claim) ? attributed.join(' ') : '';
    const last = runs.at(-1);
    if (last?.claim === claim && last.cue === cue) last.text += text.slice(start, end);
    else runs.push({ text: text.slice(start, end), claim, cue });
  });
  return runs;
}

/** Joins two parts of a claim where nothing but its own cue and punctuation stands between them. */
function joinAcrossCues(text: string, { parts, cues }: ClaimToWrite): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, part.start);
    const cue = last === undefined ? undefined : cues.find(({ start, end }) => start >= last.end && end <= part.start);
    const rest =
      last === undefined || cue === undefined
        ? between
        : text.slice(last.end, cue.start) + text.slice(cue.end, part.start);
    if (last !== undefined && /^[\s\p{P}]*$/u.test(rest)) last.end = part.end;
    else joined.push({ ...part });
  }
  return joined;
}

/** A mark with its spans in order and empty ones gone. */
function withOrderedRanges(mark: ClaimToWrite): ClaimToWrite {
  const sorted = (spans: readonly Span[]) =>
    spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  return { ...mark, parts: sorted(mark.parts), cues: sorted(mark.cues) };
}

/** A span of `text` without the white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** Whether the last of a claim’s parts ends its paragraph: a quotation may stay open there. */
export function endsParagraph(text: string, parts: readonly Span[]): boolean {
  return text.slice(parts.at(-1)?.end ?? 0).trim() === '';
}
