/** Keys of the panel: arrows go from the field through the results and back, Escape clears the field. */
import { keyAction } from './panel-keys.ts';

export function handleKeys(root: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  root.addEventListener('keydown', (event) => {
    const { key, isComposing, target } = event;
    if (!(target instanceof Element)) return;
    const action = keyAction({
      key,
      hasModifier: event.altKey || event.ctrlKey || event.metaKey,
      isComposing,
      on: target === field ? 'field' : target.closest('.facets') === null ? 'elsewhere' : 'facets',
      isFieldEmpty: field.value === '',
    });
    if (action === null) return;
    if (action === 'next' || action === 'previous') {
      const stops: HTMLElement[] = [field, ...root.querySelectorAll<HTMLElement>('.words a')];
      const here = stops.findIndex((stop) => stop === document.activeElement);
      if (here === -1) return;
      event.preventDefault();
      stops[here + (action === 'next' ? 1 : -1)]?.focus();
      return;
    }
    // In a dialog Escape would close it; the first one clears.
    event.preventDefault();
    event.stopPropagation();
    if (action === 'clear') clear();
    else field.focus();
  });
}
