/** A note for a claim of which the margin says nothing: what its data say, for whoever asks. */
import { ownVoice } from '../../model/own-voice.ts';
import { make } from '../shared/elements.ts';
import type { ClaimInText } from './claims.ts';

/** The note, in a list of its own beside the claim's words. */
export function ownVoiceNote({ number, place, block }: ClaimInText): HTMLElement {
  const item = make(
    'li',
    { class: `${place} narration` },
    make('p', { class: 'head' }, make('b', {}, ownVoice.label)),
    make('div', {}, make('p', {}, ownVoice.meaning), make('p', { class: 'role' }, 'Not checked.')),
  );
  const list = make('ol', { class: 'notes own', 'aria-label': 'Note' }, item);
  list.style.top = `${String(number.offsetTop - number.offsetHeight)}px`;
  block.append(list);
  return item;
}
