/** Whose a reading is, what has been done to it, and which edition this is. */
import type { Element } from 'hast';
import { isDraft, reviewedClaims } from '../../../model/library/review.ts';
import type { Reading } from '../../../model/reading.ts';
import { countNoun, dateWords } from '../../../model/words.ts';
import type { Edition } from '../edition.ts';
import { joined, make, type Content } from '../../../views/tree.ts';

const kinds = { retelling: 'This is a retelling', original: 'Written for this site', copy: 'Your own copy' } as const;

/** “Draft”, where a program made it and nobody has read it all. */
export function draftNotice(reading: Reading): Element[] {
  if (!isDraft(reading)) return [];
  const { done, total } = reviewedClaims(reading);
  return [
    make(
      'p',
      { className: ['status'] },
      make('strong', {}, 'Draft.'),
      ` A program found these claims and speakers; ${String(done)} of ${countNoun(total, 'claim')} have been reviewed by a person. Expect mistakes.`,
    ),
  ];
}

/** What kind of text it is, who holds the rights in it, and where the original is. */
export function rightsStatement({ kind, rights, original = [] }: Reading): Element {
  const holder = kind !== 'original' && rights.holder !== 'Not given';
  return make(
    'p',
    { className: ['rights'] },
    make('strong', {}, `${kinds[kind]}.`),
    ` ${rights.statement}`,
    holder ? ` The original belongs to ${rights.holder}.` : '',
    rights.redistribute ? '' : ' It may not be passed on.',
    original.map(({ title, url }) => [' ', make('a', { href: url }, title), '.']),
  );
}

/**
 * The edition, and where the newest is.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function editionStatement({ date, revision }: Edition, address: string | null): Element {
  const facts: Content[] = [
    date === undefined ? 'Undated edition' : `Edition of ${dateWords(date)}`,
    `revision ${revision}`,
  ];
  return make(
    'p',
    { className: ['edition'] },
    joined(facts, ', '),
    '.',
    address === null
      ? ''
      : [' The newest is at ', make('a', { href: address }, address.replace(/^https?:\/\//, '')), '.'],
  );
}
