/** What a key does in a search panel. */

/** A key that was pressed, and where. */
export interface PanelKey {
  key: string;
  /** Alt, Control or the command key: those belong to the browser. */
  hasModifier: boolean;
  /** In the middle of a character that takes several keys. */
  isComposing: boolean;
  on: 'field' | 'facets' | 'elsewhere';
  isFieldEmpty: boolean;
}

/**
 * - `clear`: empties the field. - `focus-field`: goes back to the field.
 * - `next`, `previous`: goes on to the next result, or back; the field comes before the first.
 */
export type KeyAction = 'clear' | 'focus-field' | 'next' | 'previous';

/** @returns null where the key does what it does everywhere, as Escape in an empty field, which closes a dialog */
export function keyAction({ key, hasModifier, isComposing, on, isFieldEmpty }: PanelKey): KeyAction | null {
  if (hasModifier || isComposing) return null;
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Escape':
      if (on === 'facets' || (on === 'field' && isFieldEmpty)) return null;
      return on === 'field' ? 'clear' : 'focus-field';
    default:
      return null;
  }
}
