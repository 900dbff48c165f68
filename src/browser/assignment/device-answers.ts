/** Connects the answers on a page with the device and with other tabs. */
import { readAnswer } from '../../study/answer-schema.ts';
import { mergeAnswer, type Answer } from '../../study/answers.ts';
import { DeviceCollection } from '../shared/device-collection.ts';
import { device } from '../shared/device-store.ts';
import { eraseInLegacyDatabase } from '../shared/legacy-database.ts';
import { siteName } from '../shared/site-name.ts';
import { loadUnsaved, saveUnsaved } from '../shared/unsaved.ts';
import type { AnswerSaver, AnswerStore } from './answer-saver.ts';

/** Answers by assignment, under the id of their prompt. */
export const answers = new DeviceCollection<Answer>(device, {
  store: 'answers',
  read: (stored, key) => {
    const { value, isWhole } = readAnswer(stored);
    return value?.prompt === key ? { value, isWhole } : { value: null, isWhole: false };
  },
  merge: mergeAnswer,
  eraseElsewhere: (assignment) => eraseInLegacyDatabase('answers', assignment),
});

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(siteName('answers'));

/** The answers to an assignment on this device. */
export function deviceAnswers(assignment: string): AnswerStore {
  return {
    load: () => answers.load(assignment),
    save: (answer, base, generation) =>
      answers.save(assignment, { key: answer.prompt, value: answer }, base, generation),
    erase: (generation) => answers.erase(assignment, generation),
    timesOpened: () => device.timesOpened,
    loadUnsaved: () => loadUnsaved(assignment),
    saveUnsaved: (unsaved) => {
      saveUnsaved(assignment, unsaved);
    },
    notifyOtherTabs: () => {
      channel?.postMessage(assignment);
    },
  };
}

/** Rereads when another tab has written or the page comes back into view, and saves when it goes out of view. */
export function listenForChanges(assignment: string, saver: AnswerSaver): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === assignment) void saver.reread();
  });
  addEventListener('pagehide', () => void saver.flush());
  document.addEventListener('visibilitychange', () => {
    void (document.visibilityState === 'hidden' ? saver.flush() : saver.reread());
  });
  addEventListener('focus', () => void saver.reread());
  addEventListener('pageshow', () => void saver.reread());
}
