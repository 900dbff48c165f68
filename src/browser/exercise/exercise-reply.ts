/** The reply to a guess: what is right, what in the text shows it, and the note. */
import { evidenceFor } from '../../study/evidence.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { explanationOf } from '../../views/reading/explanation.ts';
import { lookupInFile } from '../../views/reading/lookup.ts';
import { explanationParagraphs } from '../../views/reading/note.ts';
import { answerTo, parts, type Guess, type Judgment, type Part } from '../../study/who-said-it.ts';
import type { Claim } from '../../model/claim.ts';
import { classWords, formWords } from '../../model/words.ts';
import { claimAddress, sourceAddress } from '../../views/addresses.ts';
import { fromTree, make } from '../shared/elements.ts';
import { capitalized } from '../../model/capital.ts';

const partWords: Readonly<Record<Part, string>> = {
  speaker: 'Speaker',
  form: 'Form',
  identification: 'Identification',
};

function words(part: Part, guess: Guess, file: ReadingFile): string {
  switch (part) {
    case 'speaker':
      return guess.speaker === null ? 'the text’s own voice' : (file.speakers[guess.speaker]?.name ?? guess.speaker);
    case 'form':
      return formWords[guess.form];
    case 'identification':
      return classWords[guess.identification].toLowerCase();
  }
}

function headline(judgment: Judgment): string {
  const right = parts.filter((part) => judgment[part]).length;
  if (right === parts.length) return 'Right';
  return right === 0 ? 'Look again' : `${right === 1 ? 'One' : 'Two'} of three right`;
}

/** @param heading takes the focus, so that a screen reader begins here */
export function reply(
  claim: Claim,
  guess: Guess,
  judgment: Judgment,
  file: ReadingFile,
): { reply: HTMLElement; heading: HTMLElement } {
  const right = answerTo(claim, file.speakers);
  const heading = make('h3', { tabindex: '-1' }, headline(judgment));
  const list = make(
    'dl',
    { class: 'verdicts' },
    ...parts.flatMap((part) => {
      const answer = capitalized(words(part, right, file));
      // With a claim in the text’s own voice, or one taken for it, the other two follow from the first.
      if (part !== 'speaker' && (right.speaker === null || guess.speaker === null) && !judgment.speaker) {
        return right.speaker === null
          ? []
          : [make('dt', {}, partWords[part]), make('dd', {}, `${answer}. ${evidenceFor(part, claim, file.speakers)}`)];
      }
      if (part !== 'speaker' && right.speaker === null) return [];
      return [
        make('dt', {}, partWords[part]),
        judgment[part]
          ? make('dd', { class: 'right' }, `${answer}: right.`)
          : make(
              'dd',
              { class: 'wrong' },
              `${answer}, and not ${words(part, guess, file)}. ${evidenceFor(part, claim, file.speakers)}`,
            ),
      ];
    }),
  );
  const address = (id: string) => claimAddress(file.reading.slug, id);
  const note = explanationParagraphs(
    explanationOf(claim, {
      lookup: lookupInFile(file),
      links: { claim: address, source: sourceAddress },
      parts: () => ['note', 'checks'],
    }),
  );
  return {
    heading,
    reply: make(
      'div',
      { class: 'reply' },
      heading,
      list,
      make('div', { class: 'reply-note' }, note.length === 0 ? null : make('h4', {}, 'The note'), fromTree(note)),
      make(
        'p',
        {},
        make('a', { href: address(claim.id), target: '_blank' }, `Claim ${String(claim.number)} in the reading`),
        ' (opens in a new tab)',
      ),
    ),
  };
}
