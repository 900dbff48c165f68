/** A reading's claims as schema.org JSON-LD: `Claim` with `appearance`, `Quotation` with `spokenByCharacter`. */
import { z } from 'zod';
import type { Claim } from '../../model/claim.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { Speaker, SpeakerType } from '../../model/speaker.ts';
import type { Addresses } from './annotations.ts';
import { place, words } from './field-types.ts';
import { articleData } from './reading-data.ts';

const types = {
  person: 'Person',
  group: 'Organization',
  organisation: 'Organization',
  document: 'CreativeWork',
} as const satisfies Record<SpeakerType, string>;

const reference = z.strictObject({ '@id': words });
const party = z.strictObject({ '@id': words, '@type': z.enum(Object.values(types)), name: words });

const claimNode = z.strictObject({
  '@id': words,
  '@type': z.literal('Claim'),
  position: place.describe('Place in reading order, from 1.'),
  text: words,
  inLanguage: words,
  appearance: reference.describe('The reading.'),
  author: z.exactOptional(party).describe('The speaker.'),
  isBasedOn: z.exactOptional(party).describe('The document, where a document speaks.'),
});

const quotationNode = z.strictObject({
  '@id': words,
  '@type': z.literal('Quotation'),
  text: words,
  inLanguage: words,
  isPartOf: z.union([reference, z.array(z.union([reference, party]))]),
  spokenByCharacter: z.exactOptional(party),
});

const articleNode = z.looseObject({ '@type': z.literal('Article'), '@id': words, headline: words });

export const schemaOrgSchema = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z.array(z.discriminatedUnion('@type', [articleNode, claimNode, quotationNode])).min(1),
  })
  .meta({ title: 'Claims for search engines', description: 'schema.jsonld: schema.org Article, Claim and Quotation.' });

type Node = z.infer<typeof claimNode> | z.infer<typeof quotationNode>;

/**
 * The article and its claims as one graph. It states who claims what and where; never a `ClaimReview`, because the site
 * gives no verdicts of its own. The speaker of a document's words is whoever wrote it, who is not always known, so a
 * document is what its quotation is part of.
 */
export function schemaOrg(reading: Reading, library: Library, addresses: Addresses): z.infer<typeof schemaOrgSchema> {
  const article = { ...articleData(reading, library, addresses.reading), '@id': addresses.reading };
  const claims = claimsOf(reading).flatMap((claim) => {
    const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
    return nodesOf(claim, speaker, reading, addresses);
  });
  return { '@context': 'https://schema.org', '@graph': [article, ...claims] };
}

function nodesOf(claim: Claim, speaker: Speaker | null, reading: Reading, addresses: Addresses): Node[] {
  const id = `${addresses.reading}#${claim.id}`;
  const appearance = { '@id': addresses.reading };
  const isDocument = speaker?.type === 'document';
  const who =
    speaker === null
      ? null
      : { '@id': addresses.speaker(speaker.id), '@type': types[speaker.type], name: speaker.name };
  const node: Node = {
    '@id': id,
    '@type': 'Claim',
    position: claim.number,
    text: claim.text,
    inLanguage: reading.language,
    appearance,
    ...(who === null ? {} : isDocument ? { isBasedOn: who } : { author: who }),
  };
  if (claim.quotations.length === 0 || who === null) return [node];
  const quotation: Node = {
    '@id': `${id}-quotation`,
    '@type': 'Quotation',
    text: claim.quotations.join(' … '),
    inLanguage: reading.language,
    isPartOf: isDocument ? [appearance, who] : appearance,
    ...(isDocument ? {} : { spokenByCharacter: who }),
  };
  return [node, quotation];
}
