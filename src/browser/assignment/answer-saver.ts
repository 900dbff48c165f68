/** Saves a student’s answers to one assignment: from the field to the disk, across reloads, tabs and losses. */
import { mergeAnswer, versionOf, type Answer, type Said, type Version } from '../../study/answers.ts';
import { compareAnswers } from '../../study/compare-answers.ts';
import type { Kept, Loaded } from '../shared/device-collection.ts';
import { storageProblemOf, type StorageProblem } from '../shared/storage-error.ts';
import type { Unsaved } from '../shared/unsaved.ts';

/** How saving goes; `empty` where there is nothing to save. */
export type SaveState = 'empty' | 'saving' | 'saved' | StorageProblem;

/** Where the answers to the assignment are saved. */
export interface AnswerStore {
  load(): Promise<Loaded<Answer>>;
  /**
   * @param base stamp of the state that the page started from
   * @param generation how often the answers had been erased when the page last looked
   * @returns what is saved now, merged where needed; null where the answers were erased since
   */
  save(answer: Answer, base: string | null, generation: number): Promise<Kept<Answer> | null>;
  /** @returns how often they have been erased now */
  erase(generation: number): Promise<number>;
  /** How often it was opened: each time it may have come back empty. */
  timesOpened(): number;
  /** Answers that were typed before a reload and are not saved yet. */
  loadUnsaved(): Unsaved;
  saveUnsaved(unsaved: Unsaved): void;
  /** Tells other tabs that it has changed. */
  notifyOtherTabs(): void;
}

export interface SaverHooks {
  /** An answer has come from the disk, another tab or a file: show it. Undefined: it was erased. */
  show: (prompt: string, answer: Answer | undefined) => void;
  showState: (state: SaveState) => void;
  /** Answers that the browser had cleared away were saved again. */
  showRestored: () => void;
  /** So many records on the device are damaged. */
  showDamaged: (count: number) => void;
  /** Something that was typed is on the disk. */
  onSaved: () => void;
}

/** Milliseconds after the last keystroke. */
const saveDelay = 300;
/**
 * Milliseconds after the first keystroke that is not saved yet, however steadily somebody types. With as much again for the
 * disk, at most a second of typing is lost where the browser is killed.
 */
const longestDelay = 500;

export class AnswerSaver {
  readonly answers = new Map<string, Answer>();
  readonly #store: AnswerStore;
  readonly #revision: string;
  readonly #hooks: SaverHooks;
  /** Stamp of each answer as it is on the disk. */
  readonly #stamps = new Map<string, string>();
  readonly #unsaved = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #timesOpened = 0;
  /** How often the answers had been erased when this page last looked; null as long as it has not. */
  #generation: number | null = null;

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
    const { answers, generation } = this.#store.loadUnsaved();
    if (answers.length > 0) this.#generation = generation;
    for (const answer of answers) {
      this.answers.set(answer.prompt, answer);
      this.#unsaved.add(answer.prompt);
      this.#hooks.show(answer.prompt, answer);
    }
    await this.reread();
  }

  /** Takes what was said to a prompt from its field. @param others what is to stand beside it */
  change(prompt: string, said: Said, others: Version[]): void {
    this.#put({ prompt, ...said, edited: Date.now(), revision: this.#revision, others });
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => void this.flush(), saveDelay);
    this.#longest ??= setTimeout(() => void this.flush(), longestDelay);
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
    this.#stopTimers();
    await this.#queue;
    this.#generation = await this.#store.erase(this.#generation ?? 0);
    this.#unsaved.clear();
    this.#saveUnsaved();
    this.#forget([...this.answers.keys()]);
    this.#hooks.showDamaged(0);
    this.#hooks.showState('empty');
    this.#store.notifyOtherTabs();
  }

  /** Writes everything that is not on the disk yet. */
  flush(): Promise<void> {
    this.#stopTimers();
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
      if (this.answers.size > 0) this.#hooks.onSaved();
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
    const { kept, generation, damaged } = await this.#store.load();
    this.#timesOpened = this.#store.timesOpened();
    const page = {
      answers: this.answers,
      unsaved: this.#unsaved,
      stamps: this.#stamps,
      generation: this.#generation,
    };
    const onDisk = kept.map(({ stamp, value }) => ({ stamp, answer: value }));
    const isErased = this.#generation !== null && generation > this.#generation;
    const { changed, erased, lost } = compareAnswers(page, { answers: onDisk, generation });
    if (isErased) this.#unsaved.clear();
    for (const { key, stamp } of kept) if (!this.#unsaved.has(key)) this.#stamps.set(key, stamp);
    for (const answer of changed) {
      this.answers.set(answer.prompt, answer);
      this.#hooks.show(answer.prompt, answer);
    }
    this.#generation = Math.max(this.#generation ?? 0, generation);
    this.#forget(erased);
    if (isErased) this.#saveUnsaved();
    for (const prompt of lost) {
      this.#stamps.delete(prompt);
      this.#unsaved.add(prompt);
    }
    this.#hooks.showDamaged(damaged);
    return lost.length > 0;
  }

  async #saveAll(): Promise<void> {
    for (const prompt of [...this.#unsaved]) await this.#save(prompt);
  }

  async #save(prompt: string): Promise<void> {
    const mine = this.answers.get(prompt);
    if (mine === undefined || !this.#unsaved.has(prompt)) return;
    const result = await this.#store.save(mine, this.#stamps.get(prompt) ?? null, this.#generation ?? 0);
    // Another tab has erased all answers: what this page has is of before.
    if (result === null) {
      await this.#compare();
      return;
    }
    const { stamp, value } = result;
    this.#stamps.set(prompt, stamp);
    // The student has typed on while it was written: the page is ahead, but takes what the disk had beside it.
    const now = this.answers.get(prompt);
    if (now !== mine && now !== undefined) {
      const saved = value.value === mine.value ? value.others : [...value.others, versionOf(value)];
      this.answers.set(prompt, { ...now, others: withNew(now.others, saved, mine.others) });
      return;
    }
    this.answers.set(prompt, value);
    this.#unsaved.delete(prompt);
    this.#saveUnsaved();
    if (value.others.length !== mine.others.length || value.value !== mine.value) this.#hooks.show(prompt, value);
  }

  #put(answer: Answer): void {
    this.answers.set(answer.prompt, answer);
    this.#unsaved.add(answer.prompt);
    this.#saveUnsaved();
    this.#hooks.showState('saving');
  }

  #saveUnsaved(): void {
    this.#store.saveUnsaved({
      answers: [...this.#unsaved].flatMap((prompt) => this.answers.get(prompt) ?? []),
      generation: this.#generation,
    });
  }

  #forget(prompts: readonly string[]): void {
    for (const prompt of prompts) {
      this.answers.delete(prompt);
      this.#stamps.delete(prompt);
      this.#hooks.show(prompt, undefined);
    }
  }

  #stopTimers(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#longest);
    this.#longest = undefined;
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

/** Versions of the page, and those of the disk that were not in what the page has written. */
function withNew(mine: readonly Version[], saved: readonly Version[], written: readonly Version[]): Version[] {
  const known = new Set([...mine, ...written].map(({ value }) => value));
  return [...mine, ...saved.filter(({ value }) => !known.has(value))];
}
