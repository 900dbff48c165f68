/** Drafts claims: each attribution in an article becomes a claim to be reviewed. */
import { attribute } from '../../attribution/attribute.ts';
import type { Attribution } from '../../attribution/attribution.ts';
import { wordsOutsideQuotations, quotationsIn } from '../../../parsing/section/quotations.ts';
import { isQuoted, type Channel, type Form } from '../../../model/claim.ts';
import { findDateline } from '../structure/dateline.ts';
import { endsParagraph } from './claim-to-write.ts';
import { trimTextRange, type TextRange } from '../../text-range.ts';
import { speakerKind } from './speaker-kinds.ts';

/** A claim that has no id and no speaker’s record yet. */
export interface DraftClaim {
  /** Index of its paragraph. */
  paragraph: number;
  form: Form;
  channel: Channel | null;
  /** Name or description of the speaker, or null where none was found. */
  speaker: string | null;
  parts: TextRange[];
  cues: TextRange[];
}

const gap = '\n\n';

/** The claims of an article in reading order; offsets count in their paragraph’s text. */
export function draftClaims(paragraphs: readonly string[]): DraftClaim[] {
  const text = paragraphs.join(gap);
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    starts.push(offset);
    offset += paragraph.length + gap.length;
  }
  const claims: DraftClaim[] = [];
  for (const attribution of [...attribute(text)].sort(byPriority)) {
    const speaker = fullDescription(text, attribution);
    paragraphs.forEach((paragraph, index) => {
      const start = starts[index] ?? 0;
      const inside = (range: TextRange) => within(range, start, paragraph);
      const parts = attribution.parts.flatMap(inside);
      if (parts.length === 0) return;
      const claim = validClaim(
        paragraph,
        index,
        attribution,
        speaker,
        parts,
        attribution.cue === null ? [] : inside(attribution.cue),
      );
      const others = claims.filter((other) => other.paragraph === index);
      if (claim.parts.length > 0 && !others.some((other) => overlap(other.parts, claim.parts))) claims.push(claim);
    });
  }
  return claims.sort((a, b) => a.paragraph - b.paragraph || (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** Where two attributions claim the same words, quotations go first, then what has a cue, then the longer. */
function byPriority(a: Attribution, b: Attribution): number {
  const rank = ({ form, cue }: Attribution) =>
    (form === 'direct' ? 0 : form === 'mixed' ? 2 : 4) + (cue === null ? 1 : 0);
  const length = ({ content }: Attribution) => content.end - content.start;
  return rank(a) - rank(b) || length(b) - length(a) || a.content.start - b.content.start;
}

/** The part of a range that lies in a paragraph, in offsets of the paragraph; `from` is where the paragraph starts. */
function within({ start, end }: TextRange, from: number, paragraph: string): TextRange[] {
  const range = { start: Math.max(0, start - from), end: Math.min(paragraph.length, end - from) };
  if (range.end <= range.start) return [];
  const trimmed = trimTextRange(paragraph, range);
  return /[\p{L}\p{N}]/u.test(paragraph.slice(trimmed.start, trimmed.end)) ? [trimmed] : [];
}

/** The speaker’s name, or the full description where the text has more words of it. */
function fullDescription(text: string, { speaker, speakerWords }: Attribution): string | null {
  if (speaker === null || speakerWords === null) return speaker;
  const words = text.slice(speakerWords.start, speakerWords.end).replace(/,?\s+(?:who|which|that)$/u, '');
  const at = words.indexOf(speaker);
  if (at === -1) return speaker;
  // “Institute” of “the Institute of Farming”, “Mexican” of “Mexican and U.S. officials”.
  const goesOn = /^\s(?:of|for|&)\s/u.test(words.slice(at + speaker.length));
  return goesOn || speakerKind(speaker).identification === 'described' ? words : speaker;
}

function validClaim(
  paragraph: string,
  index: number,
  attribution: Attribution,
  speaker: string | null,
  parts: TextRange[],
  cues: TextRange[],
): DraftClaim {
  const ownParts = index === 0 ? withoutDateline(paragraph, parts) : parts;
  const isTurn = cues.some(({ start, end }) => start === 0 && /^.?:/u.test(paragraph.slice(end - 1)));
  const allCues = isTurn ? cues.map((cue) => ({ ...cue, end: paragraph.indexOf(':', cue.end - 1) + 1 })) : cues;
  const ownCues = allCues.filter((cue) => !overlap([cue], ownParts));
  const words = ownParts.map(({ start, end }) => paragraph.slice(start, end)).join(' ');
  const isSpoken = isTurn && ownCues.length > 0 && attribution.form === 'direct';
  const cueText = cues.map(({ start, end }) => paragraph.slice(start, end)).join(' ');
  return {
    paragraph: index,
    form: isSpoken ? 'direct' : validForm(attribution.form, words, endsParagraph(paragraph, ownParts)),
    channel: channelOf(cueText),
    speaker,
    parts: ownParts,
    cues: ownCues,
  };
}

/** The dateline belongs to no claim. */
function withoutDateline(paragraph: string, parts: readonly TextRange[]): TextRange[] {
  const length = findDateline(paragraph)?.length ?? 0;
  return parts.flatMap(({ start, end }) => (end > length ? [{ start: Math.max(start, length), end }] : []));
}

/** The form that a claim’s quotation marks allow: the parser accepts as direct only what is quoted from end to end. */
function validForm(form: Form, words: string, isLast: boolean): Form {
  if (!isQuoted(form)) return form;
  if (quotationsIn(words, isLast).length === 0) return 'indirect';
  return form === 'direct' && wordsOutsideQuotations(words, isLast) !== '' ? 'mixed' : form;
}

function channelOf(cue: string): Channel | null {
  if (/\bin an? (?:\S+ )?interview\b|\btold (?:The )?(?:Associated Press|AP|Reuters|AFP)\b/u.test(cue))
    return 'interview';
  if (/\bin a (?:\S+ )?statement\b/u.test(cue)) return 'statement';
  if (/\btestif|\bin a (?:\S+ )?speech\b|\bat a (?:news|press) conference\b/u.test(cue)) return 'public-speech';
  if (
    /\b(?:wrote|writes)\b|\bin (?:a|an|its|his|her|their) (?:\S+ )?(?:report|letter|e-?mail|memo|filing|study|book)\b/u.test(
      cue,
    )
  )
    return 'document';
  return null;
}

function overlap(first: readonly TextRange[], second: readonly TextRange[]): boolean {
  return first.some((a) => second.some((b) => a.start < b.end && b.start < a.end));
}
