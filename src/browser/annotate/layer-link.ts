/** A layer in a link: behind `#`, so that it reaches no server. It holds no text of the article. */
import { readLayerFile, type LayerFile } from '../../drafting/workbench/layer-file.ts';
import {
  isPackedFragment,
  longestLink,
  packFragment,
  unpackFragment,
  type PackedKind,
} from '../../study/packed-link.ts';
import { openLayerAddress } from '../../views/addresses.ts';

const packed: PackedKind = { mark: 'l1', name: 'layer', longest: 1_000_000 };

export const isLayerFragment = (fragment: string): boolean => isPackedFragment(packed, fragment);

/** The whole address, or null where it would be longer than mail and learning systems let through. */
export function layerLink(file: LayerFile): string | null {
  const link = new URL(`${openLayerAddress}${packFragment(packed, JSON.stringify(file))}`, location.href).href;
  return link.length > longestLink ? null : link;
}

export function readLayerLink(fragment: string): { file: LayerFile } | { problem: string } {
  const read = unpackFragment(packed, fragment);
  return 'problem' in read ? read : readLayerFile(read.text);
}
