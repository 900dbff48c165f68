/** The quick search: the panel in a dialog, over whatever page the reader is on. */
import { addressOf, emptyState } from '../../search/state.ts';
import css from './search.css?inline';
import type { Client } from './client.ts';
import { addStyles, button, make } from '../shared/elements.ts';
import { panelMarkup } from './markup.ts';
import { createPanel, type Panel } from './panel.ts';

/** Makes the dialog; it is used again each time. */
export function createQuickSearch(client: Client, searchAddress: string, speakersAddress: string): { open(): void } {
  addStyles(css);
  const dialog = make('dialog', { class: 'search-panel quick', 'aria-label': 'Search' });
  // The markup is a constant of this program: nothing from outside is in it.
  dialog.innerHTML = panelMarkup('_quick-field', searchAddress, false);
  const close = () => {
    dialog.close();
  };
  const all = make('a', { class: 'full', href: searchAddress }, 'Search page');
  dialog.append(make('p', { class: 'quick-foot' }, all, ' ', button('Close', close)));
  document.body.append(dialog);
  const panel: Panel = createPanel(dialog, {
    client,
    speakersAddress,
    onEnter() {
      location.assign(all.href);
    },
    onState(state) {
      all.href = `${searchAddress}${addressOf(state)}`;
    },
  });
  // A click beside the panel is a click on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
    // A result on this very page is under the dialog.
    if (event.target instanceof Element && event.target.closest('.words a') !== null) close();
  });
  panel.show(emptyState());
  return {
    open() {
      if (!dialog.open) dialog.showModal();
      panel.focus();
    },
  };
}
