import { describe, expect, it } from 'vitest';
import { findCues } from './find-cues.ts';
import { findDeclinedCue } from './declined-cues.ts';
import { tokenAt, tokenize } from '../text/tokens.ts';

/** Each cue as its subject and verb; the text is masked by hand: “xxx”. */
function cues(text: string): string[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return findCues(tokens).map(({ subject, at }) => {
    const source =
      subject === null ? '' : text.slice(tokenAt(tokens, subject.from).start, tokenAt(tokens, subject.to - 1).end);
    return `${source} / ${tokenAt(tokens, at).text}`;
  });
}

describe('cues', () => {
  it.each([
    ['“Xxx,” said Nell Okoro, a farmer.', 'Nell Okoro / said'],
    ['Nell Okoro, a farmer from Ohio, said it.', 'Nell Okoro / said'],
    ['Nell Okoro, who has two sons, a dog and a cat, said it.', 'Nell Okoro / said'],
    ['It was late, his top aide, Jo Bell, said.', 'Jo Bell / said'],
    ['Okoro has also repeatedly denied it.', 'Okoro / denied'],
    ['She is telling voters that it rains.', 'She / telling'],
    ['Critics say that it rains.', 'Critics / say'],
    ['It rains, according to the county.', 'the county / according'],
    ['Okoro went on to say that it rains.', 'Okoro / say'],
  ])('%s', (text, cue) => {
    expect(cues(text)).toContain(cue);
  });

  it('can share the subject of the verb before', () => {
    expect(cues('Okoro said it rained, adding that it froze.')).toEqual(['Okoro / said', 'Okoro / adding']);
    expect(cues('Okoro said it rained and warned that it would freeze.')).toEqual(['Okoro / said', 'Okoro / warned']);
    expect(cues('Okoro issued a statement saying that it rained.')).toContain('Okoro / saying');
  });

  it.each([
    'The reported sum was small.',
    'His claims are old and her report is new.',
    'The farmers were told.',
    'The United States is large.',
    'They dropped direct attacks.',
  ])('are not in: %s', (text) => {
    expect(cues(text)).toEqual([]);
  });

  it('are found where someone declines', () => {
    const at = (text: string): number | undefined =>
      findDeclinedCue(tokenize(text, { start: 0, end: text.length }))?.at;
    expect(at('Okoro declined to comment.')).toBe(1);
    expect(at('The firm did not respond to a request for comment.')).toBe(4);
    expect(at('The shares declined on Monday.')).toBeUndefined();
    expect(at('The dog did not respond.')).toBeUndefined();
  });
});
