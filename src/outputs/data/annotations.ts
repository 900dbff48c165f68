/** `annotations.jsonld`: a reading's claims as W3C Web Annotations (Recommendation of February 23, 2017). */
import { z } from 'zod';
import type { Check, Claim } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading, type Section } from '../../model/reading.ts';
import type { Speaker, SpeakerType } from '../../model/speaker.ts';
import { offset, words } from './field-types.ts';
import { sectionText, type SectionText } from './section-text.ts';

const agentTypes = {
  person: 'Person',
  group: 'foaf:Group',
  organisation: 'Organization',
  document: 'foaf:Document',
} as const satisfies Record<SpeakerType, string>;

const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  purpose: z.enum(['tagging', 'commenting', 'assessing']),
  value: words,
  format: z.literal('text/plain'),
  language: words,
  'rdfs:seeAlso': z.exactOptional(z.strictObject({ id: words })).describe('The record that a check cites.'),
});
type TextualBody = z.infer<typeof textualBody>;

const speakerBody = z.strictObject({
  type: z.literal('SpecificResource'),
  purpose: z.literal('identifying'),
  source: z.strictObject({ id: words, type: z.enum(Object.values(agentTypes)), name: words }),
});

const annotation = z.strictObject({
  id: words,
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  target: z.strictObject({
    source: words.describe('The reading’s page.'),
    selector: z.strictObject({
      type: z.literal('CssSelector'),
      value: words.describe('Finds the section.'),
      refinedBy: z.tuple([
        z.strictObject({ type: z.literal('TextQuoteSelector'), exact: words, prefix: z.string(), suffix: z.string() }),
        z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
      ]),
    }),
  }),
  body: z.array(z.discriminatedUnion('type', [speakerBody, textualBody])).min(1),
});
type Annotation = z.infer<typeof annotation>;

const collectionHead = { id: words, type: z.literal('AnnotationCollection'), label: words, total: offset };

export const annotationsSchema = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    ...collectionHead,
    first: z.strictObject({
      id: words,
      type: z.literal('AnnotationPage'),
      partOf: z.strictObject(collectionHead).describe('The collection again, for who holds the page alone.'),
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
  })
  .meta({
    title: 'Annotations',
    description:
      'annotations.jsonld: the claims of a reading as W3C Web Annotations. Offsets are UTF-16 code units into a section’s prose.',
  });

/** Characters of context on each side of a quotation, where there are so many: as Hypothesis writes them. */
const context = 32;

/** Where things stand on the site. Absolute where the site knows its own address, else absolute paths. */
export interface Addresses {
  reading: string;
  speaker: (id: string) => string;
  source: (id: string) => string;
}

/** An `AnnotationCollection` of one page, in reading order. */
export function annotations(
  reading: Reading,
  library: Library,
  addresses: Addresses,
): z.infer<typeof annotationsSchema> {
  const file = `${addresses.reading}annotations.jsonld`;
  const items = reading.sections.flatMap((section) => {
    const prose = sectionText(section);
    return claimsOf({ ...reading, sections: [section] }).map((claim) =>
      annotationOf(claim, section, prose, library, addresses, file),
    );
  });
  const collection = {
    id: file,
    type: 'AnnotationCollection',
    label: `Claims of “${reading.title}”`,
    total: items.length,
  } as const;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...collection,
    first: { id: `${file}#page`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  };
}

function annotationOf(
  claim: Claim,
  section: Section,
  { text, claims }: SectionText,
  library: Library,
  addresses: Addresses,
  file: string,
): Annotation {
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
        ],
      },
    },
    body: [
      ...(speaker === null ? [] : [identifyingBody(speaker, addresses)]),
      textBody('tagging', claim.form),
      ...(speaker === null ? [] : [textBody('tagging', speaker.identification)]),
      ...(claim.note === null ? [] : [textBody('commenting', plainText(claim.note))]),
      ...claim.checks.map((check) => checkBody(check, addresses)),
    ],
  };
}

function identifyingBody(speaker: Speaker, addresses: Addresses): z.infer<typeof speakerBody> {
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: { id: addresses.speaker(speaker.id), type: agentTypes[speaker.type], name: speaker.name },
  };
}

function textBody(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' };
}

function checkBody(check: Check, addresses: Addresses): TextualBody {
  return {
    ...textBody('assessing', `${check.verdict}: ${plainText(check.text)} (${check.locator})`),
    'rdfs:seeAlso': { id: addresses.source(check.source) },
  };
}
