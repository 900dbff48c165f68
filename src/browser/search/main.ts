/** The search as pages load it: only when a reader asks for it. */
import { indexFolderMark } from '../../search/index-folder.ts';
import { createClient } from './client.ts';
import { base, pageAddress } from '../../views/home.ts';
import { startPage } from './page.ts';
import type { Panel } from './panel.ts';
import { createQuickSearch } from './quick.ts';
import { startWorker } from './start-worker.ts';

const searchAddress = pageAddress('search/');
const speakersAddress = pageAddress('speakers/');
const index = `${base}/pagefind/${import.meta.env.DEV ? '' : `${indexFolderMark}/`}`;

const client = () => createClient(new URL(index, location.href).href, startWorker);

let page: Panel | null = null;
let quick: { open(): void } | null = null;

/** Starts the search page. */
export function start(): void {
  const root = document.querySelector<HTMLElement>('.search-page');
  if (root !== null) page ??= startPage(root, client(), speakersAddress);
}

/** Puts the reader into the field: of the page where there is one, else of the quick search. */
export function open(): void {
  start();
  if (page !== null) page.focus();
  else {
    quick ??= createQuickSearch(client(), searchAddress, speakersAddress);
    quick.open();
  }
}
