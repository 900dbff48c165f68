/** Opens an assignment that came in a link or a file. What it holds is words: they are shown as words or refused. */
import { fingerprint } from '../../study/fingerprint.ts';
import { longestAssignment, readAssignmentFile, readLink, type AssignmentRead } from '../../study/link.ts';
import { sectionsOf } from '../../study/passage.ts';
import { sheetView } from '../../views/sheet/sheet.ts';
import type { Assignment } from '../../model/assignment.ts';
import { counted } from '../../model/words.ts';
import { readingAddress } from '../../views/addresses.ts';
import { sheetContextFor } from '../../views/sheet/sheet-context.ts';
import { byId, fieldById, fromTree, make } from '../shared/elements.ts';
import { readReading } from '../shared/read-reading.ts';
import { startSheet } from './start-sheet.ts';

function refuse(words: string): void {
  const place = byId('open-refused');
  place.textContent = words;
  place.hidden = false;
  byId('open-form').hidden = false;
}

async function show(read: AssignmentRead): Promise<void> {
  if ('refused' in read) {
    refuse(read.refused);
    return;
  }
  const { assignment } = read;
  const file = await readReading(assignment.reading).catch(() => undefined);
  if (file === undefined) {
    refuse('The reading could not be fetched. Load this page again when you are online.');
    return;
  }
  if (file === null) {
    refuse(`This site has no reading “${assignment.reading}”. The assignment was made for another site.`);
    return;
  }
  if (sectionsOf(assignment, file.reading).length === 0) {
    refuse('The reading has changed: it has none of the sections that this assignment is about.');
    return;
  }
  fill(assignment, file.revision, file.reading.title, file.reading.language);
  byId('open-sheet').append(fromTree(sheetView(assignment, sheetContextFor(assignment, file))));
  byId('open-form').hidden = true;
  byId('open-refused').hidden = true;
  byId('sheet').hidden = false;
  await startSheet(byId('sheet'));
}

function fill(assignment: Assignment, revision: string, readingTitle: string, language: string): void {
  const { title, reading, minutes, prompts } = assignment;
  document.title = `${title} · According To`;
  byId('open-title').textContent = title;
  byId('open-meta').hidden = false;
  byId('open-meta').replaceChildren(
    'On ',
    make('a', { href: readingAddress(reading) }, readingTitle),
    ` · ${counted(prompts.length, 'question')}${minutes === undefined ? '' : ` · ${counted(minutes, 'minute')}`}`,
  );
  const sheet = byId('sheet');
  sheet.lang = language;
  Object.assign(sheet.dataset, {
    assignment: `link/${fingerprint(JSON.stringify(assignment))}`,
    title,
    reading,
    readingTitle,
    revision,
  });
}

/** Starts the page: with the link’s assignment, or with a place to give it a file. */
export function openAssignment(): void {
  // Another link in the same tab is another assignment.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#a1.')) location.reload();
  });
  const file = fieldById('input', 'open-file');
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    // Measured before it is read.
    const text = chosen.size > 4 * longestAssignment ? Promise.resolve('') : chosen.text();
    text.then(
      (source) => show(readAssignmentFile(source)),
      () => {
        refuse('This file cannot be read.');
      },
    );
    file.value = '';
  });
  if (location.hash.length > 1) void show(readLink(location.hash));
  else byId('open-form').hidden = false;
}
