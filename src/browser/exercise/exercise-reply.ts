/** The reply to a guess: what is right, what in the text shows it, and the note. */
import type { Claim } from '../../model/claim.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import type { Guess, Judgment } from '../../study/who-said-it.ts';
import { claimAddress, sourceAddress } from '../../views/addresses.ts';
import { explanationOf } from '../../views/reading/explanation.ts';
import { lookupInFile } from '../../views/reading/lookup.ts';
import { explanationParagraphs } from '../../views/reading/explanation.ts';
import { fromTree, make } from '../shared/elements.ts';
import { headline, partText, replyRows } from './exercise-text.ts';

/** @returns also its heading, which gets the focus, so that a screen reader begins there */
export function replyView(
  claim: Claim,
  guess: Guess,
  judgment: Judgment,
  file: ReadingFile,
): { reply: HTMLElement; heading: HTMLElement } {
  const heading = make('h3', { tabindex: '-1' }, headline(judgment));
  const rows = replyRows(claim, guess, judgment, file.speakers).flatMap(({ part, verdict, text }) => [
    make('dt', {}, partText[part]),
    make('dd', { class: verdict === 'answer' ? undefined : verdict }, text),
  ]);
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
      make('dl', { class: 'verdicts' }, ...rows),
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
