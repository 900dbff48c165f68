/** Drafts claims: each attribution in an article becomes a claim to be reviewed. */
import { attribute } from '../../attribution/attribute.ts';
import type { Attribution, Naming } from '../../attribution/attribution.ts';
import { wordsOutsideQuotations, quotationsIn } from '../../../parsing/section/quotations.ts';
import { isQuoted, type Channel, type Form } from '../../../model/claim.ts';
import { findDateline } from '../structure/dateline.ts';
import { endsParagraph } from './claim-to-write.ts';
import { firstAtLeast } from '../../sorted-search.ts';
import { trimTextRange, type TextRange } from '../../text-range.ts';
import { turnName } from './speaker-names.ts';

/** A claim that has no id and no speaker’s record yet. */
export interface DraftClaim {
  /** Index of its paragraph. */
  paragraph: number;
  form: Form;
  channel: Channel | null;
  /** Name or description of the speaker, or null where none was found. */
  speaker: string | null;
  /** What the speaker’s words are, and who is the same: as the engine found it (see `Attribution`). */
  naming: Naming;
  entity: number | null;
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
  const ofParagraph = paragraphs.map((): DraftClaim[] => []);
  for (const attribution of [...attribute(text)].sort(byPriority)) {
    if (isAuthorsVoice(text, attribution)) continue;
    const speaker = fullDescription(text, attribution);
    const first = Math.max(0, firstAtLeast(starts, attribution.content.start + 1, (start) => start) - 1);
    for (let index = first; index < paragraphs.length && (starts[index] ?? 0) < attribution.content.end; index += 1) {
      const paragraph = paragraphs[index] ?? '';
      const inside = (range: TextRange) => within(range, starts[index] ?? 0, paragraph);
      const parts = attribution.parts.flatMap(inside);
      if (parts.length === 0) continue;
      const cues = attribution.cue === null ? [] : inside(attribution.cue);
      const claim = validClaim(paragraph, index, attribution, speaker, parts, cues);
      const others = ofParagraph[index] ?? [];
      if (claim.parts.length === 0 || others.some((other) => overlap(other.parts, claim.parts))) continue;
      others.push(claim);
      claims.push(claim);
    }
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

/** “I say it is time”: what the author says in their own voice is narration. Who “I” is inside a quotation, the engine tells. */
function isAuthorsVoice(text: string, { form, speakerWords, naming }: Attribution): boolean {
  if (form !== 'indirect' || speakerWords === null || naming !== 'none') return false;
  return /^(?:i|we)$/iu.test(text.slice(speakerWords.start, speakerWords.end));
}

/** What ends the label of a turn: “RUIZ:”, “DAY (D-Ohio):”, “IVO BRAND, RESIDENT:”. */
const afterLabel = /^(?:,? ?[([].{1,40}?[)\]])?(?:, \p{Lu}[^:\n]{1,40})?:/u;
const longestAfterLabel = 90;

/** The speaker’s name, or the full description where the text has more words of it; null where the words name nobody. */
function fullDescription(text: string, { speaker, speakerWords, naming }: Attribution): string | null {
  if (speaker === null || speakerWords === null || naming === 'none') return null;
  if (afterLabel.test(text.slice(speakerWords.end, speakerWords.end + longestAfterLabel)))
    return turnName(speaker, naming);
  if (naming !== 'name') return speaker;
  const words = text.slice(speakerWords.start, speakerWords.end).replace(/,?\s+(?:who|which|that)$/u, '');
  const at = words.indexOf(speaker);
  // “Institute” of “the Institute of Farming”.
  return at !== -1 && /^\s(?:of|for|&)\s/u.test(words.slice(at + speaker.length)) ? words : speaker;
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
    naming: attribution.naming,
    entity: attribution.entity,
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
