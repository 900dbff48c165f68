/** Makes the files of a reading from an article. It writes nothing: the command writes the files that it returns. */
import { isReservedAnchor } from '../../model/anchors.ts';
import type { Article } from './structure/article.ts';
import { isEnglish } from './structure/block-kinds.ts';
import { draftClaims } from './draft/draft-claims.ts';
import type { ClaimToWrite } from './draft/claim-to-write.ts';
import { proseWithClaims } from './write/prose-with-claims.ts';
import { sectionMdx, type SectionParagraph } from './write/section-mdx.ts';
import { claimIdFromText, slugFromText, uniqueId } from './draft/ids.ts';
import { readingRecord, readingYaml, recordYaml, sourceRecord, speakerYaml } from './write/yaml-records.ts';
import { splitSections } from './structure/sections.ts';
import { draftSpeakers, type KnownSpeakerNames, type DraftSpeaker } from './draft/draft-speakers.ts';

export interface ImportOptions {
  /** Name of the reading’s folder. */
  slug: string;
  /** Speakers and sources that are there already; of the speakers those that somebody has reviewed, or all if it is left out. */
  known: { speakers: KnownSpeakerNames; sources: ReadonlySet<string>; reviewed?: ReadonlySet<string> };
}

export interface ImportResult {
  slug: string;
  /** Texts by path below the content folder. */
  files: Map<string, string>;
  speakers: DraftSpeaker[];
  claims: number;
  paragraphs: number;
  sections: number;
}

/** Drafts the reading of an article. */
export function importArticle(article: Article, options: ImportOptions): ImportResult {
  const { slug, known } = options;
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
  const written = claims.map((claim): ClaimToWrite & { paragraph: number } => {
    const text = paragraphs[claim.paragraph] ?? '';
    const words = claim.parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    return { ...claim, id: uniqueId(claimIdFromText(words), taken), by: idOf(claim), draft: true };
  });

  const ofParagraph = Map.groupBy(written, ({ paragraph }) => paragraph);

  // A title of a letter and a number would take the place of an anchor of the page of sources.
  const source = uniqueId(isReservedAnchor(slug) ? `article-${slug}` : slug, new Set(known.sources));
  const files = new Map<string, string>();
  const record = readingRecord(article, source, paragraphs.length);
  files.set(`readings/${slug}/reading.yaml`, readingYaml(record, article.leftOut));
  let number = 0;
  sectionFileNames(sections).forEach((name, index) => {
    const texts = (sections[index]?.paragraphs ?? []).map((text): SectionParagraph => {
      const inParagraph = ofParagraph.get(number) ?? [];
      number += 1;
      return { prose: proseWithClaims(text, inParagraph), claims: inParagraph, notes: [] };
    });
    files.set(`readings/${slug}/${name}`, sectionMdx(sections[index]?.title ?? '', texts));
  });
  for (const speaker of speakers) files.set(`speakers/${speaker.id}.yaml`, speakerYaml(speaker));
  files.set(`sources/${source}.yaml`, recordYaml(sourceRecord(article)));
  return { slug, files, speakers, claims: claims.length, paragraphs: paragraphs.length, sections: sections.length };
}

/** File names of sections: 01-opening.mdx. */
export function sectionFileNames(sections: readonly { title: string }[]): string[] {
  const taken = new Set<string>();
  return sections.map(({ title }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return `${number}-${uniqueId(slugFromText(title, 30, `part-${String(index + 1)}`), taken)}.mdx`;
  });
}

/** The name of a reading’s folder, from its title. */
export const slugFromTitle = (article: Article, otherwise: string) =>
  slugFromText(article.title ?? otherwise, 48, 'article');
