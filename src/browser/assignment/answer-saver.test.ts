import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeAnswer, type Answer, type Version } from '../../study/answers.ts';
import type { Unsaved } from '../shared/unsaved.ts';
import { StorageError, type StorageProblem } from '../shared/storage-error.ts';
import { AnswerSaver, type AnswerStore, type SaveState } from './answer-saver.ts';

const unknown = { question: '', on: '', words: '' };

/** A device with one assignment, which several tabs can use. */
class Disk {
  answers = new Map<string, Answer>();
  stamps = new Map<string, string>();
  generation = 0;
  damaged = 0;
  timesOpened = 1;
  problem: StorageProblem | null = null;
  /** Called in the middle of each saving. */
  whileSaving: () => void = () => undefined;
  readonly saved: string[] = [];

  /** The browser clears its storage: the next time, the database is opened empty. */
  clear(): void {
    this.answers.clear();
    this.stamps.clear();
    this.generation = 0;
    this.timesOpened += 1;
  }

  tab(): { store: AnswerStore; unsaved: readonly Answer[]; notified: () => number } {
    const tab = { unsaved: { answers: [], generation: null } as Unsaved, count: 0 };
    const check = () => {
      if (this.problem !== null) throw new StorageError(this.problem, null);
    };
    const store: AnswerStore = {
      load: () => {
        check();
        const kept = [...this.answers].map(([key, value]) => ({ key, value, stamp: this.stamps.get(key) ?? '' }));
        return Promise.resolve({ kept, generation: this.generation, damaged: this.damaged });
      },
      save: async (answer, base, generation) => {
        await Promise.resolve();
        check();
        this.whileSaving();
        if (this.generation > generation) return null;
        this.generation = generation;
        const stored = this.answers.get(answer.prompt);
        const isChanged = stored !== undefined && this.stamps.get(answer.prompt) !== base;
        const value = isChanged ? mergeAnswer(answer, stored) : answer;
        const stamp = `state ${String(this.saved.length)}`;
        this.answers.set(answer.prompt, value);
        this.stamps.set(answer.prompt, stamp);
        this.saved.push(`${answer.prompt}: ${answer.value}`);
        return { key: answer.prompt, stamp, value };
      },
      erase: (generation) => {
        check();
        this.answers.clear();
        this.generation = Math.max(this.generation, generation) + 1;
        return Promise.resolve(this.generation);
      },
      timesOpened: () => this.timesOpened,
      loadUnsaved: () => tab.unsaved,
      saveUnsaved: (unsaved) => {
        tab.unsaved = unsaved;
      },
      notifyOtherTabs: () => {
        tab.count += 1;
      },
    };
    return {
      store,
      get unsaved() {
        return tab.unsaved.answers;
      },
      notified: () => tab.count,
    };
  }
}

/** A page on the assignment: what it shows, and its saver. */
async function openPage(disk: Disk, tab = disk.tab()) {
  const shown = new Map<string, string | undefined>();
  const states: SaveState[] = [];
  const page = { restored: 0, saved: 0, damaged: 0 };
  const saver = new AnswerSaver(tab.store, 'r1', {
    show: (prompt, answer) => shown.set(prompt, answer?.value),
    showState: (state) => states.push(state),
    showRestored: () => {
      page.restored += 1;
    },
    showDamaged: (count) => {
      page.damaged = count;
    },
    onSaved: () => {
      page.saved += 1;
    },
  });
  await saver.start();
  /** The student types; what stands beside the answer stays there. */
  const type = (prompt: string, value: string, others: Version[] = saver.answers.get(prompt)?.others ?? []) => {
    saver.change(prompt, { value, ...unknown }, others);
  };
  return {
    saver,
    type,
    shown,
    states,
    tab,
    restored: () => page.restored,
    timesSaved: () => page.saved,
    damaged: () => page.damaged,
  };
}

