/** Lays a reading’s claims, notes and checks on the article in hand. */
import { outsideQuotations, quotationsIn } from '../../parsing/quotations.ts';
import { align } from '../layers/align.ts';
import { bytesOf, type Layer, type WordRange } from '../layers/layer.ts';
import { placeClaims, type Placed, type Unplaced } from '../layers/place.ts';
import { spanOf } from '../layers/span.ts';
import { byteOf, wordsOf, type Word } from '../layers/words.ts';
import { isQuoted, type Claim } from '../../model/claim.ts';
import { claimsOf, type Reading } from '../../model/reading.ts';
import { endsParagraph, type ClaimMark, type Span } from './marks.ts';
import { Refusal } from './refusal.ts';

/** A text that has less of the layer’s words, in runs, is another article, or too little of this one. */
const leastShare = 0.25;

/** A claim of the layer on the text in hand. */
export interface LaidClaim extends ClaimMark {
  /** Index of its paragraph. */
  paragraph: number;
  /** The reading’s claim that it is. */
  claim: Claim;
}

/**
 * @param paragraphs of the article in hand
 * @param file its name, for the refusal
 * @returns the claims that could be placed, in order, and the others with the reason. A claim some of whose words
 *   differ is marked as a draft.
 * @throws Refusal where the text is another article
 */
export function layLayer(
  paragraphs: readonly string[],
  layer: Layer,
  reading: Reading,
  file: string,
): { laid: LaidClaim[]; unplaced: Unplaced[] } {
  const words = paragraphs.flatMap((text, paragraph) => wordsOf(text).map((word) => ({ ...word, paragraph })));
  const bytes = bytesOf(layer);
  const matches = align(
    bytes,
    Uint8Array.from(words, ({ word }) => byteOf(word)),
  );
  const share = matches.filter((match) => match !== null).length / bytes.length;
  if (share < leastShare) throw otherArticle(share, reading, file);

  const { placed, unplaced } = placeClaims(layer, bytes, matches, words);
  const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim]));
  const laid: LaidClaim[] = [];
  for (const place of placed) {
    const claim = claims.get(place.id);
    const result = claim === undefined ? 'the reading has no such claim' : lay(place, claim, words, paragraphs);
    if (typeof result === 'string') unplaced.push({ id: place.id, why: result });
    else laid.push(result);
  }
  const order = [...claims.keys()];
  return { laid, unplaced: unplaced.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
}

type PlacedWord = Word & { paragraph: number };

function lay(
  place: Placed,
  claim: Claim,
  words: readonly PlacedWord[],
  paragraphs: readonly string[],
): LaidClaim | string {
  const own = place.words.flatMap(([from, to]) => words.slice(from, to));
  const paragraph = own[0]?.paragraph ?? 0;
  if (own.some((word) => word.paragraph !== paragraph)) return 'its words stand in two paragraphs here';
  const text = paragraphs[paragraph] ?? '';
  const spans = (ranges: readonly WordRange[]): Span[] =>
    ranges.flatMap(([from, to]) => {
      const inside = words.slice(from, to).filter((word) => word.paragraph === paragraph);
      return spanOf(text, inside) ?? [];
    });
  const parts = spans(place.words);
  const said = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isLast = endsParagraph(text, parts);
  if (isQuoted(claim.form) && quotationsIn(said, isLast).length === 0)
    return 'its words are not in quotation marks here';
  return {
    id: claim.id,
    form: claim.form === 'direct' && outsideQuotations(said, isLast) !== '' ? 'mixed' : claim.form,
    by: claim.speaker,
    channel: claim.channel,
    draft: !place.exact,
    parts,
    cues: spans(place.cue),
    paragraph,
    claim,
  };
}

function otherArticle(share: number, reading: Reading, file: string): Refusal {
  return new Refusal('other-article', file, {
    found: `${String(Math.round(share * 100))}% of the words of “${reading.title}”`,
    expected: `at least ${String(leastShare * 100)}%: the article that the layer was made from, as published there or elsewhere`,
    hint: 'Look whether the file holds the whole article, and the right one. Without --layer it is imported as it is.',
  });
}
