/** The search panel: one component, in its page and as the quick search. */
import { firstResults, moreResults, type SearchResponse } from '../../search/search.ts';
import { csv } from '../../outputs/data/csv.ts';
import { citationList, resultsTable } from '../../search/downloads.ts';
import type { ClaimResult } from '../../search/result.ts';
import { parseQuery, isEmptyQuery } from '../../search/query.ts';
import {
  choose,
  emptyState,
  isIdle,
  isQuotationsOnly,
  quotationForms,
  toggle,
  type SearchState,
} from '../../search/state.ts';
import { chosenList, summaryOf } from '../../search/wording.ts';
import { adviceOn } from './advice.ts';
import type { Client } from './client.ts';
import { button, make, part, replaceLinks } from './dom.ts';
import { createFacetList } from './facet-list.ts';
import { saveFile } from './files.ts';
import { handleKeys } from './keyboard.ts';
import { claimItem, placeItem } from './result-item.ts';

export interface PanelOptions {
  client: Client;
  speakersAddress: string;
  /** What Enter in the field does, where it is not the search itself. */
  onEnter?: () => void;
  /** Told of each new state: `typing` while the text changes, `choosing` for everything else. */
  onState?: (state: SearchState, how: 'typing' | 'choosing') => void;
}

export interface Panel {
  /** Shows a state that came from outside, as from the address. */
  show(state: SearchState): void;
  focus(): void;
}

/** A file holds at most as many claims. */
const mostInFile = 2000;
/** Long enough that a quick typist asks once a word, short enough that nobody waits. */
const typingPause = 120;
const patience = 400;

