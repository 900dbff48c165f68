/** Who speaks in a draft: each fault that was found in drafts of real articles, in several invented wordings. */
import { describe, expect, it } from 'vitest';
import { draftClaims } from './draft-claims.ts';
import { draftSpeakers, type KnownSpeakerNames } from './draft-speakers.ts';

function draft(text: string, known: KnownSpeakerNames = new Map(), reviewed?: ReadonlySet<string>) {
  const paragraphs = text.split('\n\n');
  const claims = draftClaims(paragraphs);
  const { speakers, idOf } = draftSpeakers(claims, paragraphs, known, new Set(known.keys()), reviewed);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const spoken = claims.map((claim) => {
    const words = claim.parts
      .map(({ start, end }) => (paragraphs[claim.paragraph] ?? '').slice(start, end))
      .join(' … ');
    return { words, form: claim.form, id: idOf(claim), name: byId.get(idOf(claim))?.record.name ?? '' };
  });
  return { speakers, spoken };
}

/** Each speaker: name, type and identification. */
const speakers = (text: string): string[] =>
  draft(text).speakers.map(({ record }) => `${record.name}: ${record.type}, ${record.identification}`);
/** The speaker of each claim, by name. */
const names = (text: string): string[] => draft(text).spoken.map(({ name }) => name);
/** The speaker of each claim, by id. */
const ids = (text: string): string[] => draft(text).spoken.map(({ id }) => id);

