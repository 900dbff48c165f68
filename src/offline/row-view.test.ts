import { describe, expect, it } from 'vitest';
import { rowView, type RowState } from './row-view.ts';

const nothing: RowState = { size: null, progress: null, isRequested: false, isIncluded: false, canFetch: true };
const progress = (files: number) => ({ saved: { files, bytes: files * 1000 }, total: { files: 3, bytes: 3000 } });

describe('a row of the page for saving', () => {
  it('offers to save, with the size where it is known', () => {
    expect(rowView(nothing)).toEqual({
      text: '',
      isSaved: false,
      saveLabel: 'Save',
      canSave: true,
      canRemove: false,
    });
    expect(rowView({ ...nothing, size: { files: 3, bytes: 3000 } }).text).toBe('3 kB');
  });

  it('cannot save where nothing can be fetched', () => {
    expect(rowView({ ...nothing, canFetch: false })).toMatchObject({ saveLabel: 'Save', canSave: false });
  });

  it('is saved when all files are there, and can be removed', () => {
    expect(rowView({ ...nothing, isRequested: true, progress: progress(3) })).toMatchObject({
      text: 'Saved, 3 kB',
      isSaved: true,
      saveLabel: null,
      canRemove: true,
    });
  });

  it('offers the rest where a part is there, or nothing has come yet', () => {
    expect(rowView({ ...nothing, isRequested: true, progress: progress(1) })).toMatchObject({
      text: 'Saved in part: 1 of 3 files, 1 kB of 3 kB',
      isSaved: false,
      saveLabel: 'Save the rest',
      canRemove: true,
    });
    expect(rowView({ ...nothing, isRequested: true }).text).toBe('Saved in part: nothing has come yet');
  });

  it('is saved with everything, and removed with everything', () => {
    expect(rowView({ ...nothing, isIncluded: true })).toMatchObject({
      text: 'Saved with everything',
      isSaved: true,
      saveLabel: null,
      canRemove: false,
    });
  });
});
