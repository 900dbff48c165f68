import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';
import { claimsJson } from './claims-json.ts';

const reading = sampleReading([
  [
    sampleClaim({
      id: 'cold-feet',
      number: 1,
      form: 'direct',
      text: '“We stand here.”',
      quotations: ['We stand here.'],
      cue: 'said a rider',
      channel: 'interview',
      speaker: 'rider',
      when: '2013-04',
      same: ['late'],
      note: [
        { type: 'text', value: 'She ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'waits.' }] },
      ],
      checks: [
        {
          verdict: 'refines',
          source: 'log',
          locator: 'Page 2',
          text: [{ type: 'text', value: 'She sat.' }],
          when: null,
        },
      ],
    }),
    sampleClaim({ id: 'late', number: 2, form: 'narration', text: 'the boat was late' }),
  ],
]);
const rider = sampleSpeaker({ id: 'rider', name: 'A rider', identification: 'anonymous', role: 'not told' });
const data = claimsJson(reading, sampleLibrary([reading], [rider]), (id) => `/readings/sample/#${id}`);

describe('claims.json', () => {
  it('tells the whole of a claim, as the contract has it', () => {
    expect(data).toMatchObject({ reading: 'sample', title: 'Sample', language: 'en' });
    expect(data.claims[0]).toEqual({
      id: 'cold-feet',
      number: 1,
      section: { id: 'opening', title: 'Opening' },
      paragraph: 1,
      text: '“We stand here.”',
      quotations: ['We stand here.'],
      form: 'direct',
      cue: 'said a rider',
      channel: 'interview',
      speaker: { id: 'rider', name: 'A rider', type: 'person', identification: 'anonymous' },
      when: '2013-04',
      same: ['late'],
      note: 'She waits.',
      checks: [{ verdict: 'refines', source: 'log', locator: 'Page 2', text: 'She sat.' }],
      url: '/readings/sample/#cold-feet',
    });
  });

  it('has null, not nothing, for what a claim lacks, and the fields in one order', () => {
    expect(data.claims[1]).toMatchObject({
      speaker: null,
      note: null,
      cue: null,
      channel: null,
      when: null,
      same: [],
      checks: [],
      quotations: [],
    });
    expect(data.claims.map((claim) => Object.keys(claim).join(' '))[0]).toBe(
      'id number section paragraph text quotations form cue channel speaker when same note checks url',
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
