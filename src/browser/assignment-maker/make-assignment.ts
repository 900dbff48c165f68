/** The page on which a teacher makes an assignment. Everything stays in the browser until the teacher gives it away. */
import type { Assignment } from '../../model/assignment.ts';
import {
  assignmentDraftSchema,
  assignmentOf,
  draftOfAssignment,
  emptyDraft,
  newPrompt,
  type AssignmentDraft,
  type DraftFault,
  type PromptDraft,
} from '../../study/assignment-draft.ts';
import {
  isAssignmentFragment,
  longestAssignment,
  readAssignmentFile,
  readLink,
  writeAssignmentFile,
  writeLink,
  type AssignmentRead,
} from '../../study/link.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { openAssignmentAddress } from '../../views/addresses.ts';
import { sheetView } from '../../views/sheet/sheet.ts';
import { sheetContextFor } from '../../views/sheet/sheet-context.ts';
import { copyText } from '../shared/copy-text.ts';
import { loadDraft, saveDraft } from '../shared/device-store.ts';
import { byId, fieldById, fromTree, make } from '../shared/elements.ts';
import { onFileChosen, readTextFile } from '../shared/open-file.ts';
import { readReading } from '../shared/read-reading.ts';
import { saveFile } from '../shared/save-file.ts';
import { MakerPrompt } from './maker-prompt.ts';
import { assignmentFileName, linkReport, moved } from './maker-text.ts';

/** Under this name the draft is saved on the device. */
const draftName = 'new-assignment';
/** Milliseconds after the last keystroke. */
const saveDelay = 500;

let file: ReadingFile | null = null;
let prompts: MakerPrompt[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const title = () => fieldById('input', 'maker-title');
const reading = () => fieldById('select', 'maker-reading');
const minutes = () => fieldById('input', 'maker-minutes');
const task = () => fieldById('textarea', 'maker-task');
const terms = () => fieldById('textarea', 'maker-terms');
const practice = () => fieldById('input', 'maker-practice');
const checked = (selector: string) =>
  [...document.querySelectorAll<HTMLInputElement>(selector)].filter((input) => input.checked);

function showMessage(message: string): void {
  byId('maker-said').textContent = message;
}

function readDraft(): AssignmentDraft {
  const [notes] = checked('input[name="notes"]');
  return {
    title: title().value,
    reading: reading().value,
    sections: checked('#maker-sections input').map(({ value }) => value),
    minutes: minutes().value,
    task: task().value,
    terms: terms().value,
    notes: (notes?.value ?? 'all') as AssignmentDraft['notes'],
    practice: practice().checked,
    prompts: prompts.map((prompt) => prompt.draft),
  };
}

async function fillIn(draft: AssignmentDraft): Promise<void> {
  title().value = draft.title;
  minutes().value = draft.minutes;
  task().value = draft.task;
  terms().value = draft.terms;
  practice().checked = draft.practice;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="notes"]'))
    input.checked = input.value === draft.notes;
  reading().value = [...reading().options].some(({ value }) => value === draft.reading) ? draft.reading : '';
  await chooseReading(draft.sections);
  byId('maker-prompts').replaceChildren();
  prompts = [];
  for (const prompt of draft.prompts) addPrompt(prompt);
}

async function chooseReading(sections: readonly string[] = []): Promise<void> {
  const slug = reading().value;
  file = slug === '' ? null : await readReading(slug).catch(() => null);
  if (slug !== '' && file === null)
    showMessage('The reading could not be fetched. Choose it again when you are online.');
  byId('maker-sections').hidden = file === null;
  byId('maker-section-list').replaceChildren(
    ...(file?.reading.sections ?? []).map(({ id, title: name }) =>
      make(
        'label',
        {},
        make('input', { type: 'checkbox', value: id, checked: sections.includes(id) }),
        make('span', {}, name),
      ),
    ),
  );
  for (const prompt of prompts) prompt.offer(file);
}

function addPrompt(draft: PromptDraft): MakerPrompt {
  const added: MakerPrompt = new MakerPrompt(draft, file, {
    onMove: (by) => {
      movePrompt(added, by);
    },
    onRemove: () => {
      prompts = prompts.filter((prompt) => prompt !== added);
      arrange();
      byId('maker-add').focus();
    },
  });
  prompts.push(added);
  arrange();
  return added;
}

function movePrompt(prompt: MakerPrompt, by: -1 | 1): void {
  const after = moved(prompts, prompt, by);
  if (after === null) return;
  prompts = after;
  arrange();
  prompt.focus();
}

