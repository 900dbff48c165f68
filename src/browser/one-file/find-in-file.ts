/** A reading that is one file: its notes and its lens as on the site, and a search by words and by speaker, read from the page itself. */
import { startReading } from '../reading/start.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import {
  candidateOf,
  countText,
  findClaims,
  speakerOption,
  type Candidate,
  type IndexEntry,
  type PageClaim,
} from './find-claims.ts';

const textOf = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = <Kind extends Element>(root: ParentNode, selector: string) => [...root.querySelectorAll<Kind>(selector)];

const speakers = all<HTMLElement>(byId('speakers').parentElement ?? document, 'li').map((entry): IndexEntry => ({
  name: textOf(entry.querySelector('b')),
  text: textOf(entry),
  numbers: all(entry, '.at a').map(textOf),
}));

/** @param link the number of a claim, which leads to it */
function claimAt(link: HTMLAnchorElement): PageClaim {
  const block = link.closest('.block');
  // A claim that goes on further down has the same place in its paragraph.
  const place = [...(link.previousElementSibling?.classList ?? [])].find((name) => /^k\d+$/.test(name)) ?? '';
  const note = block?.querySelector(`.notes > .${place} > .head`);
  return {
    number: textOf(link),
    address: link.hash,
    words: block === null ? '' : all(block, `.c.${place}`).map(textOf).join(' … '),
    noteLine: textOf(note),
    signs: note ? all(note, 'i').map(textOf) : [],
    paragraph: block?.id.slice(1) ?? '',
  };
}

const candidates = all<HTMLAnchorElement>(document, '.block > p .c + a').map((link) =>
  candidateOf(claimAt(link), speakers),
);

const field = fieldById('input', 'find-words');
const choice = fieldById('select', 'find-speaker');

function find(): void {
  const results = findClaims(candidates, field.value, speakers[Number(choice.value) - 1]);
  byId('find-count').textContent = countText(results);
  byId('find-list').replaceChildren(...(results ?? []).map(item));
}

const item = ({ number, address, words, details }: Candidate) =>
  make(
    'li',
    {},
    make('p', { class: 'words' }, make('a', { href: address }, words)),
    make('p', { class: 'meta' }, `${number} · ${details}`),
  );

speakers.forEach((speaker, index) => {
  choice.append(new Option(speakerOption(speaker), String(index + 1)));
});
for (const control of [field, choice]) control.addEventListener('input', find);
byId('find')
  .querySelector('form')
  ?.addEventListener('submit', (event) => {
    event.preventDefault();
  });
document.documentElement.className = 'scripted';
for (const hidden of all<HTMLElement>(document, '.masthead [hidden], .find')) hidden.hidden = false;
startReading();