export function createPanel(root: HTMLElement, { client, speakersAddress, onEnter, onState }: PanelOptions): Panel {
  const form = part(root, 'ask', HTMLFormElement);
  const field = part(root, 'field', HTMLInputElement);
  const quotations = part(root, 'quotations', HTMLButtonElement);
  const tally = part(root, 'tally', HTMLElement);
  const chosen = part(root, 'chosen', HTMLElement);
  const advice = part(root, 'advice', HTMLElement);
  const results = part(root, 'results', HTMLElement);
  const more = part(root, 'more', HTMLElement);
  const places = part(root, 'places', HTMLElement);
  const files = part(root, 'files', HTMLElement);
  const facetRoot = root.querySelector<HTMLElement>('.facets');
  const facets =
    facetRoot === null
      ? null
      : createFacetList(
          facetRoot,
          (facet, id) => {
            go(toggle(state, facet, id));
          },
          () => {
            if (answered) void ask();
          },
        );
  let state = emptyState();
  let limit = firstResults;
  let asked = 0;
  let answered = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function go(next: SearchState, how: 'typing' | 'choosing' = 'choosing'): void {
    state = next;
    limit = firstResults;
    if (field.value.trim() !== state.q.trim()) field.value = state.q;
    onState?.(state, how);
    void ask();
  }

  /** Asks for the state as it is now. An answer that comes after a newer question is dropped. */
  async function ask(): Promise<void> {
    clearTimeout(pause);
    asked += 1;
    const question = asked;
    root.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => {
      if (question === asked) tally.textContent = 'Looking…';
    }, patience);
    try {
      const answer = await client.ask({ state, limit: isNothing(state) ? 0 : limit, open: facets?.open() ?? [] });
      if (question === asked) render(answer);
    } catch {
      if (question === asked) renderFailure();
    } finally {
      clearTimeout(slow);
      if (question === asked) root.removeAttribute('aria-busy');
    }
  }

  function render(answer: SearchResponse): void {
    answered = true;
    const idle = isNothing(state);
    tally.textContent = idle && facets === null ? '' : summaryOf(answer, idle ? emptyState() : state);
    quotations.setAttribute('aria-pressed', String(isQuotationsOnly(state)));
    chosen.replaceChildren(
      ...chosenList(state, answer.values).map(({ facet, id, words }) =>
        make(
          'li',
          {},
          button(words, { 'aria-label': `Leave out ${words}` }, () => {
            go(toggle(state, facet, id));
            field.focus();
          }),
        ),
      ),
    );
    advice.replaceChildren(...(idle ? [] : adviceOn(answer, state, speakersAddress, goFromAdvice)));
    const items = idle ? [] : answer.results.map((result) => claimItem(result));
    replaceLinks(results, items, field);
    renderMore(idle ? 0 : answer.total - items.length, items.length);
    renderPlaces(idle ? [] : answer.places);
    renderFiles(idle || facets === null ? 0 : answer.total);
    facets?.update(answer, state);
  }

  function goFromAdvice(next: SearchState): void {
    go(next);
    field.focus();
  }

  function renderMore(left: number, shown: number): void {
    if (left <= 0) {
      more.replaceChildren();
      return;
    }
    const next = button(`Show ${String(Math.min(left, moreResults))} more of ${String(left)}`, {}, () => {
      limit += moreResults;
      void ask().then(() => {
        root.querySelectorAll<HTMLElement>('.results .words a')[shown]?.focus();
      });
    });
    more.replaceChildren(next);
  }

  function renderPlaces(found: SearchResponse['places']): void {
    if (found.length === 0) places.replaceChildren();
    else {
      const list = make('ol', { class: 'results', 'aria-label': 'Sections and readings' });
      list.append(...found.map((place) => placeItem(place)));
      places.replaceChildren(make('h2', {}, 'Sections and readings'), list);
    }
  }

  function renderFiles(total: number): void {
    if (total === 0) {
      files.replaceChildren();
      return;
    }
    const absolute = (url: string) => new URL(url, location.href).href;
    const save = async (name: string, type: string, write: (results: readonly ClaimResult[]) => string) => {
      const { results: all } = await client.ask({ state, limit: mostInFile, open: [] });
      saveFile(name, type, write(all));
    };
    const failed = () => {
      renderFailure();
    };
    files.replaceChildren(
      total > mostInFile ? `Save the first ${String(mostInFile)} claims ` : 'Save these claims ',
      button('as a table (CSV)', {}, () => {
        save('claims.csv', 'text/csv;charset=utf-8', (all) => csv(resultsTable(all, absolute))).catch(failed);
      }),
      ' or ',
      button('as a list of citations', {}, () => {
        save('citations.txt', 'text/plain;charset=utf-8', (all) => citationList(all, absolute)).catch(failed);
      }),
    );
  }

  function renderFailure(): void {
    tally.textContent = 'The search index cannot be loaded.';
    for (const element of [chosen, results, more, places, files]) element.replaceChildren();
    advice.replaceChildren(
      make(
        'p',
        {},
        'You may be offline, or something here keeps the search from starting. ',
        button('Try again', { class: 'way' }, () => {
          void ask();
        }),
      ),
      make(
        'p',
        {},
        'Every speaker has a page with all they say: ',
        make('a', { href: speakersAddress }, 'all speakers'),
        '.',
      ),
    );
  }

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      go({ ...state, q: field.value }, 'typing');
    }, typingPause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...state, q: field.value });
    onEnter?.();
  });
  quotations.addEventListener('click', () => {
    go(choose(state, 'form', isQuotationsOnly(state) ? [] : quotationForms));
  });
  handleKeys(root, field, () => {
    field.value = '';
    go({ ...state, q: '' });
  });

  return {
    show(next) {
      state = next;
      limit = firstResults;
      field.value = state.q;
      void ask();
    },
    focus() {
      field.focus();
      field.select();
    },
  };
}

/** Whether there is nothing to look for yet: no facet, and at most one letter. */
function isNothing(state: SearchState): boolean {
  return isEmptyQuery(parseQuery(state.q)) && isIdle({ ...state, q: '' });
}
