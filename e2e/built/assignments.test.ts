/** A sheet does not give its key away. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, fileOf, htmlFiles, pathOf } from '../built.ts';

const slugs = [
  'a-first-quarter-hour',
  'from-press-release-to-story',
  'hedges-lost-on-the-way',
  'questions-that-claim',
  'unnamed-sources',
  'what-changed-later',
];

test('no page that students are sent to leads to a key, and no search engine is to list one', () => {
  const leading = htmlFiles().filter((file) =>
    [...documentOf(pathOf(file)).querySelectorAll('a')].some((link) =>
      /(?:^|\/)key\/$/.test(link.getAttribute('href') ?? ''),
    ),
  );
  expect(leading).toEqual(['assignments/new/index.html']);
  for (const slug of slugs) {
    expect(documentOf(`assignments/${slug}/key/`).querySelector('meta[name=robots]')?.getAttribute('content')).toBe(
      'noindex',
    );
  }
});

for (const slug of slugs) {
  test(`the sheet of ${slug} holds nothing of its key`, () => {
    const sheet = readFileSync(fileOf(`assignments/${slug}/`), 'utf8');
    const entries = [...documentOf(`assignments/${slug}/key/`).querySelectorAll('.key > li > p:last-child')];
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) expect(sheet).not.toContain(entry.textContent.slice(0, 40));
  });
}
