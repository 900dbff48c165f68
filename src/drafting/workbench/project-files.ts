/** A project as the files of a reading: what the import command writes, and what the workbench packs into a zip. */
import { proseWithClaims } from '../importing/write/prose-with-claims.ts';
import { sectionFileNames } from '../importing/write/section-file-names.ts';
import { sectionMdx, type SectionParagraph } from '../importing/write/section-mdx.ts';
import { readingYaml, recordYaml, speakerYaml } from '../importing/write/yaml-records.ts';
import { projectRecord } from './project-record.ts';
import type { Project } from './project.ts';

/** Texts by path below a content folder. They pass the check of content as long as the project has no fault. */
export function projectFiles(project: Project): Map<string, string> {
  const { slug, sections, claims, speakers, sources } = project;
  const files = new Map<string, string>();
  files.set(`readings/${slug}/reading.yaml`, readingYaml(projectRecord(project), project.leftOut));
  const byParagraph = Map.groupBy(claims, ({ paragraph }) => paragraph);
  let number = 0;
  sectionFileNames(sections).forEach((name, index) => {
    const texts = (sections[index]?.paragraphs ?? []).map((text): SectionParagraph => {
      const inParagraph = byParagraph.get(number) ?? [];
      number += 1;
      return {
        prose: proseWithClaims(text, inParagraph),
        claims: inParagraph,
        notes: inParagraph.map(({ id, note, checks }) => ({ of: id, note, checks })),
      };
    });
    files.set(`readings/${slug}/${name}`, sectionMdx(sections[index]?.title ?? '', texts));
  });
  for (const speaker of Object.values(speakers)) files.set(`speakers/${speaker.id}.yaml`, speakerYaml(speaker));
  for (const [id, record] of Object.entries(sources)) files.set(`sources/${id}.yaml`, recordYaml(record));
  return files;
}
