import { describe, expect, it } from 'vitest';
import { inflect } from './verb-forms.ts';
import { reportingVerb } from './reporting-verbs.ts';

describe('reporting verbs', () => {
  it('are inflected', () => {
    expect(Object.fromEntries(inflect('say'))).toEqual({ say: 'base', says: 'third', saying: 'ing', said: 'past' });
    expect(Object.fromEntries(inflect('deny'))).toEqual({
      deny: 'base',
      denies: 'third',
      denying: 'ing',
      denied: 'past',
    });
    expect([...inflect('admit')].map(([form]) => form)).toContain('admitting');
    expect([...inflect('write')]).toContainEqual(['written', 'participle']);
    expect([...inflect('agree')].map(([form]) => form)).toEqual(['agree', 'agrees', 'agreeing', 'agreed']);
  });

  it('are known by every form, with what they take', () => {
    expect(reportingVerb('told')).toMatchObject({ lemma: 'tell', group: 'tell', shape: 'past' });
    expect(reportingVerb('pointed')?.particles).toEqual(['out', 'to']);
    expect(reportingVerb('walked')).toBeUndefined();
  });
});
