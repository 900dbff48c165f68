/** The speakers of a reading as an index at its end: each with the numbers of all that they claim. */
import type { Element } from 'hast';
import type { Claim } from '../../../model/claim.ts';
import { speakerClassOf, type Speaker } from '../../../model/speaker.ts';
import { counted, identificationWords, yearsWords } from '../../../model/words.ts';
import type { Places, SpeakerEntry } from '../places.ts';
import { joined, make, type Content } from '../../../views/tree.ts';

/** An entry for each speaker, in the order of the index. */
export function speakerList(entries: readonly SpeakerEntry[], places: Places): Element {
  return make(
    'ul',
    { className: ['speakers'] },
    entries.map(({ place, speaker, claims }) =>
      make('li', { id: place }, speaker === null ? narrator() : who(speaker), ' ', numbers(claims, places)),
    ),
  );
}

function narrator(): Content {
  return [mark(null), make('b', {}, 'No source stated'), ', the article’s own voice'];
}

function who(speaker: Speaker): Content {
  const { sort, name, role, from, to, also = [], invented, draft, language } = speaker;
  const unnamed = identificationWords(speaker);
  const told = [role, yearsWords(from, to)].filter((part) => part !== undefined && part !== '').join(', ');
  const others = also.filter((other) => !isSpelling(other, name));
  return [
    mark(speaker),
    // What is no person’s name is not turned about.
    make('b', language === undefined ? {} : { lang: language }, speaker.identification === 'named' ? sort : name),
    unnamed === '' ? '' : `, ${unnamed}`,
    told === '' ? '' : `. ${told}`,
    others.length === 0 ? '' : `. Also: ${others.join('; ')}`,
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

function mark(speaker: Speaker | null): Element {
  return make('span', { className: ['mark', speakerClassOf(speaker)], ariaHidden: 'true' });
}

function numbers(claims: readonly Claim[], places: Places): Element {
  const links = claims.map(({ id, number }) => make('a', { href: places.claim(id) }, String(number)));
  return make(
    'span',
    { className: ['at'] },
    `${counted(claims.length, 'claim').replace(' ', '\u00A0')}: `,
    joined(links, ', '),
  );
}
