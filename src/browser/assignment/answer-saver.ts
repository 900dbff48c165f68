/** Saves a student’s answers to one assignment: from the field to the disk, across reloads, tabs and losses. */
import { mergeAnswer, type Answer } from '../../study/answers.ts';
import { compareAnswers } from '../../study/compare-answers.ts';
import { storageProblemOf, type StorageProblem } from '../shared/storage-error.ts';

/** How saving goes; `empty` where there is nothing to save. */
export type SaveState = 'empty' | 'saving' | 'saved' | StorageProblem;

/** Where the answers to the assignment are saved. */
export interface AnswerStore {
  load(): Promise<Answer[]>;
  /** @param base `edited` of the version that the page started from @returns what is saved now, merged where needed */
  save(answer: Answer, base: number | null): Promise<Answer>;
  erase(at: number): Promise<void>;
  loadErasedAt(): Promise<number>;
  /** How often it was opened: each time it may have come back empty. */
  timesOpened(): number;
  /** Answers that were typed before a reload and are not saved yet. */
  loadUnsaved(): Answer[];
  saveUnsaved(answers: readonly Answer[]): void;
  /** Tells other tabs that it has changed. */
  notifyOtherTabs(): void;
}

export interface SaverHooks {
  /** An answer has come from the disk, another tab or a file: show it. Undefined: it was erased. */
  show: (prompt: string, answer: Answer | undefined) => void;
  showState: (state: SaveState) => void;
  /** Answers that the browser had cleared away were saved again. */
  showRestored: () => void;
}

/** Milliseconds after the last keystroke. */
const saveDelay = 300;

export class AnswerSaver {
  readonly answers = new Map<string, Answer>();
  readonly #store: AnswerStore;
  readonly #revision: string;
  readonly #hooks: SaverHooks;
  /** `edited` of each answer as it is on the disk. */
  readonly #bases = new Map<string, number>();
  readonly #unsaved = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timesOpened = 0;
  /** The latest erasing that this page knows of: what is missing after a later one was erased, and not lost. */
  #erasedAt = Date.now();

  constructor(store: AnswerStore, revision: string, hooks: SaverHooks) {
    this.#store = store;
    this.#revision = revision;
    this.#hooks = hooks;
  }

  /** Whether words are on the page that are not on the disk. */
  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Shows what is saved, and what was typed before a reload. */
  async start(): Promise<void> {
    for (const answer of this.#store.loadUnsaved()) {
      this.answers.set(answer.prompt, answer);
      this.#unsaved.add(answer.prompt);
      this.#hooks.show(answer.prompt, answer);
    }
    await this.reread();
  }

  /** Takes a new value from a field. */
  change(prompt: string, value: string, others = this.answers.get(prompt)?.others ?? []): void {
    this.#put({ prompt, value, edited: Date.now(), revision: this.#revision, others });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), saveDelay);
  }

  /** Merges answers from a file: what is here stays in its field, what differs is kept beside it. */
  async importAnswers(answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) {
      const merged = mergeAnswer(this.answers.get(answer.prompt), answer);
      this.#put(merged);
      this.#hooks.show(answer.prompt, merged);
    }
    await this.flush();
  }

  /** Erases every answer on this device, in all tabs. @throws StorageError where the disk cannot be reached */
  async erase(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#queue;
    this.#unsaved.clear();
    this.#store.saveUnsaved([]);
    this.#erasedAt = Date.now();
    await this.#store.erase(this.#erasedAt);
    this.#forget([...this.answers.keys()]);
    this.#hooks.showState('empty');
    this.#store.notifyOtherTabs();
  }

  /** Writes everything that is not on the disk yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#enqueue(async () => {
      if (this.#unsaved.size === 0) return;
      this.#hooks.showState('saving');
      // The database was lost or opened again since: what it should hold and does not is written again, too.
      if (this.#timesOpened !== this.#store.timesOpened()) await this.#compare();
      await this.#saveAll();
      // A loss may show only when something is written.
      if (this.#timesOpened !== this.#store.timesOpened() && (await this.#compare())) {
        await this.#saveAll();
        this.#hooks.showRestored();
      }
      this.#store.notifyOtherTabs();
    });
  }

  /** Shows what other tabs have written; writes again what the browser has cleared away. */
  reread(): Promise<void> {
    return this.#enqueue(async () => {
      const wasLost = await this.#compare();
      await this.#saveAll();
      if (wasLost) this.#hooks.showRestored();
    });
  }

  /** Compares the page with the disk. @returns whether the browser has cleared away answers, which are now unsaved */
  async #compare(): Promise<boolean> {
    const answers = await this.#store.load();
    this.#timesOpened = this.#store.timesOpened();
    const erasedAt = await this.#store.loadErasedAt();
    const { changed, erased, lost } = compareAnswers(
      { answers: this.answers, unsaved: this.#unsaved, erasedAt: this.#erasedAt },
      { answers, erasedAt },
    );
    for (const { prompt, edited } of answers) if (!this.#unsaved.has(prompt)) this.#bases.set(prompt, edited);
    for (const answer of changed) {
      this.answers.set(answer.prompt, answer);
      this.#hooks.show(answer.prompt, answer);
    }
    this.#erasedAt = Math.max(this.#erasedAt, erasedAt);
    this.#forget(erased);
    for (const prompt of lost) {
      this.#bases.delete(prompt);
      this.#unsaved.add(prompt);
    }
    return lost.length > 0;
  }

  async #saveAll(): Promise<void> {
    for (const prompt of [...this.#unsaved]) await this.#save(prompt);
  }

  async #save(prompt: string): Promise<void> {
    const mine = this.answers.get(prompt);
    if (mine === undefined) return;
    const saved = await this.#store.save(mine, this.#bases.get(prompt) ?? null);
    this.#bases.set(prompt, saved.edited);
    // The student has typed on while it was written: the page is ahead, but takes what the disk had beside it.
    const now = this.answers.get(prompt);
    if (now !== mine && now !== undefined) {
      this.answers.set(prompt, { ...now, others: saved.others });
      return;
    }
    this.answers.set(prompt, saved);
    this.#unsaved.delete(prompt);
    this.#saveUnsaved();
    if (saved.others.length !== mine.others.length || saved.value !== mine.value) this.#hooks.show(prompt, saved);
  }

  #put(answer: Answer): void {
    this.answers.set(answer.prompt, answer);
    this.#unsaved.add(answer.prompt);
    this.#saveUnsaved();
    this.#hooks.showState('saving');
  }

  #saveUnsaved(): void {
    this.#store.saveUnsaved([...this.#unsaved].flatMap((prompt) => this.answers.get(prompt) ?? []));
  }

  #forget(prompts: readonly string[]): void {
    for (const prompt of prompts) {
      this.answers.delete(prompt);
      this.#bases.delete(prompt);
      this.#hooks.show(prompt, undefined);
    }
  }

  /** Runs one piece of work after another, and shows how it ended. */
  #enqueue(job: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      try {
        await job();
        this.#hooks.showState(this.hasUnsaved ? 'saving' : this.answers.size > 0 ? 'saved' : 'empty');
      } catch (error) {
        this.#hooks.showState(storageProblemOf(error));
      }
    });
    return this.#queue;
  }
}
