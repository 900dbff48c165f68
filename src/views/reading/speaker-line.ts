/** The line of a note that says who makes the claim and how its words come to us. */
import type { Element } from 'hast';
import { verdictsOf, type Claim, type Verdict } from '../../model/claim.ts';
import { speakerClassOf, type Speaker } from '../../model/speaker.ts';
import { classWords, formWords, identificationWords, recordWords, yearsWords } from '../../model/words.ts';
import { markView } from '../mark.ts';
import { make, type Content } from '../tree.ts';
import type { NoteLayout, NoteMedium } from './medium.ts';

/** How the form of a claim follows its speaker; in the margin the style sheet sets it off. */
const formAfterName: Readonly<Record<NoteLayout, (words: string) => Content>> = {
  margin: (words) => [' ', make('i', {}, words)],
  details: (words) => [' ', make('i', {}, words)],
  footnote: (words) => `: ${words}`,
  'run-in': (words) => `, ${words}`,
};

/** Layouts whose line is a sentence, with marks of punctuation instead of space and shade. */
const isSentence: Readonly<Record<NoteLayout, boolean>> = {
  margin: false,
  details: false,
  footnote: true,
  'run-in': true,
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

/**
 * The line of a claim's note: who speaks, how the words come to us, and what the records say of them.
 *
 * @param sharesName whether the name stands in the line above already, and is here for those who listen
 */
export function speakerLineView(claim: Claim, { lookup, layout, parts }: NoteMedium, sharesName = false): Content {
  const speaker = lookup.speakerOf(claim);
  const has = parts(claim);
  const name = nameView(speaker);
  const verdicts = has.includes('checks') ? verdictsOf(claim) : [];
  return [
    sharesName ? make('span', { className: ['alt'] }, name) : name,
    speaker === null ? '' : formAfterName[layout](formWords[claim.form]),
    verdicts.map((verdict) => [isSentence[layout] ? '; ' : ' ', verdictView(verdict)]),
    isSentence[layout] ? '.' : '',
    // On paper and in books a paragraph of its own says so.
    !isSentence[layout] && has.includes('draft') && claim.draft === true ? [' ', make('i', {}, 'draft')] : '',
  ];
}

/** What a record says of a claim, in words; its mark comes from the style sheet. */
export const verdictView = (verdict: Verdict): Element =>
  make('i', { className: ['verdict', verdict] }, recordWords[verdict]);

/** The mark of a claim's speaker. */
export const speakerMark = (claim: Claim, { lookup }: Pick<NoteMedium, 'lookup'>) =>
  markView(speakerClassOf(lookup.speakerOf(claim)));
