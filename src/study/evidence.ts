/** What in the text shows the answer: the reply to a wrong choice. Made from the claim alone. */
import type { Claim } from '../model/claim.ts';
import { speakerClassOf } from '../model/speaker.ts';
import { speakerOf, type Part, type Speakers } from './who-said-it.ts';

/** One sentence of evidence for a part of the answer. */
export function evidenceFor(part: Part, claim: Claim, speakers: Speakers): string {
  switch (part) {
    case 'speaker':
      return speakerEvidence(claim);
    case 'form':
      return formEvidence(claim);
    case 'identification':
      return identificationEvidence(claim, speakers);
  }
}

function speakerEvidence({ cue, form }: Claim): string {
  if (form === 'narration') return 'Nothing in the passage attributes these words: the text says them itself.';
  if (cue === null) return 'No words attribute this one alone: whoever spoke in the sentence before goes on.';
  return `The words that attribute it: “${cue}.”`;
}

function formEvidence({ form, text, quotations, cue }: Claim): string {
  const marks = /“[^”]*”/u.exec(text)?.[0];
  switch (form) {
    case 'direct':
      return 'All of its words stand in quotation marks.';
    case 'mixed':
      return `Only these words stand in quotation marks: ${quotations.map((words) => `“${words}”`).join(', ')}.`;
    case 'indirect':
      return marks === undefined
        ? 'None of its words stand in quotation marks: the meaning is the speaker’s, the wording is not.'
        : `The marks in ${marks} set off a term; the claim as a whole is put in other words than the speaker’s.`;
    case 'declined':
      return `It reports a refusal: “${cue === null ? text : `${cue} ${text}`}.”`;
    case 'narration':
      return 'Without a speaker there is nothing to quote or to paraphrase.';
  }
}

function identificationEvidence(claim: Claim, speakers: Speakers): string {
  const speaker = speakerOf(claim, speakers);
  if (speaker === null) return 'Nobody is named, described or kept back: no source is stated at all.';
  switch (speakerClassOf(speaker)) {
    case 'named':
      return `A reader learns who it is: ${speaker.name}.`;
    case 'document':
      return `What speaks is a document: ${speaker.name}.`;
    case 'described':
      return `A reader learns only so much: ${speaker.role ?? speaker.name}.`;
    case 'anonymous':
      return `The name is kept back, and the text says so: ${speaker.role ?? speaker.name}.`;
    case 'narration':
      return '';
  }
}
