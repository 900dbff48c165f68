/** Puts lines back that the importer took for menus, captions or credits. */
import type { Project } from '../project.ts';
import type { Edited } from './edit.ts';

/**
 * Makes a line that was left out a paragraph: the first one where it stood in the head, else the last one. It has no
 * claims yet.
 */
export function putBack(project: Project, place: number): Edited {
  const line = project.leftOut[place];
  const text = line?.text.replace(/\s+/gu, ' ').trim() ?? '';
  if (line === undefined || text === '') return { refused: 'There is no such line any longer.' };
  const isFirst = line.what === 'head';
  const at = isFirst ? 0 : project.sections.length - 1;
  const sections = project.sections.map((section, index) =>
    index === at
      ? { ...section, paragraphs: isFirst ? [text, ...section.paragraphs] : [...section.paragraphs, text] }
      : section,
  );
  return {
    project: {
      ...project,
      sections,
      leftOut: project.leftOut.toSpliced(place, 1),
      claims: isFirst ? project.claims.map((claim) => ({ ...claim, paragraph: claim.paragraph + 1 })) : project.claims,
    },
  };
}
