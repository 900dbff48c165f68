/**
 * The index of a build is in a folder that carries a hash of it, so that a page can never get a part of the index of
 * another build, from whatever cache. The search's program is bundled before the index is made: it holds this in place
 * of the folder's name.
 */
export const indexFolderMark = '__INDEX_FOLDER__';
