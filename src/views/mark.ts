/** The mark of a class of source, as it stands before names. Words beside it say the same. */
import type { Element } from 'hast';
import type { SpeakerClass } from '../model/speaker-class.ts';
import { make } from './tree.ts';

/** A picture that assistive technology passes over. */
export const markView = (speakerClass: SpeakerClass): Element =>
  make('span', { className: ['mark', speakerClass], ariaHidden: 'true' });
