import { describe, expect, it } from 'vitest';
import { acronymToken, acronymTokens, addSpeakerAcronyms, findAcronyms, otherForms } from './acronyms.ts';

const acronyms = findAcronyms([
  'the FBI, the Drug Enforcement Administration (DEA), and Sensitive Investigative Units (SIUs)',
  'the nationalist Institutional Revolutionary Party (PRI) returned',
  'the Office of National Drug Control Policy (ONDCP)',
  'in the region (MX), and Some Other Words (XYZ)',
]);

describe('acronyms', () => {
  it('are read where the text explains them', () => {
    expect(Object.fromEntries(acronyms)).toEqual({
      DEA: 'Drug Enforcement Administration',
      SIU: 'Sensitive Investigative Units',
      PRI: 'Institutional Revolutionary Party',
      ONDCP: 'Office of National Drug Control Policy',
    });
  });

  it('are found by either form', () => {
    expect(otherForms('the DEA’s large web', acronyms)).toEqual(['Drug Enforcement Administration']);
    expect(otherForms('six or seven SIUs', acronyms)).toEqual(['Sensitive Investigative Units']);
    expect(otherForms('at the drug enforcement administration', acronyms)).toEqual(['DEA']);
    expect(otherForms('the Drug Enforcement Administration (DEA)', acronyms)).toEqual([]);
    expect(otherForms('he shot him dead', acronyms)).toEqual([]);
  });

  it('come from organizations as well', () => {
    const found = new Map<string, string>();
    addSpeakerAcronyms(found, [
      {
        id: 'cia',
        name: 'CIA',
        sort: 'CIA',
        type: 'organisation',
        identification: 'named',
        also: ['Central Intelligence Agency'],
      },
      { id: 'garza', name: 'Antonio Garza', sort: 'Garza', type: 'person', identification: 'named', also: ['AG'] },
    ]);
    expect(Object.fromEntries(found)).toEqual({ CIA: 'Central Intelligence Agency' });
  });
});

describe('the tokens of acronyms', () => {
  it('are those of words in capitals, in the plural and the genitive as well', () => {
    expect(acronymTokens('the DEA’s Quantico center, two DEAs and the U.S. or a Usa')).toEqual(['qzdeazq', 'qzuszq']);
    expect(acronymTokens('shot dead, I said, MEXICANS')).toEqual([]);
    expect(acronymToken('us')).toBe('qzuszq');
  });
});
