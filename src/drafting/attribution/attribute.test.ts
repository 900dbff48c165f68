import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';
import type { Attribution } from './attribution.ts';

/** What each attribution says, in the words of the text: form, content, speaker. */
function told(text: string): string[] {
  return attribute(text).map(({ form, parts, speaker }) => {
    const words = parts.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
    return `${form} | ${words} | ${speaker ?? '—'}`;
  });
}

function only(text: string): Attribution {
  const [attribution, ...more] = attribute(text);
  if (attribution === undefined || more.length > 0) throw new Error(`not one attribution: ${told(text).join('\n')}`);
  return attribution;
}

describe('direct speech', () => {
  it('the cue may stand before, after or inside the quotation', () => {
    expect(told('Ana Ruiz said, “The well is dry.”')).toEqual(['direct | “The well is dry.” | Ana Ruiz']);
    expect(told('“The well is dry,” Ana Ruiz said.')).toEqual(['direct | “The well is dry,” | Ana Ruiz']);
    expect(told('“The well is dry,” said Ana Ruiz.')).toEqual(['direct | “The well is dry,” | Ana Ruiz']);
    expect(told('“The well,” said Ana Ruiz, “has run dry.”')).toEqual([
      'direct | “The well,” … “has run dry.” | Ana Ruiz',
    ]);
  });

  it('straight, curly and doubled single marks give the same result', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ["''", "''"],
      ['«', '»'],
    ] as const) {
      expect(told(`${open}The well is dry,${close} said Ana Ruiz.`)).toEqual([
        `direct | ${open}The well is dry,${close} | Ana Ruiz`,
      ]);
    }
  });

  it('single marks are quotation marks where a text has no others; apostrophes are not', () => {
    expect(told("‘It’s the miners’ well,’ said Ana Ruiz. The town's pumps are old.")).toEqual([
      'direct | ‘It’s the miners’ well,’ | Ana Ruiz',
    ]);
  });

  it('cue and the words that name the speaker have the offsets of the text', () => {
    const text = '“The well is dry,” Ana Ruiz, the mayor, said on Monday.';
    const { cue, speakerWords } = only(text);
    expect(text.slice(speakerWords?.start, speakerWords?.end)).toBe('Ana Ruiz');
    expect(text.slice(cue?.start, cue?.end)).toBe('Ana Ruiz, the mayor, said on Monday');
  });

  it('a question and an exclamation do not end the sentence of the reporter', () => {
    expect(told('“Who took the pump?” asked Ana Ruiz. “Give it back!” her brother Luis Ruiz shouted.')).toEqual([
      'direct | “Who took the pump?” | Ana Ruiz',
      'direct | “Give it back!” | Luis Ruiz',
    ]);
  });

  it('quotations that follow one another in a paragraph have one speaker', () => {
    expect(told('“The well is dry,” Ana Ruiz said. “We carry water from the river.” It is three miles off.')).toEqual([
      'direct | “The well is dry,” … “We carry water from the river.” | Ana Ruiz',
    ]);
  });

  it('the speaker may be named in the sentence before', () => {
    expect(told('Ana Ruiz shook her head.\n\n“Nobody told us about the pump.”')).toEqual([
      'direct | “Nobody told us about the pump.” | Ana Ruiz',
    ]);
    expect(told('The mayor, Ana Ruiz, was blunt:\n\n“Nobody told us about the pump.”')).toEqual([
      expect.stringMatching(/^direct \| “Nobody told us about the pump.” \| (?:Ana Ruiz|The mayor)$/),
    ]);
  });

  it('the speaker may continue in the next paragraph', () => {
    expect(told('“The well is dry,” Ana Ruiz said.\n\n“We carry water from the river.”')).toEqual([
      'direct | “The well is dry,” | Ana Ruiz',
      'direct | “We carry water from the river.” | Ana Ruiz',
    ]);
  });
});

