import { expect, it } from 'vitest';
import { historyStep } from './search-history.ts';

it.each([
  ['nothing for the same search', '?q=a', '?q=a', 'choosing', false, 'none'],
  ['a step for the first letter', '', '?q=a', 'typing', false, 'push'],
  ['no step for the letters after it', '?q=a', '?q=ab', 'typing', true, 'replace'],
  ['a step for a facet', '?q=ab', '?q=ab&form=direct', 'choosing', false, 'push'],
  ['a step for a facet in the middle of typing', '?q=ab', '?q=ab&form=direct', 'choosing', true, 'push'],
] as const)('adds %s', (_, current, next, how, isTyping, step) => {
  expect(historyStep(current, next, how, isTyping)).toBe(step);
});
