/** Keeps a student’s answers to one assignment: from the field to the disk, across reloads, tabs and losses. */
import { isAnswered, mergeAnswer, type Answer } from '../../study/answers.ts';
import {
  answersOf,
  DeviceTrouble,
  eraseAnswers,
  erasedAt,
  keepAnswer,
  timesOpened,
  type Trouble,
} from '../shared/device-store.ts';
import { heldUnsaved, holdUnsaved } from '../shared/unsaved.ts';

export type Keeping = 'nothing' | 'saving' | 'saved' | Trouble;

export interface KeeperHooks {
  /** An answer has come from the disk, another tab or a file: show it. Undefined: it was erased. */
  show: (prompt: string, answer: Answer | undefined) => void;
  /** How keeping goes. */
  tell: (keeping: Keeping) => void;
  /** Answers that the browser had cleared away were kept anew. */
  restored: () => void;
}

/** Milliseconds after the last keystroke. */
const pause = 300;

export class AnswerKeeper {
  readonly answers = new Map<string, Answer>();
  readonly #assignment: string;
  readonly #revision: string;
  readonly #hooks: KeeperHooks;
  /** `edited` of each answer as it is on the disk. */
  readonly #bases = new Map<string, number>();
  readonly #unsaved = new Set<string>();
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('according-to/answers');
  #queue: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #openings = 0;
  /** The latest erasing that this page knows of: what is missing after a later one was erased, and not lost. */
  #erased = Date.now();

  constructor(assignment: string, revision: string, hooks: KeeperHooks) {
    this.#assignment = assignment;
    this.#revision = revision;
    this.#hooks = hooks;
  }

  /** Whether words are on the page that are not on the disk. */
  get isAtRisk(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Reads what is kept, and begins to listen to other tabs. */
  async start(): Promise<void> {
    for (const held of heldUnsaved(this.#assignment)) {
      this.answers.set(held.prompt, held);
      this.#unsaved.add(held.prompt);
      this.#hooks.show(held.prompt, held);
    }
    await this.reread();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === this.#assignment) void this.reread();
    });
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      void (document.visibilityState === 'hidden' ? this.flush() : this.reread());
    });
    addEventListener('focus', () => void this.reread());
    addEventListener('pageshow', () => void this.reread());
  }

  /** Takes a new wording from a field. */
  change(prompt: string, value: string, others = this.answers.get(prompt)?.others ?? []): void {
    this.#put({ prompt, value, edited: Date.now(), revision: this.#revision, others });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Merges answers from a file: what is here stays in its field, what differs is kept beside it. */
  async bringBack(answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) {
      const merged = mergeAnswer(this.answers.get(answer.prompt), answer);
      this.#put(merged);
      this.#hooks.show(answer.prompt, merged);
    }
    await this.flush();
  }

  /** Erases every answer on this device, in all tabs. @throws DeviceTrouble where the disk cannot be reached */
  async erase(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#queue;
    this.#unsaved.clear();
    holdUnsaved(this.#assignment, []);
    this.#erased = Date.now();
    await eraseAnswers(this.#assignment, this.#erased);
    this.#forget([...this.answers.keys()]);
    this.#hooks.tell('nothing');
    this.#channel?.postMessage(this.#assignment);
  }

  /** Writes everything that is not on the disk yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      if (this.#unsaved.size === 0) return;
      this.#hooks.tell('saving');
      // The database was lost or opened anew since: what it should hold and does not is written again, too.
      if (this.#openings !== timesOpened()) await this.#compare();
      for (const prompt of [...this.#unsaved]) await this.#keep(prompt);
      // It may be only in writing that the loss shows.
      if (this.#openings !== timesOpened() && (await this.#compare())) {
        for (const prompt of [...this.#unsaved]) await this.#keep(prompt);
        this.#hooks.restored();
      }
      this.#channel?.postMessage(this.#assignment);
    });
  }

  /** Takes over what other tabs have written; writes again what the browser has cleared away. */
  reread(): Promise<void> {
    return this.#inTurn(async () => {
      const wasLost = await this.#compare();
      for (const prompt of [...this.#unsaved]) await this.#keep(prompt);
      if (wasLost) this.#hooks.restored();
    });
  }

  async #compare(): Promise<boolean> {
    const stored = await answersOf(this.#assignment);
    this.#openings = timesOpened();
    const erased = await erasedAt(this.#assignment);
    for (const answer of stored) {
      if (this.#unsaved.has(answer.prompt)) continue;
      const known = this.answers.get(answer.prompt);
      this.#bases.set(answer.prompt, answer.edited);
      if (
        known?.edited === answer.edited &&
        known.value === answer.value &&
        known.others.length === answer.others.length
      )
        continue;
      this.answers.set(answer.prompt, answer);
      this.#hooks.show(answer.prompt, answer);
    }
    const lost = [...this.answers.values()].filter(
      (answer) =>
        !stored.some(({ prompt }) => prompt === answer.prompt) &&
        isAnswered(answer) &&
        !this.#unsaved.has(answer.prompt),
    );
    if (erased > this.#erased) {
      this.#erased = erased;
      this.#forget(lost.map(({ prompt }) => prompt));
      return false;
    }
    for (const { prompt } of lost) {
      this.#bases.delete(prompt);
      this.#unsaved.add(prompt);
    }
    return lost.length > 0;
  }

  async #keep(prompt: string): Promise<void> {
    const mine = this.answers.get(prompt);
    if (mine === undefined) return;
    const kept = await keepAnswer(this.#assignment, mine, this.#bases.get(prompt) ?? null);
    this.#bases.set(prompt, kept.edited);
    // Typed on while it was written: it is not yet the last word, but what the disk had beside it comes along.
    const now = this.answers.get(prompt);
    if (now !== mine && now !== undefined) {
      this.answers.set(prompt, { ...now, others: kept.others });
      return;
    }
    this.answers.set(prompt, kept);
    this.#unsaved.delete(prompt);
    this.#hold();
    if (kept.others.length !== mine.others.length || kept.value !== mine.value) this.#hooks.show(prompt, kept);
  }

  #put(answer: Answer): void {
    this.answers.set(answer.prompt, answer);
    this.#unsaved.add(answer.prompt);
    this.#hold();
    this.#hooks.tell('saving');
  }

  #hold(): void {
    holdUnsaved(
      this.#assignment,
      [...this.#unsaved].flatMap((prompt) => this.answers.get(prompt) ?? []),
    );
  }

  #forget(prompts: readonly string[]): void {
    for (const prompt of prompts) {
      this.answers.delete(prompt);
      this.#bases.delete(prompt);
      this.#hooks.show(prompt, undefined);
    }
  }

  /** One piece of work after another; tells how it ended. */
  #inTurn(job: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      try {
        await job();
        const has = this.answers.size > 0;
        this.#hooks.tell(this.isAtRisk ? 'saving' : has ? 'saved' : 'nothing');
      } catch (error) {
        this.#hooks.tell(error instanceof DeviceTrouble ? error.trouble : 'failed');
      }
    });
    return this.#queue;
  }
}
