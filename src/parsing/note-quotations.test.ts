import { describe, expect, it } from 'vitest';
import { readReading } from './reading.ts';

const body = `<Claim id="late" form="narration">The boat has been late since March</Claim>. <Claim id="cold" by="ada"
form="direct">“We stand here with cold feet, every day,”</Claim> <Cue of="cold">said Ada</Cue>.`;

const other = `<Claim id="log" form="narration">The log speaks of “engine trouble” and “two long stops at sea”</Claim>.`;

/** What is reported for a note on the claim “late”, in a reading of a kind. */
function reported(note: string, record: { kind?: string; cited?: string[]; twin?: string } = {}): string[] {
  const { kind = 'retelling', cited, twin } = record;
  const yaml = [
    `title: T\nkind: ${kind}\nbyline: A\npublication: B\ndate: '2024'\nlanguage: en\nsummary: S.\nsource: book`,
    'paragraphs: 2\nrights: {holder: A, redistribute: true, statement: S.}',
    ...(cited === undefined ? [] : [`cited: ${JSON.stringify(cited)}`]),
    ...(twin === undefined ? [] : [`twin: ${twin}`]),
  ].join('\n');
  const section = `---\ntitle: Part\n---\n\n${body}\n\n<Note of="late">${note}</Note>\n\n${other}\n`;
  const { diagnostics } = readReading(
    'sample',
    new Map([
      ['reading.yaml', `${yaml}\n`],
      ['01-part.mdx', section],
    ]),
    { speakers: new Set(['ada']), sources: new Set(['book']), readings: new Set(['sample', 'other']) },
  );
  return diagnostics.map(({ code, line, found }) => `${code} ${String(line)} ${found}`);
}

describe('what notes of a retelling quote', () => {
  it.each([
    ['words that a speaker has in quotation marks', 'She says “cold feet.”'],
    [
      'them with a capital, in straight marks or with an ellipsis',
      'Her "Cold feet" and “we stand … every day” are hers.',
    ],
    ['three words or more from another paragraph', 'The log has “long stops at sea.”'],
    ['words of the retelling that it calls so', 'Of the boat, the retelling says that it is “late since March.”'],
    ['nothing: italics are no quotation', 'Compare _late_ and _missing_.'],
  ])('may be %s', (_, note) => {
    expect(reported(note)).toEqual([]);
  });

  it.each([
    ['words of the retelling', 'Ask how late “late” is.', 'late'],
    ['words that nobody has', 'She says “wet feet.”', 'wet feet'],
    ['a part of a word', 'She says “old feet.”', 'old feet'],
    ['two quotations in one', 'She says “engine trouble and two long stops.”', 'engine trouble and two long stops'],
    ['a word or two from another paragraph', 'Then it was “engine trouble.”', 'engine trouble'],
    [
      'words that the retelling does not have, though the note calls them so',
      'The retelling says “delayed.”',
      'delayed',
    ],
    ['words after a sentence that speaks of the retelling', 'So the retelling. Then “late.”', 'late'],
  ])('may not be %s', (_, note, quoted) => {
    expect(reported(note)).toEqual([`quotation-unknown 8 “${quoted}” in the note on “late”`]);
  });

  it('may be words that the record cites from the article', () => {
    expect(reported('“Tardy” and “ever so tardy” are hard words.', { cited: ['tardy', 'ever so tardy'] })).toEqual([]);
    expect(reported('“Tardy as ever” is a hard word.', { cited: ['tardy'] })).toHaveLength(1);
  });
});

describe.each(['original', 'copy'])('what notes of a reading of kind %s quote', (kind) => {
  it('may be any words of its text', () => {
    expect(reported('“Late since March” has no source, “two long stops” has.', { kind })).toEqual([]);
  });

  it('may be a word or two of nobody’s, but not more', () => {
    expect(reported('Compare “said” with “is said.”', { kind })).toEqual([]);
    expect(reported('“Late since April” has no source.', { kind })).toEqual([
      'quotation-unknown 8 “Late since April” in the note on “late”',
    ]);
  });
});

it('is not looked for in a copy that has its notes from another reading', () => {
  expect(reported('The retelling says “belated since the spring.”', { kind: 'copy', twin: 'other' })).toEqual([]);
});
