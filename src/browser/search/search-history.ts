/** How a new search goes into the history of the browser: a stretch of typing is one step back, not one a letter. */

export type StateChange = 'typing' | 'choosing';

/** What to do with the address of a new state. */
export type HistoryStep = 'none' | 'replace' | 'push';

/**
 * @param current query part of the address as it is
 * @param next query part that says the new state
 * @param isTyping whether the latest step came from the same stretch of typing
 */
export function historyStep(current: string, next: string, how: StateChange, isTyping: boolean): HistoryStep {
  if (current === next) return 'none';
  return how === 'typing' && isTyping ? 'replace' : 'push';
}
