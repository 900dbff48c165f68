/** Drafts claims: every attribution found in an article, as a claim to be reviewed. */
import { attribute } from '../attribution/attribute.ts';
import type { Attribution } from '../attribution/types.ts';
import { outsideQuotations, quotationsIn } from '../../parsing/quotations.ts';
import { isQuoted, type Channel, type Form } from '../../model/claim.ts';
import { dateline } from './dateline.ts';
import { endsParagraph, trimSpan, type Span } from './marks.ts';
import { kindOf } from './speaker-kinds.ts';

/** A claim found, not yet given an id or a speaker’s entry. */
export interface FoundClaim {
  /** Index of its paragraph. */
  paragraph: number;
  form: Form;
  channel: Channel | null;
  /** Name or description of the speaker, or null where none was found. */
  speaker: string | null;
  parts: Span[];
  cues: Span[];
}

const gap = '\n\n';

/** The claims of an article in reading order; offsets count in their paragraph’s text. */
export function draftClaims(paragraphs: readonly string[]): FoundClaim[] {
  const text = paragraphs.join(gap);
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    starts.push(offset);
    offset += paragraph.length + gap.length;
  }
  const claims: FoundClaim[] = [];
  for (const attribution of [...attribute(text)].sort(bySoundness)) {
    const speaker = fullDescription(text, attribution);
    paragraphs.forEach((paragraph, index) => {
      const start = starts[index] ?? 0;
      const inside = (span: Span) => within(span, start, paragraph);
      const parts = attribution.parts.flatMap(inside);
      if (parts.length === 0) return;
      const claim = soundClaim(
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
function bySoundness(a: Attribution, b: Attribution): number {
  const rank = ({ form, cue }: Attribution) =>
    (form === 'direct' ? 0 : form === 'mixed' ? 2 : 4) + (cue === null ? 1 : 0);
  const length = ({ content }: Attribution) => content.end - content.start;
  return rank(a) - rank(b) || length(b) - length(a) || a.content.start - b.content.start;
}

/** What of a span of the whole text lies in a paragraph, in its own offsets. */
function within({ start, end }: Span, from: number, paragraph: string): Span[] {
  const span = { start: Math.max(0, start - from), end: Math.min(paragraph.length, end - from) };
  if (span.end <= span.start) return [];
  const trimmed = trimSpan(paragraph, span);
  return /[\p{L}\p{N}]/u.test(paragraph.slice(trimmed.start, trimmed.end)) ? [trimmed] : [];
}

/** The speaker’s name, or else the whole description where the text has more of it than was kept. */
function fullDescription(text: string, { speaker, source }: Attribution): string | null {
  if (speaker === null || source === null) return speaker;
  const words = text.slice(source.start, source.end).replace(/,?\s+(?:who|which|that)$/u, '');
  const at = words.indexOf(speaker);
  if (at === -1) return speaker;
  // “Institute” of “the Institute of Farming”, “Mexican” of “Mexican and U.S. officials”.
  const goesOn = /^\s(?:of|for|&)\s/u.test(words.slice(at + speaker.length));
  return goesOn || kindOf(speaker).identification === 'described' ? words : speaker;
}

function soundClaim(
  paragraph: string,
  index: number,
  attribution: Attribution,
  speaker: string | null,
  parts: Span[],
  cues: Span[],
): FoundClaim {
  const placeless = index === 0 ? withoutDateline(paragraph, parts) : parts;
  const isTurn = cues.some(({ start, end }) => start === 0 && /^.?:/u.test(paragraph.slice(end - 1)));
  const whole = isTurn ? cues.map((cue) => ({ ...cue, end: paragraph.indexOf(':', cue.end - 1) + 1 })) : cues;
  const free = whole.filter((cue) => !overlap([cue], placeless));
  const words = placeless.map(({ start, end }) => paragraph.slice(start, end)).join(' ');
  const spoken = isTurn && free.length > 0 && attribution.form === 'direct';
  const cueText = cues.map(({ start, end }) => paragraph.slice(start, end)).join(' ');
  return {
    paragraph: index,
    form: spoken ? 'direct' : soundForm(attribution.form, words, endsParagraph(paragraph, placeless)),
    channel: channelOf(cueText),
    speaker,
    parts: placeless,
    cues: free,
  };
}

/** The line of place is nobody’s claim. */
function withoutDateline(paragraph: string, parts: readonly Span[]): Span[] {
  const length = dateline(paragraph)?.length ?? 0;
  return parts.flatMap(({ start, end }) => (end > length ? [{ start: Math.max(start, length), end }] : []));
}

/** The form that a claim’s quotation marks allow: extraction asks that direct words be quoted from end to end. */
function soundForm(form: Form, words: string, isLast: boolean): Form {
  if (!isQuoted(form)) return form;
  if (quotationsIn(words, isLast).length === 0) return 'indirect';
  return form === 'direct' && outsideQuotations(words, isLast) !== '' ? 'mixed' : form;
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

function overlap(first: readonly Span[], second: readonly Span[]): boolean {
  return first.some((a) => second.some((b) => a.start < b.end && b.start < a.end));
}
