/** `annotations.jsonld`: a reading's claims as W3C Web Annotations (Recommendation of February 23, 2017). */
import type { Check, Claim } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading, type Section } from '../../model/reading.ts';
import type { Speaker, SpeakerType } from '../../model/speaker.ts';
import { sectionText, type SectionText } from './section-text.ts';

/** Characters of context on each side of a quotation, where there are so many: as Hypothesis writes them. */
const context = 32;

/** Where things stand on the site. Absolute where the site knows its own address, else absolute paths. */
export interface Addresses {
  reading: string;
  speaker: (id: string) => string;
  source: (id: string) => string;
}

/** An `AnnotationCollection` of one page, in reading order. */
export function annotations(reading: Reading, library: Library, addresses: Addresses) {
  const file = `${addresses.reading}annotations.jsonld`;
  const items = reading.sections.flatMap((section) => {
    const prose = sectionText(section);
    return claimsOf({ ...reading, sections: [section] }).map((claim) =>
      annotation(claim, section, prose, library, addresses, file),
    );
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: file,
    type: 'AnnotationCollection',
    label: `Claims of “${reading.title}”`,
    total: items.length,
    first: { id: `${file}#page`, type: 'AnnotationPage', partOf: file, startIndex: 0, items },
  };
}

function annotation(
  claim: Claim,
  section: Section,
  { text, claims }: SectionText,
  library: Library,
  addresses: Addresses,
  file: string,
) {
  const { start, end } = claims.get(claim.id) ?? { start: 0, end: 0 };
  const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
  return {
    id: `${file}#${claim.id}`,
    type: 'Annotation',
    motivation: 'describing',
    target: {
      source: addresses.reading,
      selector: {
        type: 'CssSelector',
        value: `section[aria-labelledby="s${String(section.number)}"]`,
        refinedBy: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - context), start),
            suffix: text.slice(end, end + context),
          },
          { type: 'TextPositionSelector', start, end },
        ] as const,
      },
    },
    body: [
      ...(speaker === null ? [] : [speakerBody(speaker, addresses)]),
      textBody('tagging', claim.form),
      ...(speaker === null ? [] : [textBody('tagging', speaker.identification)]),
      ...(claim.note === null ? [] : [textBody('commenting', plainText(claim.note))]),
      ...claim.checks.map((check) => checkBody(check, addresses)),
    ],
  };
}

const agentTypes: Readonly<Record<SpeakerType, string>> = {
  person: 'Person',
  group: 'foaf:Group',
  organisation: 'Organization',
  document: 'foaf:Document',
};

function speakerBody(speaker: Speaker, addresses: Addresses) {
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: { id: addresses.speaker(speaker.id), type: agentTypes[speaker.type], name: speaker.name },
  };
}

function textBody(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' };
}

function checkBody(check: Check, addresses: Addresses) {
  return {
    ...textBody('assessing', `${check.verdict}: ${plainText(check.text)} (${check.locator})`),
    'rdfs:seeAlso': { id: addresses.source(check.source) },
  };
}
