import { describe, expect, it } from 'vitest';
import { citationLine, resultsTable } from './downloads.ts';
import type { ClaimResult } from './result.ts';

const runs = (text: string) => [{ text, isMatch: false }];
const result: ClaimResult = {
  url: '/readings/x/#void',
  text: runs('“There was a void, then,”'),
  speaker: { id: 'd', label: 'Jeffrey Davidow', speakerClass: 'named', withheld: '', language: '', also: [] },
  name: runs('Jeffrey Davidow'),
  role: runs('Ambassador'),
  aside: [],
  form: 'direct',
  speakerClass: 'named',
  reading: { id: 'x', label: 'A Title', byline: 'A Reporter', publication: 'A Paper', date: '2013-04' },
  section: { id: 'x/one', label: 'One' },
  paragraph: 21,
  verdicts: ['supports', 'contradicts'],
};
const absolute = (url: string) => `https://example.org${url}`;

describe('the table', () => {
  it('has a row for each result', () => {
    expect(resultsTable([result], absolute)).toEqual({
      columns: [
        'claim',
        'speaker',
        'role',
        'identification',
        'form',
        'reading',
        'section',
        'paragraph',
        'verdict',
        'address',
      ],
      rows: [
        [
          '“There was a void, then,”',
          'Jeffrey Davidow',
          'Ambassador',
          'Named',
          'quoted',
          'A Title',
          'One',
          21,
          'Supports; Contradicts',
          'https://example.org/readings/x/#void',
        ],
      ],
    });
  });
});

describe('a citation', () => {
  it('names the speaker and the article', () => {
    expect(citationLine(result, 'https://example.org/x')).toBe(
      'Jeffrey Davidow, quoted in A Reporter, “A Title,” A Paper, April 2013, par. 21: “There was a void, then,” According To, https://example.org/x',
    );
  });

  it('says that a name is withheld, and quotes no paraphrase as speech', () => {
    const speaker = { ...result.speaker, withheld: 'names withheld' } as ClaimResult['speaker'];
    const line = citationLine(
      { ...result, speaker, name: runs('Two officials'), form: 'indirect', text: runs('it was hard') },
      'https://example.org/x',
    );
    expect(line).toMatch(
      /^Two officials \(names withheld\), according to A Reporter, .*par\. 21: it was hard\. According To/,
    );
  });

  it('begins with the article where no speaker is named', () => {
    const line = citationLine({ ...result, speaker: null, name: [], form: 'narration' }, 'https://example.org/x');
    expect(line).toMatch(/^A Reporter, “A Title,” A Paper/);
  });
});
