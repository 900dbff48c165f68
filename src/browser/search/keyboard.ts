/** Keys of the panel: arrows go from the field through the results and back, Escape clears the field. */

export function handleKeys(root: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (event.target === field && field.value === '') return;
      if (!(event.target instanceof Element) || event.target.closest('.facets') !== null) return;
      // In a dialog Escape would close it; the first one clears.
      event.preventDefault();
      event.stopPropagation();
      if (event.target === field) clear();
      else field.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [field, ...root.querySelectorAll<HTMLElement>('.words a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    if (here === -1) return;
    event.preventDefault();
    stops[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  });
}
