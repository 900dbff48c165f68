/** The page on which a teacher makes an assignment. Everything stays in the browser until the teacher gives it away. */
import { assignmentOf, draftOfAssignment, draftSchema, type Draft, type DraftFault } from '../../study/draft.ts';
import {
  longestAssignment,
  longestLink,
  readAssignmentFile,
  readLink,
  writeAssignmentFile,
  writeLink,
  type AssignmentRead,
} from '../../study/link.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { sheetView } from '../../views/sheet/sheet.ts';
import type { Assignment } from '../../model/assignment.ts';
import { openAssignmentAddress } from '../../views/addresses.ts';
import { sheetContextFor } from '../../views/sheet/sheet-context.ts';
import { draftOf, keepDraft } from '../shared/device-store.ts';
import { download } from '../shared/download.ts';
import { byId, fieldById, fromTree, make } from '../shared/elements.ts';
import { MakerPrompt } from './maker-prompt.ts';
import { readReading } from '../shared/read-reading.ts';

const draftName = 'new-assignment';
/** Milliseconds after the last keystroke. */
const pause = 500;

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

function say(words: string): void {
  byId('maker-said').textContent = words;
}

function readDraft(): Draft {
  const [notes] = checked('input[name="notes"]');
  return {
    title: title().value,
    reading: reading().value,
    sections: checked('#maker-sections input').map(({ value }) => value),
    minutes: minutes().value,
    task: task().value,
    terms: terms().value,
    notes: (notes?.value ?? 'all') as Draft['notes'],
    practice: practice().checked,
    prompts: prompts.map((prompt) => prompt.draft),
  };
}

async function fillIn(draft: Draft): Promise<void> {
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
  if (slug !== '' && file === null) say('The reading could not be fetched. Choose it again when you are online.');
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

function addPrompt(draft: Draft['prompts'][number]): MakerPrompt {
  const added: MakerPrompt = new MakerPrompt(draft, file, {
    move: (by) => {
      move(added, by);
    },
    remove: () => {
      prompts = prompts.filter((prompt) => prompt !== added);
      arrange();
      byId('maker-add').focus();
    },
  });
  prompts.push(added);
  arrange();
  return added;
}

function move(prompt: MakerPrompt, by: -1 | 1): void {
  const at = prompts.indexOf(prompt);
  const other = prompts[at + by];
  if (other === undefined) return;
  prompts[at + by] = prompt;
  prompts[at] = other;
  arrange();
  prompt.focus();
}

function arrange(): void {
  byId('maker-prompts').replaceChildren(...prompts.map(({ element }) => element));
  for (const [index, prompt] of prompts.entries()) prompt.number = index + 1;
  changed();
}

/** An id that no question of this draft has had. */
function freshId(): string {
  const used = prompts.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
  return `q${String(Math.max(0, ...used) + 1)}`;
}

/** Keeps the draft, and takes away a link that no longer says what the fields say. */
function changed(): void {
  byId('maker-link').hidden = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepDraft(draftName, readDraft()).then(
      () => {
        byId('maker-kept').textContent = 'The draft is saved on this device.';
      },
      () => {
        byId('maker-kept').textContent = 'This browser does not save the draft: save it as a file before you leave.';
      },
    );
  }, pause);
}

function finished(): Assignment | null {
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
  const assignment = finished();
  if (assignment === null || file === null) return;
  const place = byId('maker-preview');
  place.hidden = false;
  byId('maker-preview-title').textContent = assignment.title;
  byId('maker-preview-sheet').replaceChildren(fromTree(sheetView(assignment, sheetContextFor(assignment, file))));
  place.scrollIntoView();
  byId('maker-preview-title').focus();
}

function makeLink(): void {
  const assignment = finished();
  if (assignment === null) return;
  const link = new URL(`${openAssignmentAddress}${writeLink(assignment)}`, location.href).href;
  const isLong = link.length > longestLink;
  byId('maker-link').hidden = false;
  const field = fieldById('textarea', 'maker-address');
  field.value = isLong ? '' : link;
  field.hidden = isLong;
  byId('maker-copy').hidden = isLong;
  byId('maker-length').textContent = isLong
    ? `This assignment makes a link of ${link.length.toLocaleString('en-US')} characters. Beyond ${longestLink.toLocaleString('en-US')}, learning systems begin to cut links: save it as a file and give your class the file.`
    : `${link.length.toLocaleString('en-US')} characters. Whoever has the link has the assignment; it carries no key and no answers.`;
  byId('maker-length').focus();
}

function saveFile(): void {
  const assignment = finished();
  if (assignment === null) return;
  const name = assignment.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  download(`assignment-${name}.json`, 'application/json', writeAssignmentFile(assignment));
  say('The file is among your downloads. Students open it on the page “Open an assignment.”');
}

async function takeUp(read: AssignmentRead): Promise<void> {
  if ('refused' in read) {
    say(read.refused);
    return;
  }
  await fillIn(draftOfAssignment(read.assignment));
  changed();
  say('Opened. Change what you like, and make a new link.');
}

const empty: Draft = {
  title: '',
  reading: '',
  sections: [],
  minutes: '',
  task: '',
  terms: '',
  notes: 'all',
  practice: false,
  prompts: [],
};

/** Starts the page: with the assignment in its address, the draft on this device, or nothing. */
export async function makeAssignment(): Promise<void> {
  const form = fieldById('form', 'maker');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', changed);
  reading().addEventListener('change', () => void chooseReading());
  byId('maker-add').addEventListener('click', () => {
    addPrompt({ id: freshId(), kind: 'short', on: '', question: '', options: '', lines: 4 }).focus();
  });
  byId('maker-show').addEventListener('click', preview);
  byId('maker-make').addEventListener('click', makeLink);
  byId('maker-save').addEventListener('click', saveFile);
  byId('maker-copy').addEventListener('click', () => {
    const field = fieldById('textarea', 'maker-address');
    field.select();
    navigator.clipboard.writeText(field.value).then(
      () => {
        say('Copied.');
      },
      () => {
        say('This browser does not let the page copy: the link is marked, copy it from there.');
      },
    );
  });
  const open = fieldById('input', 'maker-file');
  open.addEventListener('change', () => {
    const [chosen] = open.files ?? [];
    open.value = '';
    if (chosen === undefined) return;
    const text = chosen.size > 4 * longestAssignment ? Promise.resolve('') : chosen.text();
    text.then(
      (source) => takeUp(readAssignmentFile(source)),
      () => {
        say('This file cannot be read.');
      },
    );
  });
  byId('maker-fresh').addEventListener('click', () => {
    void fillIn(empty).then(() => {
      byId('maker-preview').hidden = true;
      title().focus();
      say('A fresh start. The draft before it is gone.');
    });
  });
  const kept = draftSchema.safeParse(await draftOf(draftName).catch(() => undefined));
  if (location.hash.startsWith('#a1.')) await takeUp(readLink(location.hash));
  else if (kept.success) await fillIn(kept.data);
  form.dataset['ready'] = '';
}
