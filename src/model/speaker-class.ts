/** Classes of source. Apart from the speakers' schema, so that a page's script can have them without it. */
import type { Speaker } from './speaker.ts';

/**
 * The five classes of source that the site tells apart by line style, mark and word. Four are kinds of speaker; the
 * fifth is the article's own voice.
 */
export const speakerClasses = ['named', 'described', 'anonymous', 'document', 'narration'] as const;
export type SpeakerClass = (typeof speakerClasses)[number];

/** The class of a claim's speaker; a claim without one is narration. A document is a document whoever wrote it. */
export function speakerClassOf(speaker: Speaker | null): SpeakerClass {
  if (speaker === null) return 'narration';
  return speaker.type === 'document' ? 'document' : speaker.identification;
}
