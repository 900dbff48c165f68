/** The site's words for the model's terms, as an editor writes them. One place, so that they are the same everywhere. */
import type { Form, Verdict } from './claim.ts';
import { ownVoice } from './own-voice.ts';
import { speakerClassOf, type SpeakerClass } from './speaker-class.ts';
import type { Speaker, SpeakerType } from './speaker.ts';

/** A class of source as a label: legend, lens, search. */
export const classWords: Readonly<Record<SpeakerClass, string>> = {
  named: 'Named',
  described: 'Role only',
  anonymous: 'Name withheld',
  document: 'Document',
  narration: ownVoice.label,
};

/** What a class means, in one sentence. */
export const classMeanings: Readonly<Record<SpeakerClass, string>> = {
  named: 'The article says who speaks.',
  described: 'The article gives a role or a group, no name.',
  anonymous: 'The article says that the name is kept back.',
  document: 'A report, a directive, a record speaks.',
  narration: ownVoice.meaning,
};

/** How the words of a claim come to us. */
export const formWords: Readonly<Record<Form, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'paraphrased',
  declined: 'declined to comment',
  narration: 'the article’s own voice',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  supports: 'Supports',
  refines: 'Refines',
  contradicts: 'Contradicts',
  'later-changed': 'Later changed',
};

/** The same in a line that says who speaks: "Two former officials, paraphrased, the record contradicts". */
export const recordWords: Readonly<Record<Verdict, string>> = {
  supports: 'the record supports',
  refines: 'the record refines',
  contradicts: 'the record contradicts',
  'later-changed': 'later changed',
};

export const typeWords: Readonly<Record<SpeakerType, string>> = {
  person: 'Person',
  group: 'Group',
  organisation: 'Organization',
  document: 'Document',
};

/** What a speaker's name leaves open: "unnamed", "names withheld", or nothing where the article names them. */
export function identificationWords(speaker: Speaker): string {
  switch (speakerClassOf(speaker)) {
    case 'described':
      return 'unnamed';
    case 'anonymous':
      return speaker.type === 'person' ? 'name withheld' : 'names withheld';
    default:
      return '';
  }
}

/** A claim's speaker in a line of their own: "Two former U.S. officials, names withheld", or that no source is stated. */
export function speakerLine(speaker: Speaker | null | undefined): string {
  if (speaker === null || speaker === undefined) return classWords.narration;
  const words = identificationWords(speaker);
  return words === '' ? speaker.name : `${speaker.name}, ${words}`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date as exact as it is known: "2013", "April 2013", "April 30, 2013"; "undated" where a draft leaves it open. */
export function dateWords(date: string | undefined): string {
  if (date === undefined || date === '') return 'undated';
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${String(Number(day))}, ${year}`;
}

/** A time of day: "7:41 a.m.", which no line breaks. @param time as `07:41` */
export function timeWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${String(hour % 12 || 12)}:${String(minute).padStart(2, '0')}\u00A0${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** A date, or a day with a time: "June 18, 2026, 7:41 a.m.". */
function eventWords(when: string): string {
  const [date = '', time] = when.split('T');
  return time === undefined ? dateWords(date) : `${dateWords(date)}, ${timeWords(time)}`;
}

/** When an event was: "1986", "July 2009", "2006–2012", "September 2006 to May 2008", "June 18, 2026, 7:41 a.m.". */
export function whenWords(when: string): string {
  const [from = '', to] = when.split('/');
  if (to === undefined) return eventWords(from);
  return from.length === 4 && to.length === 4 ? `${from}–${to}` : `${eventWords(from)} to ${eventWords(to)}`;
}

/** Years in a role: "2007–2011", "from 2012", "until 2011", or nothing. */
export function yearsWords(from: string | undefined, to: string | undefined): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (first !== undefined && last !== undefined) return first === last ? first : `${first}–${last}`;
  if (first !== undefined) return `from ${first}`;
  return last === undefined ? '' : `until ${last}`;
}

/** Words with a capital at their beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number with its noun: "1 claim", "12 claims". */
export function countNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}
