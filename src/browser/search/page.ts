/** The search page: a panel whose state is in the address. */
import { addressOf, stateOf } from '../../search/state.ts';
import type { Client } from './client.ts';
import { createPanel, type Panel } from './panel.ts';
import { historyStep } from './search-history.ts';

/** Where the facets stand beside the results, and so are always open. */
const wide = matchMedia('(width >= 56rem)');

export function startPage(root: HTMLElement, client: Client, speakersAddress: string): Panel {
  const narrow = root.querySelector<HTMLDetailsElement>('.narrow');
  const showFacets = () => {
    if (narrow !== null) narrow.open = wide.matches || location.search === '';
  };
  wide.addEventListener('change', showFacets);
  showFacets();
  let isTyping = false;
  const panel = createPanel(root, {
    client,
    speakersAddress,
    onState(state, how) {
      // Where they stand above the results, open facets would push these off the screen.
      if (how === 'typing' && narrow !== null && !wide.matches) narrow.open = false;
      const query = addressOf(state);
      const address = `${location.pathname}${query}`;
      switch (historyStep(location.search, query, how, isTyping)) {
        case 'none':
          return;
        case 'replace':
          history.replaceState(null, '', address);
          break;
        case 'push':
          history.pushState(null, '', address);
          break;
      }
      isTyping = how === 'typing';
    },
  });
  const showAddress = () => {
    isTyping = false;
    panel.show(stateOf(new URLSearchParams(location.search)));
  };
  addEventListener('popstate', showAddress);
  root.querySelector('.field')?.addEventListener('blur', () => {
    isTyping = false;
  });
  showAddress();
  return panel;
}
