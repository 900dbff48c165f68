import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renewContentPolicy, withContentPolicy } from './content-policy.ts';

const charset = '<meta charset="utf-8">';
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head>${charset}${head}</head><body>${body}</body></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The directives of the only policy of a page, by name. */
function directives(html: string): Record<string, string> {
  const policies = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/gi)];
  expect(policies).toHaveLength(1);
  const [, policy = ''] = policies[0] ?? [];
  const named = policy.split(';').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')] as const;
  });
  return Object.fromEntries(named);
}

const policyOf = (head: string, body = '') => directives(withContentPolicy(page(head, body)));

describe('the content security policy', () => {
  it('allows a page that has only words nothing at all', () => {
    expect(policyOf('<title>x</title>', '<p>x</p>')).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('stands right behind the character encoding', () => {
    expect(withContentPolicy(page('<script>a()</script>'))).toMatch(
      /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" [^>]*><script>/,
    );
    expect(() => withContentPolicy('<title>x</title>')).toThrow('character encoding');
  });

  it('names scripts and styles in the page by their hashes, byte for byte', () => {
    const [script, style] = ['if (a < b && c) d("—")\n', 'p::after { content: "</p> & ü" }'];
    const policy = policyOf(
      `<style>${style}</style>`,
      `<script>${script}</script><noscript><style>b{}</style></noscript>`,
    );
    expect(policy['script-src']).toBe(hash(script));
    expect(policy['style-src']).toBe(`${hash(style)} ${hash('b{}')}`);
  });

  it('gives no hash for data, and none for what stands in an attribute or a comment', () => {
    expect(
      policyOf(
        '<script type="application/ld+json">{}</script><!-- <script>a()</script> -->',
        '<p title="<script>b()</script>">x</p>',
      )['script-src'],
    ).toBeUndefined();
  });

  it('lets a page with programs load them, fetch from its site and start workers', () => {
    const module = 'onkeydown=e=>import("/search/search.js")';
    for (const script of ['<script type="module" src="/a.js"></script>', `<script type="module">${module}</script>`]) {
      const policy = policyOf('', script);
      expect(policy['script-src']).toMatch(/^'self'/);
      expect([policy['connect-src'], policy['worker-src'], policy['form-action']]).toEqual(Array(3).fill("'self'"));
    }
    expect(policyOf('', '<script>plain()</script>')['connect-src']).toBeUndefined();
  });

  it('allows pictures, fonts, forms, sheets and the manifest to pages that have them', () => {
    const picture = policyOf(
      '<link rel="icon" href="/i.svg"><style>@font-face{src:url(/f.woff2)}p{fill:url("#x")}</style>',
    );
    expect(picture).toMatchObject({ 'img-src': "'self'", 'font-src': "'self'" });
    expect(policyOf('<link rel="icon" href="data:image/svg+xml,x">')['img-src']).toBe('data:');
    expect(policyOf('<style>p{background:url(data:image/png;base64,x)}</style>')['img-src']).toBe('data:');
    expect(policyOf('<style>@font-face{src:local(Times)}</style>')).not.toHaveProperty('font-src');
    const sheets = policyOf(
      '<link rel="stylesheet" href="/a.css"><link rel="manifest" href="/m">',
      '<form action="/x">',
    );
    expect(sheets).toMatchObject({ 'style-src': "'self'", 'manifest-src': "'self'", 'form-action': "'self'" });
  });

  it('makes one style of those that follow each other, and leaves apart what has attributes', () => {
    const html = withContentPolicy(page('<style>a{}</style><style>b{}</style><style media="print">c{}</style>'));
    expect(html).toContain('<style>a{}b{}</style><style media="print">c{}</style>');
    expect(directives(html)['style-src']).toBe(`${hash('a{}b{}')} ${hash('c{}')}`);
  });

  it('is renewed where a page was changed, and not given to pages of others', () => {
    const first = withContentPolicy(page('<script>a()</script>'));
    expect(withContentPolicy(first)).toBe(first);
    const changed = renewContentPolicy(first.replace('a()', 'b()'));
    expect(directives(changed)['script-src']).toBe(hash('b()'));
    expect(renewContentPolicy(page('<script>a()</script>'))).toBe(page('<script>a()</script>'));
  });
});
