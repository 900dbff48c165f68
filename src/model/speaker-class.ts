/** Types, identifications and classes of speakers. Apart from the speakers' schema, so that a page's script can have them without it. */

export const speakerTypes = ['person', 'group', 'organisation', 'document'] as const;
export type SpeakerType = (typeof speakerTypes)[number];

export const identifications = ['named', 'described', 'anonymous'] as const;
export type Identification = (typeof identifications)[number];

/**
 * The five classes of speaker that the site tells apart by line style, mark and word. Four are kinds of speaker; the
 * fifth is the article's own voice.
 */
export const speakerClasses = ['named', 'described', 'anonymous', 'document', 'narration'] as const;
export type SpeakerClass = (typeof speakerClasses)[number];

/** The class of a claim's speaker; a claim without one is narration. A document is a document whoever wrote it. */
export function speakerClassOf(
  speaker: { readonly type: SpeakerType; readonly identification: Identification } | null,
): SpeakerClass {
  if (speaker === null) return 'narration';
  return speaker.type === 'document' ? 'document' : speaker.identification;
}

/** Whether the speakers of a class have no name: a role only, or a name that is withheld. */
export const isUnnamed = (speakerClass: SpeakerClass): boolean =>
  speakerClass === 'described' || speakerClass === 'anonymous';
