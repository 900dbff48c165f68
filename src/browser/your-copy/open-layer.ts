/** `/annotate/open/`: a layer that a teacher made, from a link or a file. */
import { longestLayerFile, readLayerFile, type LayerFile } from '../../drafting/workbench/layer-file.ts';
import { fingerprint } from '../../study/fingerprint.ts';
import { isLayerFragment, readLayerLink } from '../annotate/layer-link.ts';
import { layerDraft } from '../annotate/opened-layer.ts';
import { loadDraft, saveDraft } from '../shared/device-store.ts';
import { byId, fieldById } from '../shared/elements.ts';
import { onFileChosen, readTextFile } from '../shared/open-file.ts';
import { OwnCopy } from './own-copy.ts';

type Read = { file: LayerFile } | { problem: string };

export async function openLayer(): Promise<void> {
  onFileChosen(fieldById('input', '_wb-layer-file'), (file) => void openFile(file));
  const place = byId('_wb-layer');
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void openFile(file);
  });
  if (isLayerFragment(location.hash)) await take(readLayerLink(location.hash));
  else {
    // The layer that was opened last: a reload, or the workbench’s field for files, leads here with it.
    const json = await loadDraft(layerDraft).catch(() => undefined);
    if (json !== undefined) await take(readLayerFile(JSON.stringify(json)));
  }
  place.dataset['ready'] = '';
}

async function openFile(file: File): Promise<void> {
  const json = await readTextFile(file, longestLayerFile).catch(() => null);
  const read: Read =
    json === null ? { problem: 'This file is larger than any layer, or cannot be read.' } : readLayerFile(json);
  if ('file' in read) await saveDraft(layerDraft, read.file).catch(() => undefined);
  await take(read);
}

async function take(read: Read): Promise<void> {
  const problem = byId('_wb-layer-problem');
  problem.textContent = 'problem' in read ? read.problem : '';
  if ('problem' in read) {
    problem.focus();
    return;
  }
  const { file } = read;
  byId('_wb-layer').hidden = true;
  byId('_wb-start').hidden = false;
  byId('_wb-title').textContent = file.article.title;
  byId('_wb-layer-of').textContent = `By ${file.article.byline}, ${file.article.publication}`;
  // Another layer is another copy.
  await new OwnCopy(`copy-${fingerprint(JSON.stringify(file))}`, () => Promise.resolve(file)).start();
}