describe('mixed and indirect speech', () => {
  it('a clause after the verb is a statement, with "that" or without', () => {
    expect(told('Ana Ruiz said that the well had run dry.')).toEqual([
      'indirect | that the well had run dry | Ana Ruiz',
    ]);
    expect(told('Officials say the well will be repaired.')).toEqual([
      'indirect | the well will be repaired | Officials',
    ]);
    expect(told('Ana Ruiz told reporters on Monday that the well had run dry.')).toEqual([
      'indirect | that the well had run dry | Ana Ruiz',
    ]);
  });

  it('a clause before the verb is a statement', () => {
    expect(told('The well has run dry, two engineers said.')).toEqual([
      'indirect | The well has run dry | two engineers',
    ]);
    expect(told('The well has run dry, said Ana Ruiz, an engineer.')).toEqual([
      'indirect | The well has run dry | Ana Ruiz',
    ]);
    expect(told('The well, Ana Ruiz said, has run dry.')).toEqual(['indirect | The well … has run dry | Ana Ruiz']);
    expect(told('The fault, said Ana Ruiz, an engineer, is that nobody looked.')).toEqual([
      'indirect | The fault … is that nobody looked | Ana Ruiz',
    ]);
  });

  it('"according to" attributes what stands before or after it', () => {
    expect(told('The well is 40 feet deep, according to a county report.')).toEqual([
      'indirect | The well is 40 feet deep | a county report',
    ]);
    expect(told('According to Ana Ruiz, the well is 40 feet deep.')).toEqual([
      'indirect | the well is 40 feet deep | Ana Ruiz',
    ]);
  });

  it('a statement with some quoted words is mixed', () => {
    expect(told('Ana Ruiz said the repair was “a joke” and would not last.')).toEqual([
      'mixed | the repair was “a joke” and would not last | Ana Ruiz',
    ]);
    expect(told('Ana Ruiz called the repair “a bad joke.”')).toEqual(['mixed | the repair “a bad joke.” | Ana Ruiz']);
  });

  it('goes on after the cue where its first part needs more', () => {
    expect(told('When she got to the well, Ana Ruiz said, there was no water.')).toEqual([
      'indirect | When she got to the well … there was no water | Ana Ruiz',
    ]);
    expect(told('They dried the well, Ana Ruiz said, by digging too deep.')).toEqual([
      'indirect | They dried the well … by digging too deep | Ana Ruiz',
    ]);
  });

  it('nouns report too: a claim, a suggestion', () => {
    expect(told('Despite Ana Ruiz’s claim that the well was full, nobody came.')).toEqual([
      'indirect | that the well was full | Ana Ruiz',
    ]);
    expect(told('Luis Brand left at noon. His suggestion that the well was dry made people laugh.')).toEqual([
      expect.stringMatching(/^indirect \| that the well was dry .*\| Luis Brand$/),
    ]);
    expect(told('The claim that the well was full is old.')).toEqual([]);
  });

  it('"say" has its plural subject wherever it stands in the phrase', () => {
    expect(told('Critics of the old mayor say that the well is dry.')).toEqual([
      'indirect | that the well is dry | Critics of the old mayor',
    ]);
    expect(told('Official data suggest that the river is low.')).toEqual([
      'indirect | that the river is low | Official data',
    ]);
  });

  it('"as reported by" attributes like "according to"', () => {
    expect(told('As first reported by the Herald, the well has run dry.')).toEqual([
      'indirect | the well has run dry | Herald',
    ]);
  });

  it('what a group thinks is attributed to the group', () => {
    expect(told('Some farmers fear that the river will follow.')).toEqual([
      'indirect | that the river will follow | Some farmers',
    ]);
  });

  it('a second verb of the same subject is a statement of its own', () => {
    expect(told('Ana Ruiz said the well was dry, adding that the river was low.')).toEqual([
      'indirect | the well was dry | Ana Ruiz',
      'indirect | that the river was low | Ana Ruiz',
    ]);
  });

  it('scare quotes are attributed to nobody', () => {
    expect(told('The “repair” lasted a week. The so-called “water boys” came back in May.')).toEqual([]);
    expect(told('They met at the “Golden Anchor” and sang until ten.')).toEqual([]);
  });

  it('nouns like "report", "claims" and "state" are no verbs', () => {
    expect(told('The report of the state lies on the desk beside her claims for damages.')).toEqual([]);
  });
});

describe('who is the same', () => {
  const entities = (text: string): (number | null)[] => attribute(text).map(({ entity }) => entity);
  const namings = (text: string): string[] => attribute(text).map(({ naming }) => naming);

  it('a name in all its forms is one, an indefinite description is somebody new each time', () => {
    expect(entities('Ana Ruiz said it was dry. Ruiz said it was deep. She said so.')).toEqual([0, 0, 0]);
    expect(entities('A guard said it was dry. A guard said it was deep. Critics said so. Critics said no.')).toEqual([
      0, 1, 2, 2,
    ]);
  });

  it('the words are a name, a description or none', () => {
    expect(namings('Ana Ruiz said it was dry. The Herald said it was not. Two guards said that it rained.')).toEqual([
      'person',
      'name',
      'description',
    ]);
    expect(namings('He said that it was dry.')).toEqual(['none']);
  });
});

describe('declined to comment', () => {
  it('everyone who declined has an attribution', () => {
    expect(told('The agency and Ruiz declined to comment for this article.')).toEqual([
      'declined | declined to comment for this article | The agency',
      'declined | declined to comment for this article | Ruiz',
    ]);
  });

  it('other words for not answering count too', () => {
    expect(told('A spokesman for the county did not respond to a request for comment.')).toEqual([
      'declined | respond to a request for comment | A spokesman for the county',
    ]);
  });
});
