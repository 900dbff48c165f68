/** The workbench’s first page: an article comes in, or one that is on this device is opened again. */
import { newHistory } from '../../drafting/workbench/history.ts';
import { longestProject } from '../../drafting/workbench/project-schema.ts';
import { countNoun } from '../../model/words.ts';
import { sizeWords } from '../../model/size-words.ts';
import { openLayerAddress } from '../../views/addresses.ts';
import { button, byId, fieldById, make } from '../shared/elements.ts';
import { onFileChosen, readTextFile } from '../shared/open-file.ts';
import { saveDraft } from '../shared/device-store.ts';
import { draftArticle } from './draft-article.ts';
import { draftSteps, type ArticleInput, type DraftStep } from './draft-messages.ts';
import { layerDraft } from './opened-layer.ts';
import { pasteLongText } from './paste-long-text.ts';
import { readProjectFile } from './project-file.ts';
import { eraseProject, listProjects, loadProject, type SavedEntry, type SavedProject } from './saved-projects.ts';
import { newProjectId } from './project-id.ts';

const stepWords: Readonly<Record<DraftStep, string>> = {
  read: 'Reading the text',
  article: 'Finding the article in it',
  claims: 'Finding who says what',
};

/** Text that is typed and not drafted yet; the tab’s own memory, so that a reload loses nothing. */
const typedKey = 'according-to/article-text';

export async function startWorkbench(): Promise<void> {
  const text = fieldById('textarea', '_wb-article');
  fieldById('form', '_wb-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void draft({ text: text.value });
  });
  // What was pasted before this program came stays.
  if (text.value === '') text.value = typed();
  else keepTyped(text.value);
  pasteLongText(text);
  text.addEventListener('input', () => {
    keepTyped(text.value);
  });
  onFileChosen(fieldById('input', '_wb-file'), (file) => void draftFile(file));
  onFileChosen(fieldById('input', '_wb-project-file'), (file) => void openFile(file));
  acceptDrops();
  byId('_wb-back').addEventListener('click', (event) => {
    event.preventDefault();
    location.hash = '';
    location.reload();
  });
  startButton().disabled = false;
  await showSaved();
  const saved = await fromAddress();
  if (saved !== null) await show(saved.id, saved.project, saved.project.version);
  byId('_wb-start').dataset['ready'] = '';
}

const startButton = () => byId('_wb-draft') as HTMLButtonElement;

function typed(): string {
  try {
    return sessionStorage.getItem(typedKey) ?? '';
  } catch {
    return '';
  }
}

function keepTyped(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(typedKey);
    else sessionStorage.setItem(typedKey, text);
  } catch {
    // The page still has the words.
  }
}

/** A file or a text that is dropped anywhere on the page. */
function acceptDrops(): void {
  const place = byId('_wb-start');
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('dropping');
  });
  place.addEventListener('dragleave', () => {
    place.classList.remove('dropping');
  });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (file !== undefined) void (file.name.endsWith('.json') ? openFile(file) : draftFile(file));
    else if (text !== '') fieldById('textarea', '_wb-article').value = text;
  });
}

/** Bytes of a file that is read at all; the importer’s own limits are lower. */
const mostBytes = 30_000_000;

async function draftFile(file: File): Promise<void> {
  if (file.size > mostBytes) {
    refuse('This file is larger than any article.');
    return;
  }
  await draft({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

async function draft(input: ArticleInput): Promise<void> {
  const start = startButton();
  const progress = fieldById('progress', '_wb-progress');
  refuse('');
  start.disabled = true;
  progress.hidden = false;
  void review();
  const result = await draftArticle(input, (step) => {
    progress.value = draftSteps.indexOf(step) + 1;
    byId('_wb-step').textContent = `${stepWords[step]} …`;
  });
  start.disabled = false;
  progress.hidden = true;
  byId('_wb-step').textContent = '';
  if ('problem' in result) {
    refuse(result.problem);
    return;
  }
  keepTyped('');
  await show(
    newProjectId(),
    { ...newSaved, history: newHistory(result.project), current: result.project.claims[0]?.id ?? null },
    0,
  );
}

const newSaved = { mayShare: false, unplaced: [], version: 0 };

function refuse(problem: string): void {
  const place = byId('_wb-problem');
  place.textContent = problem;
  if (problem !== '') place.focus();
}

async function openFile(file: File): Promise<void> {
  const json = await readTextFile(file, longestProject).catch(() => null);
  const { readLayerFile } = await import('../../drafting/workbench/layer-file.ts');
  const layer = json === null ? null : readLayerFile(json);
  if (layer !== null && 'file' in layer) {
    await saveDraft(layerDraft, layer.file);
    location.assign(openLayerAddress);
    return;
  }
  const read = readProjectFile(json);
  if ('problem' in read) {
    refuse(read.problem);
    return;
  }
  const { history } = read;
  const open = history.project.claims.find(({ draft: isOpen }) => isOpen);
  await show(newProjectId(), { ...newSaved, history, current: open?.id ?? history.project.claims[0]?.id ?? null }, 0);
}

async function showSaved(): Promise<void> {
  const entries = await listProjects().catch(() => null);
  const none = byId('_wb-nothing');
  none.hidden = entries !== null && entries.length > 0;
  if (entries === null)
    none.textContent = 'This browser, or this private window, keeps nothing. Save a project file before you leave.';
  byId('_wb-saved').replaceChildren(...(entries ?? []).filter(({ isCopy }) => !isCopy).map(entryView));
}

function entryView({ id, title, edited, size, done, total }: SavedEntry): HTMLElement {
  const item: HTMLElement = make(
    'li',
    {},
    make(
      'a',
      {
        href: `#${id}`,
        click: () => {
          open(id);
        },
      },
      title,
    ),
    make(
      'span',
      { class: 'meta' },
      `${String(done)} of ${countNoun(total, 'claim')} reviewed · ${new Date(edited).toLocaleString()} · ${sizeWords(size)}`,
    ),
    button('Erase', () => void erase(id, title, item), { 'aria-label': `Erase ${title}` }),
  );
  return item;
}

/** Following the address of a project opens it; the page is the same. */
function open(id: string): void {
  void loadProject(id).then((saved) => {
    if (saved !== null) void show(id, saved, saved.version);
  });
}

async function erase(id: string, title: string, item: HTMLElement): Promise<void> {
  if (!confirm(`Erase “${title}” from this device? It cannot be brought back.`)) return;
  await eraseProject(id);
  item.remove();
  byId('_wb-nothing').hidden = byId('_wb-saved').childElementCount > 0;
  byId('_wb-saved-title').focus();
}

async function fromAddress(): Promise<{ id: string; project: SavedProject } | null> {
  const id = location.hash.slice(1);
  if (!/^[a-z0-9-]{8,60}$/.test(id)) return null;
  const project = await loadProject(id).catch(() => null);
  if (project === null) refuse('This article is not on this device any longer, or what is kept of it is damaged.');
  return project === null ? null : { id, project };
}

/** The code for reviewing: it comes while an article is drafted, or when one is opened. */
const review = () => import('./work.ts');

async function show(id: string, saved: Omit<SavedProject, 'version'>, version: number): Promise<void> {
  const { openWork } = await review();
  byId('_wb-start').hidden = true;
  byId('_wb-crumb').hidden = false;
  byId('_wb-work').hidden = false;
  openWork(id, saved, version);
}
