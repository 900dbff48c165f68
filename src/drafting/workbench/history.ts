/** A project with everything that was done to it, to undo and to do again without end. */
import { z } from 'zod';
import { applyChange, changeBetween, changeSchema } from './change.ts';
import type { Project } from './project.ts';
import { projectSchema } from './project-schema.ts';

export const historySchema = z.strictObject({
  project: projectSchema,
  /** Oldest first. */
  done: z.array(changeSchema),
  /** The last undone comes last. */
  undone: z.array(changeSchema),
});
export type History = z.infer<typeof historySchema>;

export const newHistory = (project: Project): History => ({ project, done: [], undone: [] });

/** The history after an edit; the same one where the edit changed nothing. What had been undone is gone then. */
export function withEdit(history: History, after: Project, what: string): History {
  const change = changeBetween(history.project, after, what);
  return change === null ? history : { project: after, done: [...history.done, change], undone: [] };
}

/** The history with its last change undone; the same one where there is none. */
export function undo(history: History): History {
  const { project, done, undone } = history;
  const last = done.at(-1);
  if (last === undefined) return history;
  return { project: applyChange(project, last, 'before'), done: done.slice(0, -1), undone: [...undone, last] };
}

/** The history with the change that was undone last done again; the same one where there is none. */
export function redo(history: History): History {
  const { project, done, undone } = history;
  const last = undone.at(-1);
  if (last === undefined) return history;
  return { project: applyChange(project, last, 'after'), done: [...done, last], undone: undone.slice(0, -1) };
}
