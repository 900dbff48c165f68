/** A reader’s own copy of an article, with the notes of a layer: made in the page, kept on the device. */
import { newHistory } from '../../drafting/workbench/history.ts';
import type { LayerFile } from '../../drafting/workbench/layer-file.ts';
import { readProject } from '../../drafting/workbench/project-reading.ts';
import { plainText } from '../../model/inline.ts';
import { countNoun, dateWords, verdictWords } from '../../model/words.ts';
import { copyMedium } from '../../views/reading/copy.ts';
import type { ArticleInput } from '../annotate/draft-messages.ts';
import { pasteLongText } from '../annotate/paste-long-text.ts';
import { ReadingView } from '../annotate/reading-view.ts';
import { eraseProject, loadProject, saveProject, type SavedProject } from '../annotate/saved-projects.ts';
import { showWorks } from '../annotate/works.ts';
import { startLens } from '../reading/lens.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import { onFileChosen } from '../shared/open-file.ts';
import type { LayReply, LayRequest } from './lay-messages.ts';

/** Text that is pasted and not laid on yet; the tab’s own memory, so that a reload loses nothing. */
const typedKey = (id: string) => `according-to/own-text/${id}`;

/** Bytes of a file that is read at all. */
const mostBytes = 30_000_000;

export class OwnCopy {
  readonly #id: string;
  readonly #layer: () => Promise<LayerFile>;
  readonly #onKept: (title: string | null) => void;
  readonly #view = new ReadingView(byId('_wb-text'), ({ library }) => copyMedium(library));
  #version = 0;

  /**
   * @param id under which it is kept
   * @param layer fetches the layer, or gives the one that was opened
   * @param onKept told the title once a copy is kept, null once it is erased
   */
  constructor(id: string, layer: () => Promise<LayerFile>, onKept: (title: string | null) => void = () => undefined) {
    this.#id = id;
    this.#layer = layer;
    this.#onKept = onKept;
  }

  /** Shows the copy that is on this device, or asks for the text. */
  async start(): Promise<void> {
    const text = fieldById('textarea', '_wb-article');
    // What was pasted before this program came stays.
    if (text.value === '') text.value = this.#typed();
    else this.#keepTyped(text.value);
    pasteLongText(text);
    text.addEventListener('input', () => {
      this.#keepTyped(text.value);
    });
    fieldById('form', '_wb-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#lay({ text: text.value });
    });
    onFileChosen(fieldById('input', '_wb-file'), (file) => {
      if (file.size > mostBytes) this.#refuse('This file is larger than any article.');
      else void file.arrayBuffer().then((bytes) => this.#lay({ name: file.name, bytes: new Uint8Array(bytes) }));
    });
    byId('_wb-print').addEventListener('click', () => {
      print();
    });
    byId('_wb-erase').addEventListener('click', () => void this.#erase());
    (byId('_wb-lay') as HTMLButtonElement).disabled = false;
    const saved = await loadProject(this.#id).catch(() => null);
    if (saved !== null) {
      this.#version = saved.version;
      await this.#show(saved, 'Kept on this device');
    }
    byId('_wb-start').dataset['ready'] = '';
  }

  async #lay(input: ArticleInput): Promise<void> {
    this.#refuse('');
    byId('_wb-step').textContent = 'Laying the notes on it …';
    const result = await this.#layInWorker(input).catch((): LayReply => ({
      problem: 'The notes could not be fetched. Look at your connection and try again.',
    }));
    byId('_wb-step').textContent = '';
    if ('problem' in result) {
      this.#refuse(result.problem);
      return;
    }
    const saved = { history: newHistory(result.project), current: null, mayShare: false, unplaced: result.unplaced };
    await this.#show(saved, 'Saving …');
    this.#keepTyped('');
    byId('_wb-title').focus();
    byId('_wb-kept').textContent = await this.#save(saved);
  }

  async #save(saved: Omit<SavedProject, 'version'>): Promise<string> {
    try {
      const version = await saveProject(this.#id, saved, this.#version, true);
      if (version === null)
        return 'Another tab has made a copy meanwhile. That one is kept; this one stays until you leave.';
      this.#version = version;
      this.#onKept(saved.history.project.record.title);
      return 'Kept on this device. Nothing of it was sent anywhere.';
    } catch {
      return 'Not kept: this browser, or this private window, keeps nothing. The copy stays until you leave the page.';
    }
  }

  async #layInWorker(input: ArticleInput): Promise<LayReply> {
    const layer = await this.#layer();
    const worker = new Worker(new URL('lay-worker.ts', import.meta.url), { type: 'module' });
    const request: LayRequest = { input, layer, slug: 'your-copy' };
    return new Promise<LayReply>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<LayReply>) => {
        resolve(data);
      });
      worker.addEventListener('error', () => {
        reject(new Error('no worker'));
      });
      worker.postMessage(request);
    }).finally(() => {
      worker.terminate();
    });
  }

  async #show({ history, unplaced }: Omit<SavedProject, 'version'>, kept: string): Promise<void> {
    const { project } = history;
    const view = readProject(project);
    const { title, byline, publication, date } = project.record;
    byId('_wb-start').hidden = true;
    byId('_wb-work').hidden = false;
    byId('_wb-title').textContent = title;
    byId('_wb-byline').textContent = `By ${byline} · ${publication}, ${dateWords(date ?? undefined)} · your own copy`;
    byId('_wb-kept').textContent = kept;
    const total = project.claims.length + unplaced.length;
    byId('_wb-placed').textContent =
      unplaced.length === 0
        ? `All ${countNoun(total, 'claim')} have their place in your text.`
        : `${String(project.claims.length)} of ${countNoun(total, 'claim')} have their place in your text.`;
    byId('_wb-unplaced').hidden = unplaced.length === 0;
    byId('_wb-unplaced-list').replaceChildren(
      ...unplaced.map(({ claim, why }) => {
        const speaker = project.speakers[claim.by ?? '']?.record.name ?? 'No source stated';
        return make(
          'li',
          {},
          make('p', {}, make('b', {}, speaker), ` · ${why}`),
          claim.note === null ? null : make('p', {}, plainText(claim.note)),
          ...claim.checks.map(({ verdict, text }) =>
            make('p', { class: 'meta' }, `${verdictWords[verdict]}. ${plainText(text)}`),
          ),
        );
      }),
    );
    showWorks(view);
    await this.#view.draw(view);
    startLens();
    byId('_wb-work').dataset['ready'] = '';
  }

  async #erase(): Promise<void> {
    if (!confirm('Erase this copy from this device?')) return;
    await eraseProject(this.#id);
    this.#onKept(null);
    location.reload();
  }

  #refuse(problem: string): void {
    const place = byId('_wb-problem');
    place.textContent = problem;
    if (problem !== '') place.focus();
  }

  #typed(): string {
    try {
      return sessionStorage.getItem(typedKey(this.#id)) ?? '';
    } catch {
      return '';
    }
  }

  #keepTyped(text: string): void {
    try {
      if (text === '') sessionStorage.removeItem(typedKey(this.#id));
      else sessionStorage.setItem(typedKey(this.#id), text);
    } catch {
      // The page still has the words.
    }
  }
}
