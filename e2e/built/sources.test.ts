/** Every record that a check cites is on the page of sources, with the claims that it checks. */
import { expect, test } from 'vitest';
import { documentOf, noteOf, readings, wordsOf } from '../built.ts';
import { claimsFile } from '../claims.ts';
import { site } from '../sites.ts';

test('each source lists the checks that cite it, each with its place and a link to the claim', () => {
  const document = documentOf('sources/');
  const checks = readings.flatMap((slug) =>
    claimsFile(slug).claims.flatMap((claim) => claim.checks.map((check) => ({ url: claim.url, ...check }))),
  );
  for (const source of new Set(checks.map((check) => check.source))) {
    const entry = document.getElementById(source);
    const own = checks.filter((check) => check.source === source);
    const cited = [...(entry?.querySelectorAll('ul li') ?? [])];
    expect(cited.map((citation) => citation.querySelector('a')?.getAttribute('href'))).toEqual(
      own.map(({ url }) => url),
    );
    own.forEach(({ locator }, index) => {
      expect(wordsOf(cited[index] ?? null), source).toContain(locator);
    });
  }
});

test('a check in the margin leads to the source that it cites', () => {
  for (const slug of readings) {
    const document = documentOf(`readings/${slug}/`);
    for (const { id, checks } of claimsFile(slug).claims) {
      const links = [...(noteOf(document.getElementById(id))?.querySelectorAll('.check > a:last-child') ?? [])];
      expect(
        links.map((link) => link.getAttribute('href')),
        id,
      ).toEqual(checks.map(({ source }) => `${site.base}sources/#${source}`));
    }
  }
});
