/** The assignments of each reading, as a page of the reading names them. */
import { loadAssignments } from '../parsing/node/load-content.ts';

export interface AssignmentLink {
  slug: string;
  title: string;
}

/** By slug of the reading. */
export async function assignmentLinks(): Promise<(reading: string) => AssignmentLink[]> {
  const byReading = Map.groupBy(await loadAssignments(), ({ of }) => of.slug);
  return (reading) => (byReading.get(reading) ?? []).map(({ slug, assignment: { title } }) => ({ slug, title }));
}
