/** Links to what is kept, for pages that list it. */
import { addressAt } from './address.ts';
import type { KeepRequest } from './requests-to-keep.ts';
import { everything, searchCollection } from './site-file.ts';

export interface KeptLink {
  address: string;
  title: string;
  /** Whether it was saved, or is kept because it was opened. */
  reason: 'saved' | 'opened before';
}

/** Path of the page that a request leads to. */
function pathOf({ kind, name }: KeepRequest): string {
  if (kind === 'page') return name;
  if (name === everything) return '';
  return name === searchCollection ? 'search/' : `${name.replace('/', 's/')}/`;
}

/** Pages that are kept because they were opened, the latest first. */
export const openedPages = (requests: readonly KeepRequest[], scope: string) =>
  linksTo(
    requests.filter(({ kind }) => kind === 'page'),
    scope,
  ).reverse();

/** All that is kept: what was saved, then other pages that were opened, the latest first. */
export function keptLinks(requests: readonly KeepRequest[], scope: string): KeptLink[] {
  const saved = linksTo(
    requests.filter(({ kind }) => kind === 'collection'),
    scope,
  );
  const addresses = new Set(saved.map(({ address }) => address));
  return [...saved, ...openedPages(requests, scope).filter(({ address }) => !addresses.has(address))];
}

const linksTo = (requests: readonly KeepRequest[], scope: string): KeptLink[] =>
  requests.map((request) => ({
    address: addressAt(pathOf(request), scope),
    title: request.title,
    reason: request.kind === 'page' ? 'opened before' : 'saved',
  }));
