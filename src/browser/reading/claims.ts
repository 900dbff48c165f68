/** Finds what belongs to a claim in the page: its words, its number, its note. */
import { ownVoice } from '../../model/own-voice.ts';

/** A claim as it stands in the text. */
export interface ClaimInText {
  /** The link behind its words, which has its number and leads to its address. */
  number: HTMLAnchorElement;
  /** The class that its words and its note share. */
  place: string;
  block: Element;
  /** Its note; null where the page has none. */
  note: HTMLElement | null;
}

const placeIn = (element: Element) => [...element.classList].find((name) => /^k\d/.test(name)) ?? '';

/** @param number the link behind the words */
export function claimOf(number: HTMLAnchorElement): ClaimInText {
  const place = placeIn(number.previousElementSibling ?? number);
  const block = number.closest('.block') ?? document.body;
  return { number, place, block, note: block.querySelector<HTMLElement>(`.notes > .${place}`) };
}

/** The claim to whose words or note an element belongs; null for others. */
export function claimAt(element: Element): ClaimInText | null {
  const part = element.closest('.c, .notes > li');
  const number = part?.closest('.block')?.querySelector<HTMLAnchorElement>(`.c.${placeIn(part)} + a`);
  return number ? claimOf(number) : null;
}

/** Who makes a claim, as the line of its note says it. */
function speakerIn(note: Element | null): string {
  const name = note?.querySelector('.head b');
  if (!name) return ownVoice.label;
  const withheld = name.nextSibling instanceof Text ? name.nextSibling.data : '';
  return `${name.textContent}${withheld}`.trim();
}

/** Gives the numbers in the text their names: whoever listens hears where a claim ends, and whose it was. */
export function nameNumbers(): void {
  for (const number of document.querySelectorAll<HTMLAnchorElement>('.block .c + a'))
    number.setAttribute('aria-label', `claim ${number.textContent}, ${speakerIn(claimOf(number).note)}`);
}
