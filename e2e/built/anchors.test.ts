/**
 * No id that a reading, a source or an assignment chooses can take the place of an id of the page itself. What pages
 * make of such ids is learned from the built site: `barriers`, `ask-barriers`, `section-barriers`. No id of a page’s own
 * may have one of these forms, for then somebody could choose it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isReservedAnchor } from '../../src/model/anchors.ts';
import { idPattern } from '../../src/model/fields.ts';
import { documentOf, fileOf, readings, sitemapPages } from '../built.ts';
import { claimsFile } from '../claims.ts';
import { templates } from '../pages.ts';

/** The template whose views a page’s program shows, too. */
const sheetTemplate = 'assignments/[slug]/index.astro';
const showsSheet = ['assignments/open.astro', 'assignments/new.astro'];

/** Ids that content has chosen. */
const chosen = new Set([
  ...readings.flatMap((slug) => claimsFile(slug).claims.flatMap((claim) => [claim.id, claim.section.id])),
  ...readings,
  ...idsIn('sources/', 'main li[id]'),
  ...sitemapPages().flatMap((path) => path.split('/').filter((part) => part !== '')),
  ...templates()
    .filter(({ file }) => file === sheetTemplate)
    .flatMap(({ pages }) => pages.flatMap((path) => idsIn(path, '[data-prompt]').map((id) => id.replace(/^ask-/, '')))),
]);
// These are pages of the site’s own: a folder or a page that is no parameter of an address.
for (const own of templates().flatMap(({ file }) => file.replace(/\.\w+$/, '').split('/'))) chosen.delete(own);

function idsIn(path: string, selector = '[id]'): string[] {
  return [...documentOf(path).querySelectorAll(selector)].map((element) => element.id);
}

interface Anchors {
  /** What stands before an id that content has chosen. */
  forms: Set<string>;
  /** All other ids. */
  own: Set<string>;
}

/** Sorts the ids of some pages: the rest after the prefix is what content has chosen. */
function anchorsOf(paths: readonly string[]): Anchors {
  const anchors: Anchors = { forms: new Set(), own: new Set() };
  for (const id of new Set(paths.flatMap((path) => idsIn(path)))) {
    const starts = [0, ...[...id.matchAll(/-/g)].map(({ index }) => index + 1)];
    // What begins with a line is the site’s own, whatever words it ends in: no view makes such an id of content.
    const start = id.startsWith('_') ? undefined : starts.find((at) => chosen.has(id.slice(at)));
    if (start === undefined) anchors.own.add(id);
    else anchors.forms.add(id.slice(0, start));
  }
  return anchors;
}

/** Ids of a page’s own that content could choose. */
const clashes = ({ forms, own }: Anchors) =>
  [...own].filter((id) =>
    [...forms].some((form) => {
      const rest = id.startsWith(form) ? id.slice(form.length) : '';
      return idPattern.test(rest) && !(form === '' && isReservedAnchor(id));
    }),
  );

const all = templates();
const sheet = anchorsOf(all.find(({ file }) => file === sheetTemplate)?.pages ?? []);

describe('no anchor of a page can be chosen by content', () => {
  test.each(all.map(({ file, pages }) => [file, pages] as const))('%s', (file, pages) => {
    const { forms, own } = anchorsOf(pages);
    const shown = showsSheet.includes(file) ? sheet : { forms: [], own: [] };
    expect(clashes({ forms: new Set([...forms, ...shown.forms]), own: new Set([...own, ...shown.own]) })).toEqual([]);
  });

  test.each(readings)('%s as one file', (slug) => {
    expect(clashes(anchorsOf([`readings/${slug}/${slug}.html`]))).toEqual([]);
  });

  test('the forms are those that pages have', () => {
    const formsOf = (file: string) => [...anchorsOf(all.find((each) => each.file === file)?.pages ?? []).forms].sort();
    expect(formsOf('readings/[slug]/index.astro')).toEqual(['']);
    expect(formsOf('sources.astro')).toEqual(['']);
    expect(formsOf(sheetTemplate)).toEqual(['a-', 'ask-', 'c-', 'q-']);
  });
});

test('the published addresses of claims are the bare ids', () => {
  for (const slug of readings) {
    const html = readFileSync(fileOf(`readings/${slug}/`), 'utf8');
    for (const { id } of claimsFile(slug).claims) expect(html).toContain(` id="${id}"`);
  }
});
