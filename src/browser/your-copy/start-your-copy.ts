/** `/readings/<slug>/your-copy/`: the layer of a published reading. */
import { readLayerFile, type LayerFile } from '../../drafting/workbench/layer-file.ts';
import { layerFileAddress } from '../../views/addresses.ts';
import { byId } from '../shared/elements.ts';
import { noteOwnCopy } from './own-copies.ts';
import { OwnCopy } from './own-copy.ts';

/** Under this name the copy of a reading is kept. */
const copyId = (slug: string) => `copy-of-${slug}`;

export async function startYourCopy(): Promise<void> {
  const slug = byId('_wb-start').dataset['reading'] ?? '';
  await new OwnCopy(
    copyId(slug),
    () => fetchLayer(slug),
    (title) => {
      noteOwnCopy(slug, title);
    },
  ).start();
}

async function fetchLayer(slug: string): Promise<LayerFile> {
  const response = await fetch(layerFileAddress(slug));
  if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
  const read = readLayerFile(await response.text());
  if ('problem' in read) throw new Error(read.problem);
  return read.file;
}
