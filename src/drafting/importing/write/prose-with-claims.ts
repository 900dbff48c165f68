/** A paragraph’s text and the claims in it, as prose of the model. */
import type { Inline } from '../../../model/inline.ts';
import type { TextRange } from '../../text-range.ts';
import type { ClaimToWrite } from '../draft/claim-to-write.ts';

/** A part of the text that stands in one claim, or none, and in one set of cues. */
interface Segment {
  text: string;
  claim: string | null;
  /** Ids of the claims that the words attribute, joined by spaces. */
  cue: string;
}

/**
 * A paragraph’s text as prose with claims and cues in it. A claim whose words are interrupted by others continues
 * in a node with `more`; a claim interrupted only by its own cue stays one node with the cue in it.
 */
export function proseWithClaims(text: string, claims: readonly ClaimToWrite[]): Inline[] {
  const segments = splitSegments(text, claims.map(withOrderedRanges));
  const nodes: Inline[] = [];
  const begun = new Set<string>();
  for (let index = 0; index < segments.length;) {
    const { claim } = segments[index] ?? { claim: null };
    let end = index + 1;
    while (end < segments.length && segments[end]?.claim === claim) end += 1;
    const children = segments.slice(index, end).map(cueOrText);
    if (claim === null) nodes.push(...children);
    else nodes.push({ type: 'claim', id: claim, ...(begun.has(claim) ? { more: true } : {}), children });
    if (claim !== null) begun.add(claim);
    index = end;
  }
  return nodes;
}

function cueOrText({ text, cue }: Segment): Inline {
  const words: Inline = { type: 'text', value: text };
  // A cue needs words: quotation marks alone attribute nothing.
  return cue === '' || !/[\p{L}\p{N}]/u.test(text) ? words : { type: 'cue', of: cue.split(' '), children: [words] };
}

/** Cuts a text at every boundary of a claim or cue; equal neighbors are joined to one segment. */
function splitSegments(text: string, claims: readonly ClaimToWrite[]): Segment[] {
  const joined = claims.map((claim) => ({ ...claim, parts: joinAcrossCues(text, claim) }));
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...joined.flatMap(({ parts, cues }) => [...parts, ...cues].flatMap(({ start, end }) => [start, end])),
    ]),
  ];
  cuts.sort((a, b) => a - b);
  const segments: Segment[] = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const within = ({ start: from, end: to }: TextRange) => from <= start && end <= to;
    const claim = joined.find(({ parts }) => parts.some(within))?.id ?? null;
    const attributed = joined.filter(({ cues }) => cues.some(within)).map(({ id }) => id);
    // Words of one claim that attribute only others stay the claim’s: a cue in them would take them away.
    const cue = claim === null || attributed.includes(claim) ? attributed.join(' ') : '';
    const last = segments.at(-1);
    if (last?.claim === claim && last.cue === cue) last.text += text.slice(start, end);
    else segments.push({ text: text.slice(start, end), claim, cue });
  });
  return segments;
}

/** Joins two parts of a claim where nothing but its own cue and punctuation stands between them. */
function joinAcrossCues(text: string, { parts, cues }: ClaimToWrite): TextRange[] {
  const joined: TextRange[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, part.start);
    const cue = last === undefined ? undefined : cues.find(({ start, end }) => start >= last.end && end <= part.start);
    const rest =
      last === undefined || cue === undefined
        ? between
        : text.slice(last.end, cue.start) + text.slice(cue.end, part.start);
    if (last !== undefined && /^[\s\p{P}]*$/u.test(rest))
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

/** A claim with its ranges in order and without empty ones. */
function withOrderedRanges(claim: ClaimToWrite): ClaimToWrite {
  const sorted = (ranges: readonly TextRange[]) =>
    ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  return { ...claim, parts: sorted(claim.parts), cues: sorted(claim.cues) };
}
