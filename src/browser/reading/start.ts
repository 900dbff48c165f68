/** A reading in the browser: its notes open in place, and its lens is in the address. */
import { startLens } from './lens.ts';
import { startNotes } from './notes.ts';
import { startStrip } from './strip.ts';

export function startReading(): void {
  startNotes();
  startLens();
  startStrip();
}
