import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeAnswer, type Answer } from '../../study/answers.ts';
import { StorageError, type StorageProblem } from '../shared/storage-error.ts';
import { AnswerSaver, type AnswerStore, type SaveState } from './answer-saver.ts';

/** A device with one assignment, which several tabs can use. */
class Disk {
  answers = new Map<string, Answer>();
  erasedAt = 0;
  timesOpened = 1;
  problem: StorageProblem | null = null;
  /** Called in the middle of each saving. */
  whileSaving: () => void = () => undefined;
  readonly saved: string[] = [];

  /** The browser clears its storage: the next time, the database is opened empty. */
  clear(): void {
    this.answers.clear();
    this.timesOpened += 1;
  }

  tab(): { store: AnswerStore; unsaved: Answer[]; notified: () => number } {
    const tab = { unsaved: [] as Answer[], count: 0 };
    const check = () => {
      if (this.problem !== null) throw new StorageError(this.problem, null);
    };
    const store: AnswerStore = {
      load: () => {
        check();
        return Promise.resolve([...this.answers.values()]);
      },
      save: async (answer, base) => {
        await Promise.resolve();
        check();
        this.whileSaving();
        const stored = this.answers.get(answer.prompt);
        const saved = stored !== undefined && stored.edited !== base ? mergeAnswer(answer, stored) : answer;
        this.answers.set(answer.prompt, saved);
        this.saved.push(`${answer.prompt}: ${answer.value}`);
        return saved;
      },
      erase: (at) => {
        check();
        this.answers.clear();
        this.erasedAt = at;
        return Promise.resolve();
      },
      loadErasedAt: () => Promise.resolve(this.erasedAt),
      timesOpened: () => this.timesOpened,
      loadUnsaved: () => tab.unsaved,
      saveUnsaved: (answers) => {
        tab.unsaved = [...answers];
      },
      notifyOtherTabs: () => {
        tab.count += 1;
      },
    };
    return {
      store,
      get unsaved() {
        return tab.unsaved;
      },
      notified: () => tab.count,
    };
  }
}

/** A page on the assignment: what it shows, and its saver. */
async function openPage(disk: Disk, tab = disk.tab()) {
  const shown = new Map<string, string | undefined>();
  const states: SaveState[] = [];
  const page = { restored: 0 };
  const saver = new AnswerSaver(tab.store, 'r1', {
    show: (prompt, answer) => shown.set(prompt, answer?.value),
    showState: (state) => states.push(state),
    showRestored: () => {
      page.restored += 1;
    },
  });
  await saver.start();
  return { saver, shown, states, tab, restored: () => page.restored };
}

const answer = (value: string, edited = 1): Answer => ({ prompt: 'q1', value, edited, revision: 'r1', others: [] });

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
    const { saver, states, tab } = await openPage(disk);
    for (const value of ['M', 'Ma', 'May', 'Mayor']) saver.change('q1', value);
    expect(states.at(-1)).toBe('saving');
    expect(saver.hasUnsaved).toBe(true);
    expect(tab.unsaved.map(({ value }) => value)).toEqual(['Mayor']);
    await vi.runAllTimersAsync();
    expect(disk.saved).toEqual(['q1: Mayor']);
    expect(states.at(-1)).toBe('saved');
    expect(tab.unsaved).toEqual([]);
    expect(tab.notified()).toBe(1);
  });

  it('saves at once where it goes out of view, and not again later', async () => {
    const disk = new Disk();
    const { saver } = await openPage(disk);
    saver.change('q1', 'Mayor');
    await saver.flush();
    await vi.runAllTimersAsync();
    expect(disk.saved).toEqual(['q1: Mayor']);
  });

  it('saves what was typed before a reload', async () => {
    const disk = new Disk();
    const first = await openPage(disk);
    first.saver.change('q1', 'In the middle of a wo');
    const second = await openPage(disk, first.tab);
    expect(second.shown.get('q1')).toBe('In the middle of a wo');
    expect(disk.saved).toEqual(['q1: In the middle of a wo']);
    expect(first.tab.unsaved).toEqual([]);
  });

  it('stays ahead of the disk where the student types while it is saved', async () => {
    const disk = new Disk();
    const { saver, states } = await openPage(disk);
    saver.change('q1', 'One');
    disk.whileSaving = () => {
      disk.whileSaving = () => undefined;
      saver.change('q1', 'One, and more');
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
    first.saver.change('q1', 'From the first tab');
    await first.saver.flush();
    await second.saver.reread();
    expect(second.shown.get('q1')).toBe('From the first tab');
  });

  it('keep both versions where both have typed', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.saver.change('q1', 'One');
    await first.saver.flush();
    second.saver.change('q1', 'Two');
    await second.saver.flush();
    expect(second.saver.answers.get('q1')?.value).toBe('Two');
    expect(second.saver.answers.get('q1')?.others.map(({ value }) => value)).toEqual(['One']);
    expect(disk.answers.get('q1')).toEqual(second.saver.answers.get('q1'));
  });

  it('are both empty where one of them erases', async () => {
    const disk = new Disk();
    const [first, second] = [await openPage(disk), await openPage(disk)];
    first.saver.change('q1', 'One');
    await first.saver.flush();
    await second.saver.reread();
    vi.advanceTimersByTime(1);
    await first.saver.erase();
    await second.saver.reread();
    expect([...second.shown]).toEqual([['q1', undefined]]);
    expect(second.restored()).toBe(0);
    expect(second.states.at(-1)).toBe('empty');
    expect(disk.answers.size).toBe(0);
  });
});

describe('a device that does not save', () => {
  it.each<StorageProblem>(['blocked', 'full', 'newer', 'failed'])(
    'is told by its reason (%s), and the words stay until they can be saved',
    async (problem) => {
      const disk = new Disk();
      const { saver, states, tab } = await openPage(disk);
      disk.problem = problem;
      saver.change('q1', 'Still here');
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
    const { saver, restored } = await openPage(disk);
    saver.change('q1', 'First');
    saver.change('q2', 'Second');
    await saver.flush();
    disk.clear();
    saver.change('q1', 'First, and more');
    await saver.flush();
    expect([...disk.answers.values()].map(({ value }) => value).sort()).toEqual(['First, and more', 'Second']);
    disk.clear();
    await saver.reread();
    expect(disk.answers.size).toBe(2);
    expect(restored()).toBe(1);
  });

  it('and lost it only while writing gets the rest again, too', async () => {
    const disk = new Disk();
    const { saver, restored } = await openPage(disk);
    saver.change('q1', 'First');
    saver.change('q2', 'Second');
    await saver.flush();
    saver.change('q1', 'First, and more');
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
    const { saver, shown } = await openPage(disk);
    saver.change('q1', 'First');
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
    const { saver, shown } = await openPage(disk);
    saver.change('q1', 'From school');
    await saver.importAnswers([answer('From home'), { ...answer('Only at home'), prompt: 'q2' }]);
    expect(shown.get('q1')).toBe('From school');
    expect(shown.get('q2')).toBe('Only at home');
    expect(disk.answers.get('q1')?.others.map(({ value }) => value)).toEqual(['From home']);
    expect(disk.answers.get('q2')?.value).toBe('Only at home');
  });
});
