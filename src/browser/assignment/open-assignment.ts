/** Opens an assignment that came in a link or a file. What it holds is shown as text, or refused. */
import {
  isAssignmentFragment,
  longestAssignment,
  readAssignmentFile,
  readLink,
  type AssignmentRead,
} from '../../study/link.ts';
import { readingAddress } from '../../views/addresses.ts';
import { sheetView } from '../../views/sheet/sheet.ts';
import { sheetContextFor } from '../../views/sheet/sheet-context.ts';
import { byId, fieldById, fromTree, make } from '../shared/elements.ts';
import { onFileChosen, readTextFile } from '../shared/open-file.ts';
import { readReading } from '../shared/read-reading.ts';
import { extentText, openRead } from './opening.ts';
import { sheetInfo } from './sheet-info.ts';
import { startSheet } from './start-sheet.ts';

function showProblem(message: string): void {
  const place = byId('open-refused');
  place.textContent = message;
  place.hidden = false;
  byId('open-form').hidden = false;
}

async function show(read: AssignmentRead): Promise<void> {
  const opened = await openRead(read, readReading);
  if ('problem' in opened) {
    showProblem(opened.problem);
    return;
  }
  const { assignment, file } = opened;
  document.title = `${assignment.title} · According To`;
  byId('open-title').textContent = assignment.title;
  byId('open-meta').hidden = false;
  byId('open-meta').replaceChildren(
    'On ',
    make('a', { href: readingAddress(assignment.reading) }, file.reading.title),
    ` · ${extentText(assignment)}`,
  );
  const sheet = byId('sheet');
  sheet.lang = file.reading.language;
  Object.assign(sheet.dataset, sheetInfo(assignment, file));
  byId('open-sheet').append(fromTree(sheetView(assignment, sheetContextFor(assignment, file))));
  byId('open-form').hidden = true;
  byId('open-refused').hidden = true;
  sheet.hidden = false;
  await startSheet(sheet);
}

/** Starts the page: with the link’s assignment, or with a place to give it a file. */
export function openAssignment(): void {
  // Another link in the same tab is another assignment.
  addEventListener('hashchange', () => {
    if (isAssignmentFragment(location.hash)) location.reload();
  });
  onFileChosen(fieldById('input', 'open-file'), (file) => {
    readTextFile(file, longestAssignment).then(
      (text) => show(readAssignmentFile(text ?? '')),
      () => {
        showProblem('This file cannot be read.');
      },
    );
  });
  if (location.hash.length > 1) void show(readLink(location.hash));
  else byId('open-form').hidden = false;
}
