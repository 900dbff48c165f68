import { describe, expect, it } from 'vitest';
import { verbForms } from './verb-forms.ts';
import { reportingVerb } from './reporting-verbs.ts';

describe('reporting verbs', () => {
  it('have all inflected forms', () => {
    expect(Object.fromEntries(verbForms('say'))).toEqual({ say: 'base', says: 'third', saying: 'ing', said: 'past' });
    expect(Object.fromEntries(verbForms('deny'))).toEqual({
      deny: 'base',
      denies: 'third',
      denying: 'ing',
      denied: 'past',
    });
    expect([...verbForms('admit')].map(([form]) => form)).toContain('admitting');
    expect([...verbForms('write')]).toContainEqual(['written', 'participle']);
    expect([...verbForms('agree')].map(([form]) => form)).toEqual(['agree', 'agrees', 'agreeing', 'agreed']);
  });

  it('are recognized by every form, with their group', () => {
    expect(reportingVerb('told')).toMatchObject({ lemma: 'tell', group: 'tell', shape: 'past' });
    expect(reportingVerb('pointed')?.particles).toEqual(['out', 'to']);
    expect(reportingVerb('walked')).toBeUndefined();
  });
});
