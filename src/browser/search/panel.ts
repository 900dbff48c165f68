/** The search panel: one component, in its page and as the quick search. */
import { siteAddress } from '../../views/home.ts';
import { csv } from '../../outputs/data/csv.ts';
import { citationList, resultsTable } from '../../search/downloads.ts';
import { firstResults, moreResults, type SearchResponse } from '../../search/search.ts';
import type { ClaimResult } from '../../search/result.ts';
import { SilenceError } from '../../offline/silence.ts';
import { choose, emptyState, isQuotationsOnly, quotationForms, toggle, type SearchState } from '../../search/state.ts';
import { chosenList } from '../../search/wording.ts';
import { button, make } from '../shared/elements.ts';
import { saveFile } from '../shared/save-file.ts';
import { adviceView } from './advice-view.ts';
import { adviceOn } from './advice.ts';
import type { Client } from './client.ts';
import { createFacetList } from './facet-list.ts';
import { handleKeys } from './keyboard.ts';
import { LatestRequest } from './latest-request.ts';
import { part, replaceLinks } from './panel-elements.ts';
import { isNothing, mostInFile, panelView } from './panel-view.ts';
import { claimItem, placeItem } from './result-item.ts';
import type { StateChange } from './search-history.ts';

export interface PanelOptions {
  client: Client;
  speakersAddress: string;
  /** What Enter in the field does, where it is not the search itself. */
  onEnter?: () => void;
  /** Called with each new state: `typing` while the text changes, `choosing` for everything else. */
  onState?: (state: SearchState, how: StateChange) => void;
}

export interface Panel {
  /** Shows a state that came from outside, as from the address. */
  show(state: SearchState): void;
  focus(): void;
}

/** Milliseconds: long enough that a quick typist asks once a word, short enough that nobody waits. */
const typingDelay = 120;
/** Milliseconds after which the panel says that it is looking. */
const busyDelay = 400;

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
            if (hasAnswer) void ask();
          },
        );
  let state = emptyState();
  let limit = firstResults;
  let hasAnswer = false;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  const requests = new LatestRequest();

  function go(next: SearchState, how: StateChange = 'choosing'): void {
    state = next;
    limit = firstResults;
    if (field.value.trim() !== state.q.trim()) field.value = state.q;
    onState?.(state, how);
    void ask();
  }

  /** Asks for the state as it is now. An answer that comes after a newer question is dropped. */
  async function ask(): Promise<void> {
    clearTimeout(typingTimer);
    const isLatest = requests.begin();
    root.setAttribute('aria-busy', 'true');
    const busyTimer = setTimeout(() => {
      if (isLatest()) tally.textContent = 'Looking…';
    }, busyDelay);
    try {
      const answer = await client.ask({
        state,
        limit: isNothing(state) ? 0 : limit,
        open: facets?.open() ?? [],
        names: facets?.names() ?? '',
      });
      if (isLatest()) render(answer);
    } catch (error) {
      if (isLatest()) renderFailure(error);
    } finally {
      clearTimeout(busyTimer);
      if (isLatest()) root.removeAttribute('aria-busy');
    }
  }

  function render(answer: SearchResponse): void {
    hasAnswer = true;
    const { summary, hasResults, moreText, saveText } = panelView(answer, state, facets !== null);
    tally.textContent = summary;
    quotations.setAttribute('aria-pressed', String(isQuotationsOnly(state)));
    chosen.replaceChildren(
      ...chosenList(state, answer.values).map(({ facet, id, words }) => {
        const remove = () => {
          goFromButton(toggle(state, facet, id));
        };
        return make('li', {}, button(words, remove, { 'aria-label': `Leave out ${words}` }));
      }),
    );
    advice.replaceChildren(...(hasResults ? adviceView(adviceOn(answer, state), speakersAddress, goFromButton) : []));
    const items = hasResults ? answer.results.map(claimItem) : [];
    replaceLinks(results, items, field);
    renderMore(moreText, items.length);
    renderPlaces(hasResults ? answer.places : []);
    renderFiles(saveText);
    facets?.update(answer, state);
  }

  /** Goes on from a button that goes away: the focus moves to the field. */
  function goFromButton(next: SearchState): void {
    go(next);
    field.focus();
  }

  function renderMore(text: string | null, shown: number): void {
    if (text === null) {
      more.replaceChildren();
      return;
    }
    const showMore = () => {
      limit += moreResults;
      void ask().then(() => {
        root.querySelectorAll<HTMLElement>('.results .words a')[shown]?.focus();
      });
    };
    more.replaceChildren(button(text, showMore));
  }

  function renderPlaces(list: SearchResponse['places']): void {
    if (list.length === 0) places.replaceChildren();
    else {
      const items = make('ol', { class: 'results', 'aria-label': 'Sections and readings' }, ...list.map(placeItem));
      places.replaceChildren(make('h2', {}, 'Sections and readings'), items);
    }
  }

  function renderFiles(text: string | null): void {
    if (text === null) {
      files.replaceChildren();
      return;
    }
    const absolute = (url: string) => new URL(siteAddress(url), location.href).href;
    const save = (name: string, type: string, write: (results: readonly ClaimResult[]) => string) => {
      client.ask({ state, limit: mostInFile, open: [] }).then((answer) => {
        saveFile(name, type, write(answer.results));
      }, renderFailure);
    };
    files.replaceChildren(
      text,
      button('as a table (CSV)', () => {
        save('claims.csv', 'text/csv;charset=utf-8', (all) => csv(resultsTable(all, absolute)));
      }),
      ' or ',
      button('as a list of citations', () => {
        save('citations.txt', 'text/plain;charset=utf-8', (all) => citationList(all, absolute));
      }),
    );
  }

  function renderFailure(error: unknown): void {
    tally.textContent = 'The search index cannot be loaded.';
    for (const element of [chosen, results, more, places, files]) element.replaceChildren();
    advice.replaceChildren(
      make(
        'p',
        {},
        error instanceof SilenceError
          ? 'The site has not answered for ten seconds. '
          : 'You may be offline, or something here keeps the search from starting. ',
        button('Try again', () => void ask()),
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
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => {
      go({ ...state, q: field.value }, 'typing');
    }, typingDelay);
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
