/** A reading as one file: small, and whole. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { article, fileOf } from '../built.ts';
import { claimsFile } from '../claims.ts';

const bytes = readFileSync(fileOf(`readings/${article}/${article}.html`));
const { document } = parseHTML(bytes.toString('utf8'));
const { claims } = claimsFile(article);

const addressesOf = (links: string) =>
  [...document.querySelectorAll(links)].map((link) => link.getAttribute('href') ?? '');

test('takes at most 170,000 bytes', () => {
  expect(bytes.length).toBeLessThanOrEqual(170_000);
});

test('the index leads to every claim, and speakers and sources of notes are in the file', () => {
  expect(addressesOf('.speakers .at a').sort()).toEqual(claims.map(({ id }) => `#${id}`).sort());
  const broken = addressesOf('a[href^="#"]').filter((href) => document.getElementById(href.slice(1)) === null);
  expect(broken).toEqual([]);
  expect(addressesOf('a:not([href^="#"])').filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
});
