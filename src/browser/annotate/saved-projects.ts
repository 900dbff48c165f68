/** Projects on this device: several, each with its history; and copies made from layers. */
import { z } from 'zod';
import { historySchema, type History } from '../../drafting/workbench/history.ts';
import { paragraphsOf } from '../../drafting/workbench/project.ts';
import { claimSchema } from '../../drafting/workbench/project-schema.ts';
import { loadDraft, saveDraft } from '../shared/device-store.ts';

/** A line of the list: what a person needs to know a project again. */
const entrySchema = z.strictObject({
  id: z.string().max(100),
  title: z.string(),
  /** Milliseconds since 1970. */
  edited: z.number(),
  /** UTF-16 code units of the article, as a measure of its size. */
  size: z.number(),
  /** The version that is saved: the whole project need not be read to know it. */
  version: z.number(),
  done: z.number(),
  total: z.number(),
  /** Whether it is a copy: a layer laid on the reader’s text. */
  isCopy: z.boolean(),
});
export type SavedEntry = z.infer<typeof entrySchema>;

export const savedProjectSchema = z.strictObject({
  history: historySchema,
  /** The claim that was open last. */
  current: z.string().nullable(),
  /** Whether the person said that they may hand on the text. */
  mayShare: z.boolean(),
  /** Claims of a layer that have no place in the text, and why. */
  unplaced: z.array(
    z.strictObject({ claim: claimSchema.omit({ parts: true, cues: true, paragraph: true }), why: z.string() }),
  ),
  /** Counts the versions, so that two tabs do not write over each other. */
  version: z.number(),
});
export type SavedProject = z.infer<typeof savedProjectSchema>;

const listName = 'projects';
const nameOf = (id: string) => `project/${id}`;

/** One change at a time, in all tabs; where the browser has no locks, in this one. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  // Absent where a host serves without TLS.
  const { locks } = navigator as { locks?: LockManager };
  return locks === undefined ? work() : locks.request('according-to/projects', work);
}

/** The list, last edited first. @throws StorageError */
export async function listProjects(): Promise<SavedEntry[]> {
  const list = z.array(entrySchema).safeParse((await loadDraft(listName)) ?? []);
  return list.success ? list.data.sort((a, b) => b.edited - a.edited) : [];
}

/** @returns the project, or null where there is none of that id or it is damaged. @throws StorageError */
export async function loadProject(id: string): Promise<SavedProject | null> {
  const saved = savedProjectSchema.safeParse(await loadDraft(nameOf(id)));
  return saved.success ? saved.data : null;
}

/**
 * Saves a project and its line in the list.
 *
 * @param base the version that the page started from, 0 for a new one
 * @returns the version that is saved now; null where another tab has saved another meanwhile, and nothing was written
 * @throws StorageError
 */
export function saveProject(
  id: string,
  project: Omit<SavedProject, 'version'>,
  base: number,
  isCopy = false,
): Promise<number | null> {
  return alone(async () => {
    const list = await listProjects();
    if ((list.find((entry) => entry.id === id)?.version ?? 0) !== base) return null;
    const version = base + 1;
    await saveDraft(nameOf(id), { ...project, version });
    const others = list.filter((entry) => entry.id !== id);
    await saveDraft(listName, [...others, entryOf(id, project, version, isCopy)]);
    return version;
  });
}

export function eraseProject(id: string): Promise<void> {
  return alone(async () => {
    await saveDraft(
      listName,
      (await listProjects()).filter((entry) => entry.id !== id),
    );
    await saveDraft(nameOf(id), null);
  });
}

function entryOf(id: string, { history }: { history: History }, version: number, isCopy: boolean): SavedEntry {
  const { claims, record } = history.project;
  return {
    id,
    title: record.title,
    edited: Date.now(),
    size: paragraphsOf(history.project).join('').length,
    version,
    done: claims.filter(({ draft }) => !draft).length,
    total: claims.length,
    isCopy,
  };
}
