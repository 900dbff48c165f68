/** The search in a reading that is one file: claims by words and by speaker, read from the page itself. */
import { classWords, counted } from '../../model/words.ts';
import { fold, foldedWords } from '../../search/fold.ts';
import { byId, fieldById, make } from '../shared/elements.ts';

interface Candidate {
  number: string;
  address: string;
  words: string;
  /** Speaker, form and place, in words. */
  meta: string;
  /** Folded words of the claim and of its speaker, each after a space. */
  text: string;
}

const line = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = <Kind extends Element>(root: ParentNode, selector: string) => [...root.querySelectorAll<Kind>(selector)];

/** The entries of the index of speakers, with the numbers of their claims. */
const speakers = all<HTMLElement>(byId('speakers').parentElement ?? document, 'li').map((entry) => ({
  name: line(entry.querySelector('b')),
  told: line(entry),
  numbers: all(entry, '.at a').map(line),
}));

const candidates = all<HTMLAnchorElement>(document, '.block > p a[id]').map((link): Candidate => {
  const block = link.closest('.block');
  const number = line(link);
  // A claim that goes on further down has the same place in its paragraph.
  const place = [...(link.previousElementSibling?.classList ?? [])].find((name) => /^k\d+$/.test(name)) ?? '';
  const words = block === null ? '' : all(block, `.c.${place}`).map(line).join(' … ');
  const note = block?.querySelector(`.notes .${place} summary`);
  const told = speakers.find(({ numbers }) => numbers.includes(number))?.told ?? '';
  const marks = note ? all(note, 'i').map(line) : [];
  const who =
    line(note)
      .slice(0, -marks.join(' ').length || undefined)
      .trim() || classWords.narration;
  return {
    number,
    address: link.hash,
    words,
    meta: [who, ...marks, `¶${block?.id.slice(1) ?? ''}`].join(' · '),
    text: ` ${fold(words)} ${fold(told.replace(/\d+ claims?:.*$/, ''))}`,
  };
});

const field = fieldById('input', 'find-words');
const choice = fieldById('select', 'find-speaker');

function find(): void {
  const wanted = foldedWords(field.value);
  const speaker = speakers[Number(choice.value) - 1];
  const asked = wanted.length > 0 || speaker !== undefined;
  const found = candidates.filter(
    ({ number, text }) =>
      asked &&
      (speaker === undefined || speaker.numbers.includes(number)) &&
      wanted.every((word) => text.includes(` ${word}`)),
  );
  byId('find-count').textContent = !asked
    ? ''
    : found.length === 0
      ? 'No claim has these words.'
      : counted(found.length, 'claim');
  byId('find-list').replaceChildren(...found.map(item));
}

const item = ({ number, address, words, meta }: Candidate) =>
  make(
    'li',
    {},
    make('p', { class: 'words' }, make('a', { href: address }, words)),
    make('p', { class: 'meta' }, `${number} · ${meta}`),
  );

speakers.forEach(({ name, numbers }, index) => {
  choice.append(new Option(`${name} (${String(numbers.length)})`, String(index + 1)));
});
for (const control of [field, choice]) control.addEventListener('input', find);
byId('find')
  .querySelector('form')
  ?.addEventListener('submit', (event) => {
    event.preventDefault();
  });
// A piece of the sourcing picture leads to its claim; there is one for each, in the order of the text.
all(document, '.strip rect').forEach((piece, index) => {
  piece.addEventListener('click', () => {
    location.hash = `r${String(index + 1)}`;
  });
});
document.documentElement.className = 'scripted';
for (const hidden of all<HTMLElement>(document, '.masthead [hidden], .find')) hidden.hidden = false;
