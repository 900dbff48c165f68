/** What a row of the page for saving shows, from what is known of its collection. */
import { sizeWords } from '../model/size-words.ts';
import type { SaveProgress } from './saved-collections.ts';
import type { FilesSize } from './site-file.ts';
import { progressWords } from './wording.ts';

export interface RowState {
  /** How large the collection is, where that is known. */
  size: FilesSize | null;
  /** How much of it is saved, where that is known. */
  progress: SaveProgress | null;
  /** Whether the reader has saved it, perhaps not completely. */
  isRequested: boolean;
  /** Whether it is saved as a part of everything. */
  isIncluded: boolean;
  /** Whether something can be fetched now. */
  canFetch: boolean;
}

export interface RowView {
  /** How much there is, or is saved. */
  text: string;
  /** Whether all of it is saved. */
  isSaved: boolean;
  /** The label of the button that saves; null where there is no such button. */
  saveLabel: 'Save' | 'Save the rest' | null;
  canSave: boolean;
  canRemove: boolean;
}

export function rowView({ size, progress, isRequested, isIncluded, canFetch }: RowState): RowView {
  const isComplete = progress !== null && progress.saved.files === progress.total.files;
  const saveLabel = isRequested ? 'Save the rest' : 'Save';
  return {
    text: textOf(),
    isSaved: isComplete || isIncluded,
    saveLabel: isComplete || isIncluded ? null : saveLabel,
    canSave: canFetch,
    canRemove: isRequested,
  };

  function textOf(): string {
    if (isComplete) return `Saved, ${sizeWords(progress.total.bytes)}`;
    if (isIncluded) return 'Saved with everything';
    if (isRequested) return `Saved in part: ${progress === null ? 'nothing has come yet' : progressWords(progress)}`;
    return size === null ? '' : sizeWords(size.bytes);
  }
}
