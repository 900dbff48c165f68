/** Finds the records that claims name: in a library, or in the file of a reading that a browser has fetched. */
import type { Library } from '../../model/reading.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { speakerOf } from '../../study/who-said-it.ts';
import type { Lookup } from './medium.ts';

/** Records of a library. */
export const lookupInLibrary = ({ speakers, sources }: Library): Lookup => ({
  speakerOf: ({ speaker }) => (speaker === null ? null : (speakers.get(speaker) ?? null)),
  sourceName: (id) => sources.get(id)?.short ?? id,
});

/** Records of a reading's file. */
export const lookupInFile = ({ speakers, sources }: Pick<ReadingFile, 'speakers' | 'sources'>): Lookup => ({
  speakerOf: (claim) => speakerOf(claim, speakers),
  sourceName: (id) => sources[id] ?? id,
});
