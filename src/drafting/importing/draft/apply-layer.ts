/** Finds the claims of a layer in the article in hand. */
import { wordsOutsideQuotations, quotationsIn } from '../../../parsing/section/quotations.ts';
import { align } from '../../layers/align.ts';
import { layerHashes, type Layer, type WordRange } from '../../layers/layer.ts';
import { placeClaims, type PlacedClaim, type UnplacedClaim } from '../../layers/place-claims.ts';
import { rangeOfWords } from '../../layers/range-of-words.ts';
import { wordHash, wordsOf, type Word } from '../../layers/layer-words.ts';
import { isQuoted, type Claim } from '../../../model/claim.ts';
import { claimsOf, type Reading } from '../../../model/reading.ts';
import { endsParagraph, type ClaimToWrite } from './claim-to-write.ts';
import { type TextRange } from '../../text-range.ts';
import { ImportError } from '../import-error.ts';

/** A text that has less of the layer’s words, in runs, is another article, or too little of this one. */
const leastShare = 0.25;

/** What is asked of the reading whose claims a layer holds. */
type LayeredReading = Pick<Reading, 'title' | 'sections'>;

/** A claim of the layer on the text in hand. */
export interface AppliedClaim extends ClaimToWrite {
  /** Index of its paragraph. */
  paragraph: number;
  /** The reading’s claim that it is. */
  claim: Claim;
  /** What of it differs from the reading’s article: its own words, the words that attribute it, or nothing. */
  differs: PlacedClaim['differs'];
}

/**
 * @param paragraphs of the article in hand
 * @param file its name, for the error
 * @returns the claims that could be placed, in order, and the others with the reason. A claim some of whose words
 *   differ is marked as a draft.
 * @throws ImportError where the text is another article
 */
export function applyLayer(
  paragraphs: readonly string[],
  layer: Layer,
  reading: LayeredReading,
  file: string,
): { applied: AppliedClaim[]; unplaced: UnplacedClaim[] } {
  const words = paragraphs.flatMap((text, paragraph) => wordsOf(text).map((word) => ({ ...word, paragraph })));
  const bytes = layerHashes(layer);
  const starts = new Set(
    words.flatMap(({ paragraph }, index) => (words[index - 1]?.paragraph === paragraph ? [] : index)),
  );
  const matches = align(
    bytes,
    Uint8Array.from(words, ({ word }) => wordHash(word)),
    starts,
  );
  const share = matches.filter((match) => match !== null).length / bytes.length;
  if (share < leastShare) throw otherArticleError(share, reading, file);

  const { placed, unplaced } = placeClaims(layer, bytes, matches, words);
  const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim]));
  const applied: AppliedClaim[] = [];
  for (const place of placed) {
    const claim = claims.get(place.id);
    const result = claim === undefined ? 'the reading has no such claim' : applyClaim(place, claim, words, paragraphs);
    if (typeof result === 'string') unplaced.push({ id: place.id, why: result });
    else applied.push(result);
  }
  const order = [...claims.keys()];
  return { applied, unplaced: unplaced.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
}

type PlacedWord = Word & { paragraph: number };

function applyClaim(
  place: PlacedClaim,
  claim: Claim,
  words: readonly PlacedWord[],
  paragraphs: readonly string[],
): AppliedClaim | string {
  const own = place.words.flatMap(([from, to]) => words.slice(from, to));
  const paragraph = own[0]?.paragraph ?? 0;
  if (own.some((word) => word.paragraph !== paragraph)) return 'its words stand in two paragraphs here';
  const text = paragraphs[paragraph] ?? '';
  const textRanges = (ranges: readonly WordRange[]): TextRange[] =>
    ranges.flatMap(([from, to]) => {
      const inside = words.slice(from, to).filter((word) => word.paragraph === paragraph);
      return rangeOfWords(text, inside) ?? [];
    });
  const parts = textRanges(place.words);
  const said = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isLast = endsParagraph(text, parts);
  if (isQuoted(claim.form) && quotationsIn(said, isLast).length === 0)
    return 'its words are not in quotation marks here';
  return {
    id: claim.id,
    form: claim.form === 'direct' && wordsOutsideQuotations(said, isLast) !== '' ? 'mixed' : claim.form,
    by: claim.speaker,
    channel: claim.channel,
    draft: place.differs !== null,
    differs: place.differs,
    parts,
    cues: textRanges(place.cue),
    paragraph,
    claim,
  };
}

function otherArticleError(share: number, reading: LayeredReading, file: string): ImportError {
  return new ImportError('other-article', file, {
    found: `${String(Math.round(share * 100))}% of the words of “${reading.title}”`,
    expected: `at least ${String(leastShare * 100)}%: the article that the layer was made from, as published there or elsewhere`,
    hint: 'Look whether the file holds the whole article, and the right one. Without --layer it is imported as it is.',
  });
}
