/** “Point at the claim” as a state machine: what happens when the reader presses the button, a claim, or Escape. */

export type PointingEvent =
  | { type: 'press' }
  | { type: 'escape' }
  /** A click in the text; null where it hit no claim. */
  | { type: 'hit'; claim: string | null };

export interface PointingStep {
  /** Whether the reader is to point now. */
  isPointing: boolean;
  /** The claim that was pointed at. */
  chosen: string | null;
  /** What gets the focus: the button of the question, its list of claims, or the first claim that can be chosen. */
  focus: 'button' | 'list' | 'text';
  /** What a screen reader says; null for nothing new. */
  message: string | null;
}

const stopped: PointingStep = { isPointing: false, chosen: null, focus: 'button', message: null };

/** @param candidates claims that can be chosen @returns null where nothing happens */
export function nextPointing(
  isPointing: boolean,
  event: PointingEvent,
  candidates: ReadonlySet<string>,
): PointingStep | null {
  if (!isPointing) {
    if (event.type !== 'press') return null;
    const message = 'Choose the number of a claim in the text. Escape goes back to the question.';
    return { isPointing: true, chosen: null, focus: 'text', message };
  }
  if (event.type !== 'hit') return stopped;
  if (event.claim === null || !candidates.has(event.claim)) return null;
  return { isPointing: false, chosen: event.claim, focus: 'list', message: 'Chosen.' };
}
