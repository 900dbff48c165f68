import { describe, expect, it } from 'vitest';
import { relativeSite } from './relative-site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const site = (files: Record<string, string>, base = '/') => {
  const made = relativeSite(new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])), base);
  return Object.fromEntries([...made].map(([path, content]) => [path, new TextDecoder().decode(content)]));
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
      'offline/index.html': 'x',
      'index.html': page.replace('%', ';onload=e=>import("/offline/page.js")'),
    };
    expect(site(files)).toEqual({ 'index.html': '<a href="data/index.html">Data</a><script>x()</script>' });
  });

  it('has a web manifest that starts where it stands', () => {
    const manifest = {
      id: '/c/',
      name: 'x',
      start_url: '/c/',
      scope: '/c/',
      icons: [{ src: '/c/icons/a.png', sizes: 'any' }],
    };
    const made = site({ 'app.webmanifest': JSON.stringify(manifest) }, '/c/')['app.webmanifest'] ?? '';
    expect(JSON.parse(made)).toEqual({
      name: 'x',
      start_url: 'index.html',
      scope: './',
      icons: [{ src: 'icons/a.png', sizes: 'any' }],
    });
  });
});
