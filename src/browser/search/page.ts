/** The search page: a panel whose state is in the address. */
import { addressOf, stateOf } from '../../search/state.ts';
import type { Client } from './client.ts';
import { createPanel, type Panel } from './panel.ts';

/** Where the facets stand beside the results, and so are always open. */
const wide = matchMedia('(width >= 56rem)');

export function startPage(root: HTMLElement, client: Client, speakersAddress: string): Panel {
  const narrow = root.querySelector<HTMLDetailsElement>('.narrow');
  const fit = () => {
    if (narrow !== null) narrow.open = wide.matches || location.search === '';
  };
  wide.addEventListener('change', fit);
  fit();
  // One stretch of typing is one step back.
  let typing = false;
  const panel = createPanel(root, {
    client,
    speakersAddress,
    onState(state, how) {
      // Where they stand above the results, open facets would push these off the screen.
      if (how === 'typing' && narrow !== null && !wide.matches) narrow.open = false;
      const address = `${location.pathname}${addressOf(state)}`;
      if (address === `${location.pathname}${location.search}`) return;
      if (how === 'typing' && typing) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      typing = how === 'typing';
    },
  });
  const showAddress = () => {
    typing = false;
    panel.show(stateOf(new URLSearchParams(location.search)));
  };
  addEventListener('popstate', showAddress);
  root.querySelector('.field')?.addEventListener('blur', () => {
    typing = false;
  });
  showAddress();
  return panel;
}
