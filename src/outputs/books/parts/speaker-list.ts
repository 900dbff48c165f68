/** The speakers of a reading as an index at its end: each with the numbers of all that they claim. */
import type { Element } from 'hast';
import type { Claim } from '../../../model/claim.ts';
import { speakerClassOf, type Speaker } from '../../../model/speaker.ts';
import { countNoun } from '../../../model/words.ts';
import { markView } from '../../../views/mark.ts';
import { nameView, roleWords } from '../../../views/reading/speaker-line.ts';
import type { BookLinks } from '../book.ts';
import type { SpeakerEntry } from '../entries.ts';
import { joined, make, type Content } from '../../../views/tree.ts';

/** An entry for each speaker, in the order of the index. */
export function speakerList(entries: readonly SpeakerEntry[], links: BookLinks): Element {
  return make(
    'ul',
    { className: ['speakers'] },
    entries.map(({ anchor, speaker, claims }) =>
      make(
        'li',
        { id: anchor },
        markView(speakerClassOf(speaker)),
        speaker === null ? [nameView(null), ', the article’s own voice'] : speakerFacts(speaker),
        ' ',
        claimLinks(claims, links),
      ),
    ),
  );
}

function speakerFacts(speaker: Speaker): Content {
  const { sort, name, also = [], identification, invented, draft } = speaker;
  const role = roleWords(speaker);
  const otherNames = also.filter((other) => !isSpelling(other, name));
  return [
    // What is no person’s name is not turned about.
    nameView(speaker, identification === 'named' ? sort : name),
    role === '' ? '' : `. ${role}`,
    otherNames.length === 0 ? '' : `. Also: ${otherNames.join('; ')}`,
    invented === true ? '. Invented for teaching' : '',
    draft === true ? '. Draft: nobody has reviewed this entry yet' : '',
    '.',
  ];
}

/** Whether a name is the other without its accents or its first names: no entry of its own in an index. */
function isSpelling(other: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(name).includes(plain(other));
}

function claimLinks(claims: readonly Claim[], links: BookLinks): Element {
  const numbers = claims.map(({ id, number }) => make('a', { href: links.claim(id) }, String(number)));
  return make(
    'span',
    { className: ['at'] },
    `${countNoun(claims.length, 'claim').replace(' ', '\u00A0')}: `,
    joined(numbers, ', '),
  );
}
