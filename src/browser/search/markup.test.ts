import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { panelMarkup } from './markup.ts';

/** What `panel.ts` looks for. */
const parts = ['ask', 'field', 'quotations', 'tally', 'chosen', 'advice', 'results', 'more', 'places', 'files'];

describe('the markup of a search panel', () => {
  it.each([true, false])('has each part once, with facets: %s', (hasFacets) => {
    const { document } = parseHTML(`<html><body>${panelMarkup('q', '/search/', hasFacets)}</body></html>`);
    for (const name of parts) expect(document.querySelectorAll(`.${name}`), name).toHaveLength(1);
    expect(document.querySelectorAll('.facets')).toHaveLength(hasFacets ? 1 : 0);
  });

  it('asks the search page where there is no script, and labels its field', () => {
    const { document } = parseHTML(`<html><body>${panelMarkup('quick', '/base/search/', false)}</body></html>`);
    expect(document.querySelector('form')?.getAttribute('action')).toBe('/base/search/');
    expect(document.querySelector('label')?.getAttribute('for')).toBe('quick');
    expect(document.querySelector('input')?.id).toBe('quick');
    expect(document.querySelector('input')?.getAttribute('name')).toBe('q');
  });
});
