/** A project as a file: to keep it, and to go on with it on another device. */
import { z } from 'zod';
import { historySchema, type History } from '../../drafting/workbench/history.ts';
import { longestProject } from '../../drafting/workbench/project-schema.ts';

const fileSchema = z.strictObject({ accordingTo: z.literal('project'), version: z.literal(1), history: historySchema });

/** The text of the file, history included. */
export const writeProjectFile = (history: History): string =>
  `${JSON.stringify({ accordingTo: 'project', version: 1, history })}\n`;

/** Reads such a file. @returns the history, or a sentence that says why it is refused */
export function readProjectFile(json: string | null): { history: History } | { problem: string } {
  if (json === null || json.length > longestProject) return { problem: 'This file is larger than any project.' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'This is no project: choose the file that ends in .json and begins with “project-”.' };
  }
  const head = z.object({ accordingTo: z.string(), version: z.number() }).safeParse(value);
  if (!head.success || head.data.accordingTo !== 'project')
    return { problem: 'This file holds something else than a project.' };
  if (head.data.version !== 1)
    return { problem: 'This project was made by another version of this site. Open it there.' };
  const result = fileSchema.safeParse(value);
  if (result.success) return { history: result.data.history };
  const where = result.error.issues[0]?.path.slice(0, 4).map(String).join('.') ?? '';
  return { problem: `This project is damaged: something is wrong with its “${where}”. Nothing was opened.` };
}
