/** What a reader is told about saving. */
import { sizeWords } from '../model/size-words.ts';
import type { SaveErrorReason } from './save-error.ts';
import type { SaveProgress } from './saved-collections.ts';

/** How far saving is: “12 of 87 files, 0.4 MB of 1.1 MB”. */
export const progressWords = ({ saved, total }: SaveProgress) =>
  `${String(saved.files)} of ${String(total.files)} files, ${sizeWords(saved.bytes)} of ${sizeWords(total.bytes)}`;

/** Why saving ended early, and what to do. */
export const saveErrorWords: Readonly<Record<SaveErrorReason | 'stopped', string>> = {
  stopped: 'Stopped. What has come is kept; save the rest when you like.',
  connection: 'The connection was lost. What has come is kept; save the rest when you are online again.',
  silent:
    'The site has not answered for ten seconds. What has come is kept; save the rest in a while, or on another connection.',
  changed: 'The site has a new edition, and what is here does not fit it. Save again when you read the new one.',
  full: 'The browser gives this site no more room. What has come is kept. Remove something, or make room on the device.',
  blocked: 'The browser refused to keep a file. What has come is kept.',
};

/** Why nothing can be saved here at all. */
export const unableWords = {
  developing: 'While the site is being written nothing is saved. npm start serves one that can be.',
  insecure: 'This address is not secure (it does not begin with https), and browsers save pages from secure ones only.',
  unsupported:
    'This browser, or this private window, keeps no pages. Open the site in an ordinary window, or take a reading as a file.',
  failed: 'The browser did not get ready to save. Load this page again; it may be short of room.',
} as const;

export type UnableReason = keyof typeof unableWords;

/** What stands above the rows: why nothing can be added now, or nothing. */
export function availabilityWords({
  isUpdateWaiting,
  isOnline,
}: {
  isUpdateWaiting: boolean;
  isOnline: boolean;
}): string {
  if (isUpdateWaiting) return 'A new edition of the site is ready. Read it, and save more then.';
  return isOnline ? '' : 'There is no connection: what is saved can be read, and nothing can be added.';
}

/** What the browser says of its storage; it need not say all of it. */
export interface StorageEstimate {
  usage?: number;
  quota?: number;
  /** Whether the browser keeps the files until they are removed. */
  isPersisted: boolean;
}

/** How much of the device is used and left, and whether the browser may clear it; empty where it does not say. */
export function storageWords({ usage, quota, isPersisted }: StorageEstimate): string {
  if (usage === undefined || quota === undefined) return '';
  const clearing = isPersisted
    ? 'It keeps them until you remove them.'
    : 'It may clear them by itself when the device runs short of room.';
  return `The pages and answers from this address take ${sizeWords(usage)}; the browser allows ${sizeWords(quota)}. ${clearing}`;
}
