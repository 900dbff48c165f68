/** Drafts a project from an article: its sections, and a claim for each statement that the text attributes. */
import { isReservedAnchor } from '../../model/anchors.ts';
import { claimIdFromText, uniqueId } from '../importing/draft/ids.ts';
import { draftClaims } from '../importing/draft/draft-claims.ts';
import { draftSpeakers, type KnownSpeakerNames } from '../importing/draft/draft-speakers.ts';
import type { Article } from '../importing/structure/article.ts';
import { isEnglish } from '../importing/structure/block-kinds.ts';
import { splitSections } from '../importing/structure/sections.ts';
import { readingRecord, sourceRecord } from '../importing/write/records.ts';
import { inReadingOrder, type Project } from './project.ts';

export interface ImportOptions {
  /** Name of the reading’s folder. */
  slug: string;
  /** Speakers and sources that are there already; of the speakers those that somebody has reviewed, or all if it is left out. */
  known: { speakers: KnownSpeakerNames; sources: ReadonlySet<string>; reviewed?: ReadonlySet<string> };
}

/** The project of an article; everything in it is a draft. */
export function draftProject(article: Article, { slug, known }: ImportOptions): Project {
  const sections = splitSections(article.body);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  // What attributes words, and to whom, is known for English only.
  const claims = isEnglish(article.language) ? draftClaims(paragraphs) : [];
  const { speakers, idOf } = draftSpeakers(
    claims,
    paragraphs,
    known.speakers,
    new Set(known.speakers.keys()),
    known.reviewed,
  );
  const taken = new Set<string>();
  // A title of a letter and a number would take the place of an anchor of the page of sources.
  const source = uniqueId(isReservedAnchor(slug) ? `article-${slug}` : slug, new Set(known.sources));
  const { title, byline, publication, date, language, summary, rights } = readingRecord(
    article,
    source,
    paragraphs.length,
  );
  return {
    slug,
    record: {
      title,
      byline,
      publication,
      date: date ?? null,
      language,
      summary,
      holder: rights.holder,
      address: article.address,
      twin: null,
    },
    source,
    sections,
    claims: inReadingOrder(
      claims.map(({ paragraph, form, channel, parts, cues, ...claim }) => {
        const text = paragraphs[paragraph] ?? '';
        const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
        return {
          id: uniqueId(claimIdFromText(words), taken),
          paragraph,
          form,
          by: idOf({ paragraph, form, channel, parts, cues, ...claim }),
          channel,
          draft: true,
          when: null,
          same: [],
          parts,
          cues,
          note: null,
          checks: [],
        };
      }),
    ),
    speakers: Object.fromEntries(speakers.map((speaker) => [speaker.id, speaker])),
    sources: { [source]: sourceRecord(article) },
    leftOut: article.leftOut,
  };
}