describe('unnamed groups are no named persons', () => {
  it.each([
    ['Officials said the bridge was closed.', ['Officials: group, described']],
    ['Aides to the governor say that she was told.', ['Aides to the governor: group, described']],
    ['Farmers told the council the river was low.', ['Farmers: group, described']],
    ['Neighbors of the mine said the dust was red.', ['Neighbors of the mine: group, described']],
    ['It rained, according to residents.', ['Residents: group, described']],
    ['Union leaders at the port warned that ships would wait.', ['Union leaders at the port: group, described']],
    ['Some say that it was late.', ['Some: group, described']],
    ['Police said the truck was stolen.', ['Police: group, described']],
    ['Senate Democrats said the bill was dead.', ['Senate Democrats: group, described']],
    ['Republicans argue that the tax is too high.', ['Republicans: group, described']],
    ['Everyone said that it would rain.', ['Everyone: group, described']],
    ['The crew told investigators the light was green.', ['The crew: group, described']],
    ['Bell aides said she would run.', ['Bell aides: group, described']],
    ['Lawyers for Jo Bell said she was ill.', ['Lawyers for Jo Bell: group, described']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('a plural with a place and one without are two', () => {
    expect(
      ids('Officials said it was safe. Officials at the county said it was not. Officials said so again on Monday.'),
    ).toEqual(['officials', 'officials-at-the-county', 'officials']);
    expect(ids('Inspectors said it was safe.\n\nInspectors from Aarhus said it was not.')).toEqual([
      'inspectors',
      'inspectors-from-aarhus',
    ]);
  });

  it('a surname that ends like a plural is a person where the text has it as a name', () => {
    expect(speakers('Ann Waters runs the ferry. Waters said the river was low.')).toEqual([
      'Ann Waters: person, named',
    ]);
    expect(speakers('Williams said the river was low.')).toEqual(['Williams: person, named']);
    expect(speakers('Mr. Fields said the river was low.')).toEqual(['Fields: person, named']);
  });
});

describe('unnamed speakers are as many as the text has', () => {
  it('each “a …”, “another …” and “one …” is somebody new', () => {
    expect(ids('A nurse said it was late.\n\nA nurse said it was early.\n\nAnother nurse said nobody knew.')).toEqual([
      'a-nurse',
      'a-nurse-2',
      'another-nurse',
    ]);
    expect(ids('Two guards said the gate was open.\n\nTwo guards said that it was shut.')).toEqual([
      'two-guards',
      'two-guards-2',
    ]);
  });

  it('“the …” is the one before, where there is only one', () => {
    expect(ids('A former clerk said the books were false. The clerk said that he had seen them.')).toEqual([
      'a-former-clerk',
      'a-former-clerk',
    ]);
    expect(ids('One clerk said it was so. A second clerk said it was not. The clerk said that he knew.')).toEqual([
      'one-clerk',
      'a-second-clerk',
      'the-clerk',
    ]);
  });

  it('a pronoun after an unnamed speaker is that speaker, not a name farther back', () => {
    expect(
      names('Jo Bell left at noon. A retired welder said the steel was old. He said that it would break.'),
    ).toEqual(['A retired welder', 'A retired welder']);
    expect(names('Ivo Brand is the mayor.\n\nMy sister thinks that I am wrong. “You will see,” she told me.')).toEqual([
      'My sister',
      'My sister',
    ]);
  });

  it('only the one of whom the text says so is anonymous', () => {
    expect(
      speakers('“It broke,” said one clerk, who asked not to be named. “It did not,” said another guard nearby.'),
    ).toEqual(['One clerk: person, anonymous', 'Another guard nearby: person, described']);
    expect(
      speakers('A diplomat said it was over. She spoke on condition of anonymity. A guard said it was not.'),
    ).toEqual(['A diplomat: person, anonymous', 'A guard: person, described']);
  });
});

describe('two speakers at once do not swallow one of them', () => {
  it.each([
    ['Ann Bell and Ivo Brand said it was late. Brand said it was early.', ['Ann Bell and Ivo Brand', 'Ivo Brand']],
    ['Holm and Munk said the well was dry. Munk said so on Monday too.', ['Holm and Munk', 'Munk']],
    [
      'Mayor Ann Bell and the sheriff, said it was late. Bell said it was early.',
      ['Mayor Ann Bell and the sheriff', 'Ann Bell'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('transcripts and interviews', () => {
  it('have one person a label, without title, party and role', () => {
    expect(speakers('MS. HOLM: It is late.\n\nMR. MUNK: It is early.\n\nMS. HOLM: It is not.')).toEqual([
      'Holm: person, named',
      'Munk: person, named',
    ]);
    expect(speakers('SEN. BELL (D-Ohio): Is it so?\n\nTHE WITNESS: It is.\n\nREP. BRAND (R-Iowa): Is it?')).toEqual([
      'Bell: person, named',
      'The witness: person, described',
      'Brand: person, named',
    ]);
    expect(
      speakers('IVO BRAND, RESIDENT: I live here.\n\nDR. HOLM: So do I.\n\nJUDGE MUNK: Both of you be quiet.'),
    ).toEqual(['Ivo Brand: person, named', 'Holm: person, named', 'Munk: person, named']);
  });

  it('have the name that the text gives elsewhere', () => {
    expect(names('Nina Holm came at noon.\n\nHOLM: It is late.\n\nQ: Is it?\n\nHOLM: It is.')).toEqual([
      'Nina Holm',
      'The interviewer',
      'Nina Holm',
    ]);
  });

  it.each([
    'We spoke with Nina Holm about the clinic.\n\nQ: Is it open?\n\nA: It is open.',
    'Nina Holm runs the clinic. Holm talked to Karl Munk.\n\nQ. Is it open?\n\nA. It is open now.',
    'A conversation with Dr. Nina Holm\n\nQUESTION: Is it open?\n\nANSWER: It is open.\n\nQUESTION: Now?',
  ])('“A” is whom the introduction names: %s', (text) => {
    expect(names(text).slice(0, 2)).toEqual(['The interviewer', 'Nina Holm']);
  });

  it('a transcript’s heading is no speaker', () => {
    expect(names('(Partial) transcript:\n\n“HOLM: We knew.”\n\n“MUNK: We did not.”\n\n“HOLM: You did.”')).toEqual([
      'Holm',
      'Munk',
      'Holm',
    ]);
    expect(names('Partial Transcript:\n\n“We knew of it in June, and nobody acted.”')).not.toContain('Partial');
    expect(names('Excerpts: The hearing\n\nExcerpts: The vote\n\nExcerpts: The end')).toEqual([]);
  });
});

describe('the right person', () => {
  it.each([
    ['“It is safe,” said Ann Bell.\n\nIvo Brand shook his head.\n\n“It never was.”', ['Ann Bell', 'Ivo Brand']],
    ['“It is safe,” said Ann Bell.\n\nThe old welder laughed.\n\n“It never was.”', ['Ann Bell', 'The old welder']],
    [
      'Paul Keller was there.\n\n“It is safe,” said Ann Bell.\n\nKeller disagreed.\n\n“It never was, and it never will be.”',
      ['Ann Bell', 'Paul Keller'],
    ],
  ])('a sentence between that presents another: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['Ms. Bell’s spokesman, Ivo Brand, said that it was late.', ['Ivo Brand']],
    ['It was late, the mayor’s chief of staff, Nina Holm, said.', ['Nina Holm']],
    ['Her lawyer, Karl Munk, told reporters that she was ill.', ['Karl Munk']],
    ['As the painter Karl Munk is said to have put it, “Clay is patient.”', ['Karl Munk']],
    ['Holm Ferries Corp. (NASDAQ: HFC) said on Monday that it would sell two ships.', ['Holm Ferries Corp.']],
    ['“My dog barks,” said the welder’s daughter, Ida Munk.', ['Ida Munk']],
    ['“It is over,” said Day on Monday.', ['Day']],
    ['Holm Bridges, which built the pier, said it was safe.', ['Holm Bridges']],
    ['Del. Nina Holm of the Eastern Islands, the chair of the panel, said it was safe.', ['Nina Holm']],
    ['“It is safe,” said Assemblywoman Nina Holm of the Fifth District, the oldest of the members.', ['Nina Holm']],
    ['Secretary of State Nina Holm said it was safe.', ['Nina Holm']],
    ['Sen. Nina Holm of Ohio, who wrote the bill, said that it was safe.', ['Nina Holm']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('of two people of one surname the title or the next pronoun tells which', () => {
    const family = 'Ann Bell and her son, Luke Bell, run the mill. ';
    expect(
      names(`${family}Mr. Bell said it was old. Bell said she would sell it. Bell said that he would not.`),
    ).toEqual(['Luke Bell', 'Ann Bell', 'Luke Bell']);
  });
});

describe('what is no noun phrase names nobody', () => {
  it.each([
    'Forced to defend the plan, “it is not ours to judge,” said.',
    'The said it was late.',
    'Third time said the bridge was closed.',
    'Using the old road told that it was late.',
  ])('%s', (text) => {
    for (const { record } of draft(text).speakers) expect(record.name).toBe('Speaker not found');
  });

  it.each([
    ['The ruling said that the law was void.', 'The ruling'],
    ['The court’s opinion says the law is void.', 'The court’s opinion'],
    ['It was void, according to a filing on Monday.', 'A filing'],
    ['A statement from the union said that it was over.', 'A statement from the union'],
    ['An audit found that the money was gone.', 'An audit'],
    ['Court records show that he was there.', 'Court records'],
  ])('documents speak: %s', (text, name) => {
    expect(speakers(text)).toEqual([`${name}: document, named`]);
  });
});

describe('no claims', () => {
  it.each([
    'On “Good Morning Aarhus,” the band played for an hour.',
    'Voters did not respond to queries about their taxes.',
    'Patients who did not answer questions about pain were left out.',
    'The company has not said when the plant will open.',
    'Nobody said that it was late.',
    'I think that it is late, and I say so.',
  ])('%s', (text) => {
    expect(draft(text).spoken).toEqual([]);
  });

  it.each([
    ['In an interview on “Good Morning Aarhus,” Nina Holm said that it was late.', ['that it was late']],
    ['Speaking on Radio Aarhus’s “The Long Day,” Ivo Brand said the river was low.', ['the river was low']],
    ['Asked about it on “Late Talk,” Ivo Brand said that it was cold.', ['that it was cold']],
  ])('the title of a program is none: %s', (text, words) => {
    expect(draft(text).spoken.map((claim) => claim.words)).toEqual(words);
  });

  it.each([
    'The firm did not return calls.',
    'Nina Holm declined to comment.',
    'A spokesman did not respond to messages seeking comment.',
    'Karl Munk could not be reached for comment.',
  ])('a refusal to a reporter is one of its form: %s', (text) => {
    expect(draft(text).spoken.map(({ form }) => form)).toEqual(['declined']);
  });
});

describe('one person is one speaker', () => {
  it.each([
    ['Holm said it was late. Nina Holm, the mayor, said it was cold.', ['Nina Holm', 'Nina Holm']],
    ['Sen. Nina Holm said it was late. Ms. Holm said it was cold. Holm left, she said.', Array(3).fill('Nina Holm')],
    ['Robert Munk Jr. said it was late. Munk said it was cold.', ['Robert Munk Jr.', 'Robert Munk Jr.']],
    ['Nina P. Holm said it was late. N. P. Holm said it was cold.', ['Nina P. Holm', 'Nina P. Holm']],
    ['Dr. Karl Munk said it was late. Karl Munk said it was cold.', ['Karl Munk', 'Karl Munk']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('a speaker of the library is proposed once, a reviewed one first', () => {
    const known = new Map(Array.from({ length: 180 }, (_, index) => [`holm-${String(index)}`, ['Nina Holm']] as const));
    const text = 'Nina Holm said it was late.\n\nOfficials said it was not.';
    expect(draft(text, known, new Set(['holm-99'])).speakers.map(({ sameName }) => sameName)).toEqual([
      ['holm-99'],
      [],
    ]);
    expect(draft(text, known, new Set()).speakers[0]?.sameName).toEqual(['holm-0']);
    expect(draft(text).speakers[0]?.sameName).toEqual([]);
  });
});
