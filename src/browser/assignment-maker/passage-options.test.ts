import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleReading } from '../../model/sample.ts';
import { passageGroups, passageIn } from './passage-options.ts';

const reading = sampleReading([[sampleClaim({ id: 'first' }), sampleClaim({ id: 'second', number: 2 })]]);
const groups = passageGroups({ reading });

describe('the passages that a question can ask about', () => {
  it('are each section, and after it its claims', () => {
    expect(groups).toEqual([
      {
        label: 'Opening',
        options: [
          { value: 'section:opening', text: 'The whole section “Opening”' },
          { value: 'first', text: 'Claim 1: some words' },
          { value: 'second', text: 'Claim 2: some words' },
        ],
      },
    ]);
  });

  it('are none before a reading is chosen', () => {
    expect(passageGroups(null)).toEqual([]);
    expect(passageIn([], 'first')).toBe('');
  });

  it('keep what was chosen as long as the reading has it', () => {
    expect(passageIn(groups, 'second')).toBe('second');
    expect(passageIn(groups, 'section:opening')).toBe('section:opening');
    expect(passageIn(groups, 'opening')).toBe('section:opening');
    expect(passageIn(groups, 'gone')).toBe('section:opening');
  });
});
