import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Inline } from '../model/inline.ts';
import { afterLink, printedAddress } from './after-link.ts';

const words = (value: string): Inline[] => [{ type: 'text', value }];
const claims = [{ id: 'late', paragraph: 12 }] as Claim[];

describe('what paper says after a link', () => {
  it('is the paragraph of a claim, unless the words say it', () => {
    expect(afterLink('#late', words('the first delay'), claims)).toBe(' (¶12)');
    expect(afterLink('#late', words('paragraph 12'), claims)).toBeNull();
    expect(afterLink('#late', words('in 2012'), claims)).toBe(' (¶12)');
    expect(afterLink('#gone', words('a claim that is gone'), claims)).toBeNull();
  });

  it('is the address of a page, unless the words are the address', () => {
    expect(afterLink('https://www.example.org/ferry/', words('the harbor log'), claims)).toBe(' (example.org/ferry)');
    expect(afterLink('https://example.org/ferry', words('example.org/ferry'), claims)).toBeNull();
    expect(printedAddress('mailto:log@example.org')).toBe('log@example.org');
  });
});
