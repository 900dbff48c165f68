/** An article to a reading’s files. Pure: what it returns is all that an import writes. */
import type { Article } from './structure/article.ts';
import { draftClaims } from './draft/draft-claims.ts';
import { markedProse, type ClaimMark } from './write/prose-with-claims.ts';
import { sectionMdx, type SectionParagraph } from './write/section-mdx.ts';
import { claimIdOf, slugOf, takeId } from './draft/ids.ts';
import { readingRecord, readingYaml, recordYaml, sourceRecord, speakerYaml } from './write/yaml-records.ts';
import { splitSections } from './structure/sections.ts';
import { draftSpeakers, type KnownNames, type SpeakerDraft } from './draft/draft-speakers.ts';

export interface ImportOptions {
  /** Name of the reading’s folder. */
  slug: string;
  /** Date (ISO 8601) where the text has none. */
  fallbackDate: string;
  /** Speakers and sources that are there already. */
  known: { speakers: KnownNames; sources: ReadonlySet<string> };
}

export interface Imported {
  slug: string;
  /** Texts by path below the content folder. */
  files: Map<string, string>;
  speakers: SpeakerDraft[];
  claims: number;
  paragraphs: number;
  sections: number;
}

/** Drafts the whole reading of an article. */
export function importArticle(article: Article, options: ImportOptions): Imported {
  const { slug, fallbackDate, known } = options;
  const sections = splitSections(article.body);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const found = draftClaims(paragraphs);
  const { speakers, idOf } = draftSpeakers(found, paragraphs, known.speakers, new Set(known.speakers.keys()));
  const taken = new Set<string>();
  const marks = found.map((claim): ClaimMark & { paragraph: number } => {
    const text = paragraphs[claim.paragraph] ?? '';
    const words = claim.parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    return { ...claim, id: takeId(claimIdOf(words), taken), by: idOf(claim), draft: true };
  });

  const source = takeId(slug, new Set(known.sources));
  const files = new Map<string, string>();
  const record = readingRecord(article, source, paragraphs.length, fallbackDate);
  files.set(`readings/${slug}/reading.yaml`, readingYaml(record, article.date === null));
  let number = 0;
  sectionFiles(sections).forEach((name, index) => {
    const drafted = (sections[index]?.paragraphs ?? []).map((text): SectionParagraph => {
      const claims = marks.filter(({ paragraph }) => paragraph === number);
      number += 1;
      return { prose: markedProse(text, claims), claims, notes: [] };
    });
    files.set(`readings/${slug}/${name}`, sectionMdx(sections[index]?.title ?? '', drafted));
  });
  for (const speaker of speakers) files.set(`speakers/${speaker.id}.yaml`, speakerYaml(speaker));
  files.set(`sources/${source}.yaml`, recordYaml(sourceRecord(article, fallbackDate)));
  return { slug, files, speakers, claims: found.length, paragraphs: paragraphs.length, sections: sections.length };
}

/** File names of sections: 01-opening.mdx. */
export function sectionFiles(sections: readonly { title: string }[]): string[] {
  const taken = new Set<string>();
  return sections.map(({ title }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return `${number}-${takeId(slugOf(title, 30, `part-${String(index + 1)}`), taken)}.mdx`;
  });
}

/** The name of a reading’s folder, from its title. */
export const slugFrom = (article: Article, otherwise: string) => slugOf(article.title ?? otherwise, 48, 'article');
