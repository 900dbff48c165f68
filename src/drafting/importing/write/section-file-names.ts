/** Names of the files that hold a reading’s sections. */
import { slugFromText, uniqueId } from '../draft/ids.ts';

/** File names of sections: 01-opening.mdx. */
export const sectionFileNames = (sections: readonly { title: string }[]): string[] =>
  sectionIds(sections).map((id, index) => `${String(index + 1).padStart(2, '0')}-${id}.mdx`);

/** Ids of sections, which the names of their files end in. */
export function sectionIds(sections: readonly { title: string }[]): string[] {
  const taken = new Set<string>();
  return sections.map(({ title }, index) => uniqueId(slugFromText(title, 30, `part-${String(index + 1)}`), taken));
}
