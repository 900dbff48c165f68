/** The courses that can be made of a library: readings to read, exercises and assignments to do. */
import { revisionOf } from '../../study/reading-file.ts';
import type { AssignmentFile } from '../../model/assignment.ts';
import { claimsOf, type Reading } from '../../model/reading.ts';
import type { CourseParts } from './course-files.ts';
import type { LaunchData } from '../../study/learning-system/launch-data.ts';
import { rightAnswers } from '../../study/learning-system/mark-answers.ts';

/** What can be chosen for an exercise or an assignment. */
export interface CourseChoices {
  /** Per cent from which it is passed. */
  mastery: number | null;
  /** Ids of the sections of an exercise; null for all. */
  sections: string[] | null;
}

type PackagedCourse = CourseParts & { launchData: LaunchData };

const common = ({ slug, language, rights }: Reading) => ({ reading: slug, language, rights: rights.statement });

export function readingCourse(reading: Reading): PackagedCourse {
  return {
    ...common(reading),
    id: `reading-${reading.slug}`,
    title: reading.title,
    description: reading.summary,
    start: `readings/${reading.slug}/index.html`,
    mastery: null,
    launchData: { kind: 'reading' },
  };
}

/** @throws RangeError where the reading has no such section, or the sections have no claim */
export function exerciseCourse(reading: Reading, { mastery, sections }: CourseChoices): PackagedCourse {
  const known = reading.sections.map(({ id }) => id);
  const unknown = sections?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new RangeError(`“${reading.slug}” has no section “${unknown}”. It has: ${known.join(', ')}.`);
  const claims = claimsOf(reading).filter(({ section }) => sections?.includes(section.id) ?? true);
  if (claims.length === 0) throw new RangeError(`The sections of “${reading.slug}” make no claim to ask about.`);
  return {
    ...common(reading),
    id: `who-said-it-${reading.slug}`,
    title: `Who said it? ${reading.title}`,
    description: `Claims of “${reading.title}” with the words left out that say whose they are.`,
    start: `readings/${reading.slug}/who-said-it/index.html`,
    mastery,
    launchData: {
      kind: 'exercise',
      revision: revisionOf(reading),
      claims: claims.map(({ id }) => id),
      sections,
      mastery,
    },
  };
}

export function assignmentCourse(file: AssignmentFile, reading: Reading, { mastery }: CourseChoices): PackagedCourse {
  const { slug, assignment } = file;
  return {
    ...common(reading),
    id: `assignment-${slug}`,
    title: assignment.title,
    description: assignment.summary ?? `An assignment on “${reading.title}”.`,
    start: `assignments/${slug}/index.html`,
    mastery,
    launchData: { kind: 'assignment', slug, right: rightAnswers(file), mastery },
  };
}