const answer = (value: string, edited = 1): Answer => ({
  prompt: 'q1',
  value,
  ...unknown,
  edited,
  revision: 'r1',
  others: [],
});

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page with answers', () => {
  it('shows what is saved, and says so', async () => {
    const disk = new Disk();
    disk.answers.set('q1', answer('From yesterday'));
    const { shown, states } = await openPage(disk);
    expect([...shown]).toEqual([['q1', 'From yesterday']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('says nothing of saving where there is nothing', async () => {
    const { states } = await openPage(new Disk());
    expect(states).toEqual(['empty']);
  });

  it('saves once for a stretch of typing, and says “saved” only then', async () => {
    const disk = new Disk();
    const { saver, type, states, tab } = await openPage(disk);
    for (const value of ['M', 'Ma', 'May', 'Mayor']) type('q1', value);
    expect(states.at(-1)).toBe('saving');
    expect(saver.hasUnsaved).toBe(true);
    expect(tab.unsaved.map(({ value }) => value)).toEqual(['Mayor']);
    await vi.runAllTimersAsync();
    expect(disk.saved).toEqual(['q1: Mayor']);
    expect(states.at(-1)).toBe('saved');
    expect(tab.unsaved).toEqual([]);
    expect(tab.notified()).toBe(1);
  });

  it('saves while the student types on and on, no word waiting longer than half a second', async () => {
    const disk = new Disk();
    const { type, tab } = await openPage(disk);
    const typed: string[] = [];
    for (const letter of 'Nobody pauses who has something to say') {
      typed.push(letter);
      type('q1', typed.join(''));
      await vi.advanceTimersByTimeAsync(150);
      const lost = typed.length - (disk.answers.get('q1')?.value.length ?? 0);
      // Four keys of 150 milliseconds: one that was just typed, and three in half a second.
      expect(lost).toBeLessThanOrEqual(4);
    }
    expect(tab.notified()).toBeGreaterThan(5);
  });

  it('tells that something was saved, once it was', async () => {
    const disk = new Disk();
    const { type, timesSaved } = await openPage(disk);
    type('q1', 'M');
    expect(timesSaved()).toBe(0);
    await vi.runAllTimersAsync();
    expect(timesSaved()).toBe(1);
  });

  it('tells how much on the device is damaged', async () => {
    const disk = new Disk();
    disk.damaged = 2;
    const { saver, damaged } = await openPage(disk);
    expect(damaged()).toBe(2);
    await saver.erase();
    expect(damaged()).toBe(0);
  });

  it('saves at once where it goes out of view, and not again later', async () => {
    const disk = new Disk();
    const { saver, type } = await openPage(disk);
    type('q1', 'Mayor');
    await saver.flush();
    await vi.runAllTimersAsync();
    expect(disk.saved).toEqual(['q1: Mayor']);
  });

  it('saves what was typed before a reload', async () => {
    const disk = new Disk();
    const first = await openPage(disk);
    first.type('q1', 'In the middle of a wo');
    const second = await openPage(disk, first.tab);
    expect(second.shown.get('q1')).toBe('In the middle of a wo');
    expect(disk.saved).toEqual(['q1: In the middle of a wo']);
    expect(first.tab.unsaved).toEqual([]);
  });

  it('stays ahead of the disk where the student types while it is saved', async () => {
    const disk = new Disk();
    const { saver, type, states } = await openPage(disk);
    type('q1', 'One');
    disk.whileSaving = () => {
      disk.whileSaving = () => undefined;
      type('q1', 'One, and more');
    };
    await saver.flush();
    expect(states.at(-1)).toBe('saving');
    expect(saver.answers.get('q1')?.value).toBe('One, and more');
    await vi.runAllTimersAsync();
    expect(disk.answers.get('q1')?.value).toBe('One, and more');
    expect(states.at(-1)).toBe('saved');
  });
});

describe('two tabs', () => {
  it('show what the other has saved', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'From the first tab');
    await first.saver.flush();
    await second.saver.reread();
    expect(second.shown.get('q1')).toBe('From the first tab');
  });

  it('keep both versions where both have typed', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'One');
    await first.saver.flush();
    second.type('q1', 'Two');
    await second.saver.flush();
    expect(second.saver.answers.get('q1')?.value).toBe('Two');
    expect(second.saver.answers.get('q1')?.others.map(({ value }) => value)).toEqual(['One']);
    expect(disk.answers.get('q1')).toEqual(second.saver.answers.get('q1'));
  });

  it('are both empty where one of them erases', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'One');
    await first.saver.flush();
    await second.saver.reread();
    await first.saver.erase();
    await second.saver.reread();
    expect([...second.shown]).toEqual([['q1', undefined]]);
    expect(second.restored()).toBe(0);
    expect(second.states.at(-1)).toBe('empty');
    expect(disk.answers.size).toBe(0);
  });
});