function arrange(): void {
  byId('maker-prompts').replaceChildren(...prompts.map(({ element }) => element));
  for (const [index, prompt] of prompts.entries()) prompt.number = index + 1;
  onChange();
}

/** Saves the draft after a moment, and removes a link that no longer matches the fields. */
function onChange(): void {
  byId('maker-link').hidden = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    saveDraft(draftName, readDraft()).then(
      () => {
        byId('maker-kept').textContent = 'The draft is saved on this device.';
      },
      () => {
        byId('maker-kept').textContent = 'This browser does not save the draft: save it as a file before you leave.';
      },
    );
  }, saveDelay);
}

/** The assignment that the fields make; null where something is missing, which is then listed. */
function checkedAssignment(): Assignment | null {
  const { assignment, faults } = assignmentOf(readDraft(), file);
  const list = byId('maker-faults');
  list.hidden = faults.length === 0;
  list.replaceChildren(
    ...(faults.length === 0 ? [] : [make('ul', {}, ...faults.map((fault) => make('li', {}, faultView(fault))))]),
  );
  if (faults.length > 0) list.focus();
  return assignment;
}

function faultView({ field, message }: DraftFault): Node | string {
  const id = `maker-${field}`;
  return document.getElementById(id) === null ? message : make('a', { href: `#${id}` }, message);
}

function preview(): void {
  const assignment = checkedAssignment();
  if (assignment === null || file === null) return;
  const place = byId('maker-preview');
  place.hidden = false;
  byId('maker-preview-title').textContent = assignment.title;
  byId('maker-preview-sheet').replaceChildren(fromTree(sheetView(assignment, sheetContextFor(assignment, file))));
  place.scrollIntoView();
  byId('maker-preview-title').focus();
}

function makeLink(): void {
  const assignment = checkedAssignment();
  if (assignment === null) return;
  const link = new URL(`${openAssignmentAddress}${writeLink(assignment)}`, location.href).href;
  const { isTooLong, text } = linkReport(link.length);
  byId('maker-link').hidden = false;
  const field = fieldById('textarea', 'maker-address');
  field.value = isTooLong ? '' : link;
  field.hidden = isTooLong;
  byId('maker-copy').hidden = isTooLong;
  byId('maker-length').textContent = text;
  byId('maker-length').focus();
}

function saveAssignment(): void {
  const assignment = checkedAssignment();
  if (assignment === null) return;
  saveFile(assignmentFileName(assignment.title), 'application/json', writeAssignmentFile(assignment));
  showMessage('The file is among your downloads. Students open it on the page “Open an assignment.”');
}

async function openRead(read: AssignmentRead): Promise<void> {
  if ('problem' in read) {
    showMessage(read.problem);
    return;
  }
  await fillIn(draftOfAssignment(read.assignment));
  onChange();
  showMessage('Opened. Change what you like, and make a new link.');
}

async function copyLink(): Promise<void> {
  const field = fieldById('textarea', 'maker-address');
  field.select();
  showMessage(
    (await copyText(field.value))
      ? 'Copied.'
      : 'This browser does not let the page copy: the link is marked, copy it from there.',
  );
}

/** Starts the page: with the assignment in its address, the draft on this device, or nothing. */
export async function makeAssignment(): Promise<void> {
  const form = fieldById('form', 'maker');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', onChange);
  reading().addEventListener('change', () => void chooseReading());
  byId('maker-add').addEventListener('click', () => {
    addPrompt(newPrompt(prompts.map(({ id }) => id))).focus();
  });
  byId('maker-show').addEventListener('click', preview);
  byId('maker-make').addEventListener('click', makeLink);
  byId('maker-save').addEventListener('click', saveAssignment);
  byId('maker-copy').addEventListener('click', () => void copyLink());
  onFileChosen(fieldById('input', 'maker-file'), (chosen) => {
    readTextFile(chosen, longestAssignment).then(
      (text) => openRead(readAssignmentFile(text ?? '')),
      () => {
        showMessage('This file cannot be read.');
      },
    );
  });
  byId('maker-fresh').addEventListener('click', () => {
    void fillIn(emptyDraft).then(() => {
      byId('maker-preview').hidden = true;
      title().focus();
      showMessage('A fresh start. The draft before it is gone.');
    });
  });
  const saved = assignmentDraftSchema.safeParse(await loadDraft(draftName).catch(() => undefined));
  if (isAssignmentFragment(location.hash)) await openRead(readLink(location.hash));
  else if (saved.success) await fillIn(saved.data);
  form.dataset['ready'] = '';
}
