/** Connects the answers on a page with the device and with other tabs. */
import { eraseAnswers, loadAnswers, loadErasedAt, saveAnswer, timesOpened } from '../shared/device-store.ts';
import { loadUnsaved, saveUnsaved } from '../shared/unsaved.ts';
import type { AnswerSaver, AnswerStore } from './answer-saver.ts';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('according-to/answers');

/** The answers to an assignment on this device. */
export function deviceAnswers(assignment: string): AnswerStore {
  return {
    load: () => loadAnswers(assignment),
    save: (answer, base) => saveAnswer(assignment, answer, base),
    erase: (at) => eraseAnswers(assignment, at),
    loadErasedAt: () => loadErasedAt(assignment),
    timesOpened,
    loadUnsaved: () => loadUnsaved(assignment),
    saveUnsaved: (answers) => {
      saveUnsaved(assignment, answers);
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