describe('an erasing', () => {
  it.each([
    ['set back', -1_000_000_000_000],
    ['set ahead', 1_000_000_000_000],
    ['that stands still', 0],
  ])('holds against a deaf tab with a clock %s, which forgets what it had', async (_, change) => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'One');
    first.type('q2', 'Two');
    await first.saver.flush();
    await second.saver.reread();
    vi.setSystemTime(1_000_000 + change);
    await first.saver.erase();
    second.type('q1', 'One, and more');
    await second.saver.flush();
    expect(disk.answers.size).toBe(0);
    expect([...second.shown]).toEqual([
      ['q1', undefined],
      ['q2', undefined],
    ]);
    expect(second.states.at(-1)).toBe('empty');
    expect(second.tab.unsaved).toEqual([]);
    await second.saver.reread();
    expect(disk.answers.size).toBe(0);
    // What is answered afterwards is kept.
    second.type('q1', 'Anew');
    await second.saver.flush();
    await first.saver.reread();
    expect(first.shown.get('q1')).toBe('Anew');
  });

  it('holds against words of before in the memory of a tab that is loaded again', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'One');
    await first.saver.flush();
    await second.saver.reread();
    second.type('q1', 'One, and more');
    await first.saver.erase();
    const again = await openPage(disk, second.tab);
    expect(again.shown.get('q1')).toBeUndefined();
    expect(again.tab.unsaved).toEqual([]);
    expect(disk.answers.size).toBe(0);
  });

  it('holds where the browser has cleared its storage before', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.type('q1', 'One');
    await first.saver.flush();
    await first.saver.erase();
    first.type('q1', 'Two');
    await first.saver.flush();
    await second.saver.reread();
    disk.clear();
    await first.saver.erase();
    await second.saver.reread();
    expect(disk.answers.size).toBe(0);
    expect(second.shown.get('q1')).toBeUndefined();
  });
});

describe('a device that does not save', () => {
  it.each<StorageProblem>(['blocked', 'full', 'newer', 'failed'])(
    'is told by its reason (%s), and the words stay until they can be saved',
    async (problem) => {
      const disk = new Disk();
      const { saver, type, states, tab } = await openPage(disk);
      disk.problem = problem;
      type('q1', 'Still here');
      await saver.flush();
      expect(states.at(-1)).toBe(problem);
      expect(saver.hasUnsaved).toBe(true);
      expect(tab.unsaved.map(({ value }) => value)).toEqual(['Still here']);
      disk.problem = null;
      await saver.flush();
      expect(states.at(-1)).toBe('saved');
      expect(disk.saved).toEqual(['q1: Still here']);
    },
  );

  it('because the browser has cleared it gets everything on the page again', async () => {
    const disk = new Disk();
    const { saver, type, restored } = await openPage(disk);
    type('q1', 'First');
    type('q2', 'Second');
    await saver.flush();
    disk.clear();
    type('q1', 'First, and more');
    await saver.flush();
    expect([...disk.answers.values()].map(({ value }) => value).sort()).toEqual(['First, and more', 'Second']);
    disk.clear();
    await saver.reread();
    expect(disk.answers.size).toBe(2);
    expect(restored()).toBe(1);
  });

  it('and lost it only while writing gets the rest again, too', async () => {
    const disk = new Disk();
    const { saver, type, restored } = await openPage(disk);
    type('q1', 'First');
    type('q2', 'Second');
    await saver.flush();
    type('q1', 'First, and more');
    disk.whileSaving = () => {
      disk.whileSaving = () => undefined;
      disk.clear();
    };
    await saver.flush();
    expect([...disk.answers.values()].map(({ value }) => value).sort()).toEqual(['First, and more', 'Second']);
    expect(restored()).toBe(1);
  });

  it('throws where answers are to be erased, and keeps them', async () => {
    const disk = new Disk();
    const { saver, type, shown } = await openPage(disk);
    type('q1', 'First');
    await saver.flush();
    disk.problem = 'blocked';
    await expect(saver.erase()).rejects.toBeInstanceOf(StorageError);
    expect(saver.answers.get('q1')?.value).toBe('First');
    expect(shown.size).toBe(0);
  });
});

describe('answers from a file', () => {
  it('fill blank fields, stand beside what is there, and are saved at once', async () => {
    const disk = new Disk();
    const { saver, type, shown } = await openPage(disk);
    type('q1', 'From school');
    await saver.importAnswers([answer('From home'), { ...answer('Only at home'), prompt: 'q2' }]);
    expect(shown.get('q1')).toBe('From school');
    expect(shown.get('q2')).toBe('Only at home');
    expect(disk.answers.get('q1')?.others.map(({ value }) => value)).toEqual(['From home']);
    expect(disk.answers.get('q2')?.value).toBe('Only at home');
  });
});
