/** A reading's claims as schema.org JSON-LD: `Claim` with `appearance`, `Quotation` with `spokenByCharacter`. */
import type { Claim } from '../../model/claim.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { Speaker, SpeakerType } from '../../model/speaker.ts';
import type { Addresses } from './annotations.ts';
import { readingData } from './reading-data.ts';

const types: Readonly<Record<SpeakerType, string>> = {
  person: 'Person',
  group: 'Organization',
  organisation: 'Organization',
  document: 'CreativeWork',
};

/**
 * The article and its claims as one graph. It states who claims what and where; never a `ClaimReview`, because the site
 * gives no verdicts of its own. The speaker of a document's words is whoever wrote it, who is not always known, so a
 * document is what its quotation is part of.
 */
export function schemaOrg(reading: Reading, library: Library, addresses: Addresses) {
  const article = {
    ...readingData(reading, library, addresses.reading),
    '@id': addresses.reading,
    '@context': undefined,
  };
  const claims = claimsOf(reading).flatMap((claim) => {
    const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
    return claimNodes(claim, speaker, reading, addresses);
  });
  return { '@context': 'https://schema.org', '@graph': [article, ...claims] };
}

function claimNodes(claim: Claim, speaker: Speaker | null, reading: Reading, addresses: Addresses): object[] {
  const id = `${addresses.reading}#${claim.id}`;
  const who =
    speaker === null
      ? null
      : { '@id': addresses.speaker(speaker.id), '@type': types[speaker.type], name: speaker.name };
  const node = {
    '@id': id,
    '@type': 'Claim',
    position: claim.number,
    text: claim.text,
    inLanguage: reading.language,
    appearance: { '@id': addresses.reading },
    ...(who === null ? {} : speaker?.type === 'document' ? { isBasedOn: who } : { author: who }),
  };
  if (claim.quotations.length === 0 || speaker === null) return [node];
  const quotation = {
    '@id': `${id}-quotation`,
    '@type': 'Quotation',
    text: claim.quotations.join(' … '),
    inLanguage: reading.language,
    isPartOf: speaker.type === 'document' ? [{ '@id': addresses.reading }, who] : { '@id': addresses.reading },
    ...(speaker.type === 'document' ? {} : { spokenByCharacter: who }),
  };
  return [node, quotation];
}
