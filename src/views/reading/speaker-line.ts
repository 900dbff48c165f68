/** The line of a note that says who makes the claim and how its words come to us. */
import type { Claim } from '../../model/claim.ts';
import { speakerClassOf, type Speaker } from '../../model/speaker.ts';
import { classWords, formWords, identificationWords, yearsWords } from '../../model/words.ts';
import { markView } from '../mark.ts';
import { make, type Content } from '../tree.ts';
import type { NoteLayout, NoteMedium } from './medium.ts';

/** How the form of a claim follows its speaker. */
const formAfterName: Readonly<Record<NoteLayout, (words: string) => Content>> = {
  details: (words) => [' ', make('i', {}, words)],
  footnote: (words) => `: ${words}.`,
  'run-in': (words) => `, ${words}.`,
};

/** The name of a claim's speaker, in its language, and what the name leaves open; or that no source is stated. */
export function nameView(speaker: Speaker | null, name = speaker?.name ?? classWords.narration): Content {
  const language = speaker?.language === undefined ? {} : { lang: speaker.language };
  const open = speaker === null ? '' : identificationWords(speaker);
  return [make('b', language, name), open === '' ? '' : `, ${open}`];
}

/** A speaker's role with its years: "Director of CISEN, 2007–2011"; nothing where the article tells neither. */
export function roleWords({ role = '', from, to }: Pick<Speaker, 'role' | 'from' | 'to'>): string {
  return [role, yearsWords(from, to)].filter((part) => part !== '').join(', ');
}

/** The line of a claim's note. */
export function speakerLineView(claim: Claim, { lookup, layout, parts }: NoteMedium): Content {
  const speaker = lookup.speakerOf(claim);
  const line: Content = [
    nameView(speaker),
    speaker !== null ? formAfterName[layout](formWords[claim.form]) : layout === 'details' ? '' : '.',
  ];
  if (layout !== 'details') return line;
  // What is folded away says so in its line.
  const has = parts(claim);
  return [
    line,
    has.includes('checks') && claim.checks.length > 0 ? [' ', make('i', {}, 'checked')] : '',
    has.includes('draft') && claim.draft === true ? [' ', make('i', {}, 'draft')] : '',
  ];
}

/** The mark of a claim's speaker. */
export const speakerMark = (claim: Claim, { lookup }: Pick<NoteMedium, 'lookup'>) =>
  markView(speakerClassOf(lookup.speakerOf(claim)));
