/** A project that is open: its history, what is saved of it, and who wants to know of a change. */
import type { Edited } from '../../drafting/workbench/edits/edit.ts';
import { redo, undo, withEdit, type History } from '../../drafting/workbench/history.ts';
import { ProjectReader, type ProjectReading } from '../../drafting/workbench/project-reading.ts';
import type { Project, ProjectClaim } from '../../drafting/workbench/project.ts';
import { storageProblemOf, type StorageProblem } from '../shared/storage-error.ts';
import { newProjectId } from './project-id.ts';
import { saveProject, type SavedProject } from './saved-projects.ts';

export type SaveState = 'saving' | 'saved' | 'elsewhere' | StorageProblem;

export class Session {
  /** Under which it is saved. */
  id: string;
  history: History;
  /** Id of the claim in hand. */
  current: string | null;
  mayShare: boolean;
  readonly unplaced: SavedProject['unplaced'];
  view: ProjectReading;
  #version: number;
  #isSaving = false;
  #isDirty = false;
  readonly #reader = new ProjectReader();
  readonly #onChange: (session: Session) => void;
  readonly #onSaved: (state: SaveState) => void;

  /** @param version the one on the device, 0 for a new project */
  constructor(
    id: string,
    saved: Omit<SavedProject, 'version'>,
    version: number,
    hooks: { onChange: (session: Session) => void; onSaved: (state: SaveState) => void },
  ) {
    this.id = id;
    this.history = saved.history;
    this.current = saved.current;
    this.mayShare = saved.mayShare;
    this.unplaced = saved.unplaced;
    this.#version = version;
    this.#onChange = hooks.onChange;
    this.#onSaved = hooks.onSaved;
    this.view = this.#reader.read(this.project);
  }

  get project(): Project {
    return this.history.project;
  }

  get claim(): ProjectClaim | null {
    return this.project.claims.find(({ id }) => id === this.current) ?? null;
  }

  /** Takes an edit. @returns why it was refused, or null */
  edit(edited: Edited, what: string, current = this.current): string | null {
    if ('refused' in edited) return edited.refused;
    this.#become(withEdit(this.history, edited.project, what), current);
    return null;
  }

  /** Takes the last change back, or does it again. @returns what was done, null where there was nothing */
  step(direction: 'undo' | 'redo'): string | null {
    const change = direction === 'undo' ? this.history.done.at(-1) : this.history.undone.at(-1);
    if (change === undefined) return null;
    // The claim that the change was about is shown again.
    const touched = change.parts.find((part) => part.of === 'claims');
    this.#become(direction === 'undo' ? undo(this.history) : redo(this.history), touched?.id ?? this.current);
    return change.what;
  }

  /** Takes a claim in hand. */
  open(id: string | null): void {
    if (id === this.current) return;
    this.current = id;
    this.#onChange(this);
    this.save();
  }

  allowSharing(): void {
    this.mayShare = true;
    this.save();
  }

  #become(history: History, current: string | null): void {
    const before = this.project.claims.findIndex(({ id }) => id === this.current);
    this.history = history;
    const { claims } = this.project;
    // Where the claim in hand is gone, the one that has its place now is.
    const isThere = claims.some(({ id }) => id === current);
    this.current = isThere ? current : (claims[Math.min(Math.max(0, before), claims.length - 1)]?.id ?? null);
    this.view = this.#reader.read(this.project);
    this.#onChange(this);
    this.save();
  }

  /** Saves at once; what changes meanwhile is saved after it. */
  save(): void {
    this.#isDirty = true;
    if (!this.#isSaving) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isSaving = true;
    this.#onSaved('saving');
    let state: SaveState = 'saved';
    while (this.#isDirty && state === 'saved') {
      this.#isDirty = false;
      const { history, current, mayShare, unplaced } = this;
      try {
        const version = await saveProject(this.id, { history, current, mayShare, unplaced }, this.#version);
        if (version === null) {
          // Another tab has another version under this name: this one gets a name of its own, so that none is lost.
          this.id = newProjectId();
          this.#version = 0;
          this.#isDirty = true;
          this.#onSaved('elsewhere');
        } else this.#version = version;
      } catch (error) {
        state = storageProblemOf(error);
      }
    }
    this.#isSaving = false;
    this.#onSaved(state);
  }
}
