import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { withContentPolicy } from '../policy/content-policy.ts';
import { relativeSite } from './relative-site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const made = (files: Record<string, string>, base = '/') =>
  relativeSite(new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])), {
    base,
    offline: { collections: [], page: 'offline/', script: `;onload=e=>import("${base}offline/page.js")` },
  });
const site = (files: Record<string, string>, base = '/') => {
  const relative = made(files, base);
  return Object.fromEntries(
    relative.paths.map((path) => [path, new TextDecoder().decode(relative.file(path) ?? undefined)]),
  );
};

describe('a site made relative', () => {
  it('has pages and styles that find their files, and data as it was', () => {
    expect(
      site({
        'readings/ferry/index.html': '<a href="/speakers/">x</a>',
        '_astro/x.css': 'p{src:url(/_astro/y.woff2)}',
        'data/readings.csv': '/readings/ferry/',
      }),
    ).toEqual({
      'readings/ferry/index.html': '<a href="../../speakers/index.html">x</a>',
      '_astro/x.css': 'p{src:url(y.woff2)}',
      'data/readings.csv': '/readings/ferry/',
    });
  });

  it('leaves out what may stand at any depth, and all that keeps a site offline', () => {
    const page = '<a href="/data/">Data</a> · <a href="/offline/">Save</a><script>x()%</script>';
    const files = {
      '404.html': '<a href="/">x</a>',
      'sw.js': 'x',
      'build-manifest.json': 'x',
      'offline/index.html': 'x',
      'index.html': page.replace('%', ';onload=e=>import("/offline/page.js")'),
    };
    expect(site(files)).toEqual({ 'index.html': '<a href="data/index.html">Data</a><script>x()</script>' });
  });

  it('has pages whose policy fits their changed code', () => {
    const page = withContentPolicy('<meta charset="utf-8"><script>x();onload=e=>import("/offline/page.js")</script>');
    const { 'a/index.html': changed = '' } = site({ 'a/index.html': page });
    expect(changed).toContain('<script>x()</script>');
    expect(changed).toBe(withContentPolicy('<meta charset="utf-8"><script>x()</script>'));
  });

  it('has a web manifest that starts where it stands', () => {
    const manifest = {
      id: '/c/',
      name: 'x',
      start_url: '/c/',
      scope: '/c/',
      icons: [{ src: '/c/icons/a.png', sizes: 'any' }],
    };
    const relative = site({ 'app.webmanifest': JSON.stringify(manifest) }, '/c/')['app.webmanifest'] ?? '';
    expect(JSON.parse(relative)).toEqual({
      name: 'x',
      start_url: 'index.html',
      scope: './',
      icons: [{ src: 'icons/a.png', sizes: 'any' }],
    });
  });

  it('keeps what only looks like its parts for reading offline', () => {
    const page = '<p>· <a href="/course/offline/">x</a> <a href="/offline/missing/">y</a></p>';
    expect(site({ 'index.html': page })['index.html']).toBe(
      '<p>· <a href="course/offline/index.html">x</a> <a href="offline/missing/index.html">y</a></p>',
    );
  });

  it('gives a page as a tree, the same one each time', () => {
    const relative = made({
      'a/index.html': '<p><a href="/b/">b</a> · <a href="/offline/">Save</a></p>',
      'b/x.csv': 'x',
    });
    const tree = relative.page('a/index.html');
    expect(toHtml(tree ?? [])).toContain('<p><a href="../b/index.html">b</a></p>');
    expect(relative.page('a/index.html')).toBe(tree);
    expect([relative.page('b/x.csv'), relative.page('c/index.html'), relative.file('c/index.html')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
