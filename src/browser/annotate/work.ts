/** The workbench with a project open: the reading, the desk for the claim in hand, and what is done to all of it. */
import { faultWords } from '../../drafting/workbench/fault-words.ts';
import { reviewedIn } from '../../drafting/workbench/project.ts';
import { dateWords } from '../../model/words.ts';
import { reviewMedium } from '../../views/reading/copy.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import { showAbout, startAbout } from './about.ts';
import { Desk } from './desk.ts';
import { startDownloads } from './downloads.ts';
import { startKeys } from './keys.ts';
import { showMany, startMany } from './many.ts';
import { ReadingView } from './reading-view.ts';
import type { SavedProject } from './saved-projects.ts';
import { Session, type SaveState } from './session.ts';
import { showWorks } from './works.ts';

const saveWords: Readonly<Record<SaveState, string>> = {
  saving: 'Saving …',
  saved: 'Saved on this device',
  elsewhere: 'Saving …',
  blocked: 'Not saved: this browser keeps nothing. Take a project file before you leave.',
  full: 'Not saved: the device is full. Take a project file before you leave.',
  newer: 'Not saved: a newer version of this site has been here. Load the page again.',
  failed: 'Not saved. Take a project file before you leave.',
};

export function openWork(id: string, saved: Omit<SavedProject, 'version'>, version: number): void {
  const text = byId('_wb-text');
  const view = new ReadingView(text, ({ library }) => reviewMedium(library));
  let drawing: Promise<unknown> = Promise.resolve();
  const session = new Session(id, saved, version, {
    onChange: () => {
      showAll();
    },
    onSaved: (state) => {
      showSaved(state, session.id);
    },
  });
  const desk = new Desk(session, text, view, () => drawing);

  function showAll(): void {
    drawing = view.draw(session.view);
    showHead(session);
    showAbout(session);
    showMany(session);
    showWorks(session.view);
    desk.show();
  }

  startAbout(session);
  startMany(session);
  startDownloads(session);
  startKeys(session, desk);
  for (const direction of ['undo', 'redo'] as const) {
    byId(`_wb-${direction}`).addEventListener('click', () => {
      desk.step(direction);
    });
  }
  showAll();
  if (version === 0) session.save();
  else showSaved('saved', id);
  byId('_wb-title').focus();
  void drawing.then(() => {
    byId('_wb-work').dataset['ready'] = '';
  });
}

function showSaved(state: SaveState, id: string): void {
  byId('_wb-kept').textContent = saveWords[state];
  byId('_wb-kept').dataset['state'] = state;
  if (state === 'elsewhere')
    byId('_wb-elsewhere').textContent =
      'Another tab has changed this article. Both are kept: yours is now an article of its own in the list.';
  // A reload opens it again; the address holds a name, never the text.
  if (state === 'saved' && location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
}

function showHead(session: Session): void {
  const { project } = session;
  const { title, byline, publication, date } = project.record;
  const { done, total } = reviewedIn(project);
  byId('_wb-title').textContent = title;
  byId('_wb-byline').textContent = `By ${byline} · ${publication}, ${dateWords(date ?? undefined)}`;
  byId('_wb-reviewed').textContent = `${String(done)} of ${String(total)} reviewed`;
  const bar = fieldById('progress', '_wb-reviewed-bar');
  bar.max = Math.max(1, total);
  bar.value = done;
  for (const [direction, list] of [
    ['undo', session.history.done],
    ['redo', session.history.undone],
  ] as const) {
    const button = byId(`_wb-${direction}`) as HTMLButtonElement;
    const last = list.at(-1);
    button.disabled = last === undefined;
    button.title = last?.what ?? '';
  }
  const { faults } = session.view;
  byId('_wb-faults-place').hidden = faults.length === 0;
  byId('_wb-faults').replaceChildren(
    ...faults.map((fault) => {
      const { at } = fault;
      if (!('claim' in at)) return make('li', {}, faultWords(fault));
      const open = (event: Event) => {
        event.preventDefault();
        session.open(at.claim);
        byId('_wb-desk').scrollIntoView({ block: 'end' });
      };
      return make('li', {}, make('a', { href: '#_wb-desk', click: open }, faultWords(fault)));
    }),
  );
}
