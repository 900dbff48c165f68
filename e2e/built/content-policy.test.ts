/** The content security policy of every page of the build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { article, documentOf, fileOf, htmlFiles, pathOf } from '../built.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The directives of a policy, by name. */
const directivesIn = (policy: string) =>
  new Map(policy.split(';').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));

/** What a policy would have to allow that this one does not, and what it allows that it need not. */
function faultsIn(document: Document): string[] {
  const metas = [...document.querySelectorAll('meta[http-equiv="content-security-policy"]')];
  if (metas.length !== 1) return [`${String(metas.length)} policies`];
  if (metas[0]?.previousElementSibling?.getAttribute('charset') !== 'utf-8') return ['not behind the encoding'];
  const allowed = directivesIn(metas[0].getAttribute('content') ?? '');
  const scripts = [...document.querySelectorAll('script:not([src], [type$=json])')].map((script) => script.textContent);
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent);
  const hashes = (name: string) => (allowed.get(name) ?? []).filter((source) => source.startsWith("'sha256-")).sort();
  const faults: string[] = [];
  if (hashes('script-src').join() !== [...new Set(scripts.map(hash))].sort().join()) faults.push('hashes of scripts');
  if (hashes('style-src').join() !== [...new Set(styles.map(hash))].sort().join()) faults.push('hashes of styles');
  const others = [...allowed.values()]
    .flat()
    .filter((source) => !/^(?:'none'|'self'|'sha256-[^']+'|data:)$/.test(source));
  if (others.length > 0) faults.push(`allows ${others.join(' ')}`);
  if (allowed.get('default-src')?.join() !== "'none'" || allowed.get('base-uri')?.join() !== "'none'")
    faults.push('allows by default');
  // Attributes with code or styles in them would need more than hashes.
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name === 'style' || name.startsWith('on')) faults.push(`${element.localName} has ${name}`);
  return faults;
}

describe('every page, and every reading as one file', () => {
  test('has one policy, which names exactly its scripts and styles', () => {
    const faulty = htmlFiles().flatMap((file) =>
      faultsIn(documentOf(pathOf(file))).map((fault) => `${file}: ${fault}`),
    );
    expect(faulty).toEqual([]);
  });
});

test('on the page of the article it takes at most 200 bytes', () => {
  const html = readFileSync(fileOf(`readings/${article}/`), 'utf8');
  const without = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  expect(without.length).toBeLessThan(html.length);
  expect(brotliCompressSync(html).length - brotliCompressSync(without).length).toBeLessThanOrEqual(200);
});
