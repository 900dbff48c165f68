import { describe, expect, it } from 'vitest';
import { normalizeCharacters } from './characters.ts';

describe('normalizing characters', () => {
  it('removes invisible characters and keeps every letter', () => {
    expect(normalizeCharacters('Neigh\u00adbor\u200b\u00a0said\r\nno\u2028yes\u202e')).toBe('Neighbor said\nno\nyes');
    expect(normalizeCharacters('e\u0301')).toBe('é');
  });

  it('keeps joiners where they have a meaning', () => {
    expect(normalizeCharacters('می\u200cخواهم 👩\u200d🚒')).toBe('می\u200cخواهم 👩\u200d🚒');
    expect(normalizeCharacters('a\u200cb')).toBe('ab');
  });
});
