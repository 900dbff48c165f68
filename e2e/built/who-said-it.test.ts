/** “Who said it?” gives no answer away: its page holds none, and no page leads to those that do. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, fileOf, htmlFiles, pathOf, readings } from '../built.ts';
import { claimsFile } from '../claims.ts';

test('the source of the page holds no claim, no cue, no note and no speaker', () => {
  for (const slug of readings) {
    const source = readFileSync(fileOf(`readings/${slug}/who-said-it/`), 'utf8');
    for (const { text, cue, note, speaker } of claimsFile(slug).claims) {
      expect(source).not.toContain(text);
      if (cue !== null && cue.length > 12) expect(source).not.toContain(cue);
      if (note !== null) expect(source).not.toContain(note);
      if (speaker !== null && speaker.name !== 'CISEN' && speaker.name !== 'CIA')
        expect(source).not.toContain(speaker.name);
    }
  }
});

test('no page with JavaScript leads to the folded answers', () => {
  const leading = htmlFiles().filter((file) =>
    [...documentOf(pathOf(file)).querySelectorAll('a')].some(
      (link) => link.closest('noscript') === null && (link.getAttribute('href') ?? '').endsWith('answers/'),
    ),
  );
  expect(leading).toEqual([]);
});
