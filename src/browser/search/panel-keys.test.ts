import { describe, expect, it } from 'vitest';
import { keyAction, type PanelKey } from './panel-keys.ts';

const press = (key: string, more: Partial<PanelKey> = {}): PanelKey => ({
  key,
  hasModifier: false,
  isComposing: false,
  on: 'field',
  isFieldEmpty: false,
  ...more,
});

describe('a key in the search panel', () => {
  it.each([
    ['ArrowDown', {}, 'next'],
    ['ArrowDown', { on: 'elsewhere' }, 'next'],
    ['ArrowUp', { on: 'elsewhere' }, 'previous'],
    ['Escape', {}, 'clear'],
    ['Escape', { on: 'elsewhere' }, 'focus-field'],
    ['Escape', { on: 'elsewhere', isFieldEmpty: true }, 'focus-field'],
    // It closes the dialog, if the panel is in one.
    ['Escape', { isFieldEmpty: true }, null],
    ['Escape', { on: 'facets' }, null],
    ['Enter', {}, null],
    ['a', {}, null],
  ] as const)('%s with %j does %s', (key, where, action) => {
    expect(keyAction(press(key, where))).toBe(action);
  });

  it('is left to the browser with a modifier, and to the keyboard while a character is composed', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape']) {
      expect(keyAction(press(key, { hasModifier: true }))).toBeNull();
      expect(keyAction(press(key, { isComposing: true }))).toBeNull();
    }
  });
});
