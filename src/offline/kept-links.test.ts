import { describe, expect, it } from 'vitest';
import { keptLinks, openedPages } from './kept-links.ts';
import type { KeepRequest } from './requests-to-keep.ts';

const scope = 'https://school.example/course/';
const requests: KeepRequest[] = [
  { kind: 'page', name: 'readings/bridge/', title: 'The bridge' },
  { kind: 'collection', name: 'reading/bridge', title: 'The bridge' },
  { kind: 'page', name: 'speakers/mayor/', title: 'Mayor' },
  { kind: 'collection', name: 'search', title: 'Search' },
  { kind: 'collection', name: 'everything', title: 'Everything' },
  { kind: 'page', name: 'sources/', title: 'Sources' },
];

describe('links to what is kept', () => {
  it('lead to the page of a collection, then to other pages that were opened, the latest first', () => {
    expect(keptLinks(requests, scope).map(({ address, reason }) => [address.slice(scope.length), reason])).toEqual([
      ['readings/bridge/', 'saved'],
      ['search/', 'saved'],
      ['', 'saved'],
      ['sources/', 'opened before'],
      ['speakers/mayor/', 'opened before'],
    ]);
  });

  it('can be of opened pages alone', () => {
    expect(openedPages(requests, scope).map(({ title }) => title)).toEqual(['Sources', 'Mayor', 'The bridge']);
  });
});
