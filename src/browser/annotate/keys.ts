/** The keys of the workbench. They answer where the focus is in it and nothing is being typed. */
import { forms } from '../../model/claim.ts';
import { formWords } from '../../model/words.ts';
import { byId, make } from '../shared/elements.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

interface Key {
  /** What to press, as shown. */
  press: string;
  does: string;
  fits: (event: KeyboardEvent) => boolean;
  run: (desk: Desk, event: KeyboardEvent) => void;
}

const plain = (key: string) => (event: KeyboardEvent) =>
  event.key.toLowerCase() === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
const controlled = (key: string, shift: boolean) => (event: KeyboardEvent) =>
  event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) && event.shiftKey === shift && !event.altKey;
const shifted = (key: string, alt: boolean) => (event: KeyboardEvent) =>
  event.key === key && event.shiftKey && event.altKey === alt && !event.ctrlKey && !event.metaKey;

const keys: readonly Key[] = [
  {
    press: 'A',
    does: 'right, and on to the next open claim',
    fits: plain('a'),
    run: (desk) => {
      desk.accept();
    },
  },
  {
    press: 'N',
    does: 'next open claim',
    fits: plain('n'),
    run: (desk) => {
      desk.go(1, true);
    },
  },
  {
    press: 'P',
    does: 'previous open claim',
    fits: plain('p'),
    run: (desk) => {
      desk.go(-1, true);
    },
  },
  {
    press: 'J',
    does: 'next claim, open or not',
    fits: plain('j'),
    run: (desk) => {
      desk.go(1, false);
    },
  },
  {
    press: 'K',
    does: 'previous claim, open or not',
    fits: plain('k'),
    run: (desk) => {
      desk.go(-1, false);
    },
  },
  {
    press: 'X',
    does: 'remove the claim',
    fits: (event) => plain('x')(event) || plain('delete')(event),
    run: (desk) => {
      desk.remove();
    },
  },
  {
    press: 'S',
    does: 'speaker: write or choose, Enter keeps it, Escape leaves it',
    fits: plain('s'),
    run: (desk) => {
      desk.focusField('_wb-speaker');
    },
  },
  {
    press: 'T',
    does: 'note',
    fits: plain('t'),
    run: (desk) => {
      desk.focusField('_wb-note');
    },
  },
  {
    press: 'E',
    does: 'everything else of the claim',
    fits: plain('e'),
    run: (desk) => {
      desk.focusField('_wb-more');
    },
  },
  {
    press: '1 to 5',
    does: forms.map((form) => formWords[form]).join(', '),
    fits: (event) => /^[1-5]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey,
    run: (desk, { key }) => {
      desk.setForm(forms[Number(key) - 1] ?? 'indirect');
    },
  },
  {
    press: 'Shift and →',
    does: 'the claim ends a word later',
    fits: shifted('ArrowRight', false),
    run: (desk) => {
      desk.moveEdge('parts', 'end', 1);
    },
  },
  {
    press: 'Shift and ←',
    does: 'the claim ends a word earlier',
    fits: shifted('ArrowLeft', false),
    run: (desk) => {
      desk.moveEdge('parts', 'end', -1);
    },
  },
  {
    press: 'Alt, Shift and →',
    does: 'the claim begins a word later',
    fits: shifted('ArrowRight', true),
    run: (desk) => {
      desk.moveEdge('parts', 'start', 1);
    },
  },
  {
    press: 'Alt, Shift and ←',
    does: 'the claim begins a word earlier',
    fits: shifted('ArrowLeft', true),
    run: (desk) => {
      desk.moveEdge('parts', 'start', -1);
    },
  },
  {
    press: 'C',
    does: 'new claim of the next words that belong to none',
    fits: plain('c'),
    run: (desk) => {
      desk.add();
    },
  },
  {
    press: 'M',
    does: 'make one claim of it and the next',
    fits: plain('m'),
    run: (desk) => {
      desk.join();
    },
  },
  {
    press: 'D',
    does: 'divide the claim in two',
    fits: plain('d'),
    run: (desk) => {
      desk.split();
    },
  },
  {
    press: 'U or Ctrl Z',
    does: 'undo',
    fits: (event) => plain('u')(event) || controlled('z', false)(event),
    run: (desk) => {
      desk.step('undo');
    },
  },
  {
    press: 'R or Ctrl Shift Z',
    does: 'redo',
    fits: (event) => plain('r')(event) || controlled('z', true)(event) || controlled('y', false)(event),
    run: (desk) => {
      desk.step('redo');
    },
  },
  {
    press: '?',
    does: 'this list',
    fits: (event) => event.key === '?',
    run: () => {
      showKeys();
    },
  },
];

function showKeys(): void {
  (byId('_wb-keys') as HTMLDialogElement).showModal();
}

/** Whether keys go into a field. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, dialog, dialog *');

export function startKeys(_session: Session, desk: Desk): void {
  byId('_wb-key-list').replaceChildren(
    ...keys.flatMap(({ press, does }) => [make('dt', {}, press), make('dd', {}, does)]),
  );
  byId('_wb-keys-open').addEventListener('click', showKeys);
  byId('_wb-keys-close').addEventListener('click', () => {
    (byId('_wb-keys') as HTMLDialogElement).close();
  });
  byId('main').addEventListener('keydown', (event) => {
    if (isTyping(event.target)) return;
    const key = keys.find(({ fits }) => fits(event));
    if (key === undefined) return;
    event.preventDefault();
    key.run(desk, event);
  });
}
